package grader.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import grader.catalog.ExerciseEntry;
import grader.catalog.SampleExercise;
import grader.submission.SourceFile;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What must give no violation, and what an exercise can grant. */
final class AllowedTest {
    @Test
    void theLanguageAndItsEverydayLibraryAreAllowed() {
        assertEquals(List.of(), Snippets.check(SampleExercise.plain(), EverydayCode.LANGUAGE));
        assertEquals(List.of(), Snippets.check(SampleExercise.plain(), EverydayCode.LIBRARY));
        assertEquals(List.of(), Snippets.check(SampleExercise.plain(), EverydayCode.THREADS));
    }

    @Test
    void namesOfOnesOwnAreNotTakenForTheJdks() {
        String code = """
            interface Mine { default void exit() {} default void gc(int a) {} }
            class Mutex extends Thread implements Mine {
                static class Runtime { void halt(int a) {} }
                static void exit(int a) {}
                void stop(int a) {}
                void setPriority() {}
                void f() { exit(1); exit(); gc(1); stop(1); setPriority(); new Runtime().halt(0); }
            }\
            """;
        assertEquals(List.of(), found(code));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "java.util.concurrent.locks.*",
                "java.util.concurrent.locks.ReentrantLock",
                "java.util.concurrent.locks.ReentrantLock#new java.util.concurrent.locks.ReentrantLock#lock"
            })
    void aPackageAClassOrMembersCanBeGranted(String uses) {
        String code = "class Mutex { java.util.concurrent.locks.ReentrantLock lock ="
                + " new java.util.concurrent.locks.ReentrantLock(); void f() { lock.lock(); } }";
        assertEquals(List.of(), found(code, uses.split(" ")));
    }

    @Test
    void aGrantIsNoWiderThanItSays() {
        String atomic = "class Mutex { Object a = new java.util.concurrent.atomic.AtomicInteger(); }";
        assertEquals(List.of("java.util.concurrent.atomic.AtomicInteger"), found(atomic, "java.util.concurrent.*"));
        String lock = "class Mutex { void f(java.util.concurrent.locks.ReentrantLock l) { l.lock();\n l.unlock(); } }";
        assertEquals(
                List.of("java.util.concurrent.locks.ReentrantLock.unlock()"),
                found(lock, "java.util.concurrent.locks.ReentrantLock#lock"));
        assertEquals(
                List.of("java.util.concurrent.locks.ReentrantLock"),
                found(lock, "java.util.concurrent.locks.ReentrantLoc"));
    }

    @Test
    void whatEveryExerciseMayUseCanBeTakenAway() {
        String tree = "class Mutex { Object a = new java.util.TreeMap<String, String>(); }";
        assertEquals(List.of(), found(tree, "-java.util.TreeSet"));
        assertEquals(List.of("java.util.TreeMap"), found(tree, "-java.util.TreeMap"));
        assertEquals(List.of("java.util.TreeMap"), found(tree, "-java.util.*"));
    }

    @Test
    void aVariableHandleComesWithTheWayToGetOneAndNothingMore() {
        String code = """
            import java.lang.invoke.*;
            class Mutex { volatile int state; static int[] cells;
                static final VarHandle STATE, CELLS = MethodHandles.arrayElementVarHandle(int[].class);
                static { try { STATE = MethodHandles.lookup().findVarHandle(Mutex.class, "state", int.class);
                    } catch (ReflectiveOperationException e) { throw new ExceptionInInitializerError(e); } }
                boolean f() { return STATE.compareAndSet(this, 0, 1) && (int) CELLS.getAcquire(cells, 0) == 1; }
                Object g() throws Exception { return %s; } }\
            """;
        assertEquals(List.of(), found(code.formatted("STATE.getVolatile(this)"), "java.lang.invoke.VarHandle"));
        assertEquals(
                List.of("java.lang.invoke.MethodHandles.Lookup.findClass(java.lang.String)"),
                found(code.formatted("MethodHandles.lookup().findClass(\"a.B\")"), "java.lang.invoke.VarHandle"));
        assertEquals(
                List.of(
                        "java.lang.invoke.MethodHandles",
                        "java.lang.invoke.MethodHandles.Lookup",
                        "java.lang.invoke.VarHandle"),
                found(code.formatted("null"), "java.lang.invoke.*"));
    }

    @Test
    void someThingsNoExerciseCanGrant() {
        String[] everything = {
            "java.lang.*",
            "java.lang.System",
            "java.lang.Runtime",
            "java.lang.Thread",
            "java.lang.System#exit",
            "java.lang.reflect.*",
            "java.lang.Class",
            "java.lang.Class#forName",
            "java.lang.ClassLoader"
        };
        for (String statement : List.of(
                "Class.forName(\"a\")",
                "System.setErr(null)",
                "Thread.setDefaultUncaughtExceptionHandler(null)",
                "ClassLoader.getSystemClassLoader()",
                "java.lang.reflect.Array.getLength(null)",
                "System.getenv()")) {
            List<String> found = found("class Mutex { void f() throws Exception { " + statement + "; } }", everything);
            assertEquals(1, found.size(), () -> statement + ": " + found);
        }
    }

    @Test
    void someThingsMustBeGrantedByTheirOwnName() {
        String process = "class Mutex { Object f() throws Exception { return new ProcessBuilder(\"a\"); } }";
        assertEquals(List.of("java.lang.ProcessBuilder"), found(process, "java.lang.*"));
        assertEquals(List.of(), found(process, "java.lang.ProcessBuilder"));
        String property = "class Mutex { Object f() { return System.getProperty(\"a\"); } }";
        assertEquals(List.of("java.lang.System.getProperty(java.lang.String)"), found(property, "java.lang.*"));
        assertEquals(List.of(), found(property, "java.lang.System#getProperty"));
        String cores = "class Mutex { int f() { return Runtime.getRuntime().availableProcessors(); } }";
        assertEquals(List.of(), found(cores), "harmless");
        String ends = "class Mutex { void f() { Runtime.getRuntime().halt(1); System.exit(1); } }";
        assertEquals(2, found(ends, "java.lang.*").size());
        assertEquals(List.of(), found(ends, "java.lang.Runtime#halt", "java.lang.System#exit"));
    }

    @Test
    void givenClassesMayUseWhatTheyLikeAndNobodyCanPassForOne() {
        ExerciseEntry exercise = SampleExercise.with(List.of("Task.java"), List.of());
        SourceFile given = Snippets.file(
                "Task.java",
                "class Task { static void end() { System.exit(0); }"
                        + " static class Inner { void f() { System.exit(1); } } }");
        Map<String, byte[]> honest = Snippets.compile(exercise, "class Mutex { void f() { Task.end(); } }", given);
        Set<String> givenClasses = Set.of("threads.t03_mutex.Task");
        assertEquals(List.of(), new Policy().check(exercise, honest, givenClasses));

        String forged = "class Mutex {}\nclass Task$Evil {\n void f() { System.exit(0); } }";
        Map<String, byte[]> classes = Snippets.compile(exercise, forged, given);
        List<Violation> violations = new Policy().check(exercise, classes, givenClasses);
        assertEquals(List.of(4), violations.stream().map(Violation::line).toList());
    }

    @Test
    void eachThingIsSaidOnceAtItsFirstLineAndSorted() {
        String code = """
            class Mutex {
                void f() { System.exit(2); }
                void g() { System.exit(3); new java.util.Timer(); }
                void h() { System.gc(); System.exit(4); }
            }\
            """;
        assertEquals(
                List.of("3 java.lang.System.exit(int)", "4 java.util.Timer", "5 java.lang.System.gc()"),
                Snippets.check(SampleExercise.plain(), code).stream()
                        .map(found -> found.line() + " " + found.what())
                        .toList());
    }

    @Test
    void theAdviceNamesWhatFitsOrElseWhatTheExerciseAllows() {
        String code = "class Mutex { Object a = new java.util.concurrent.Semaphore(1);\n"
                + " Object b = new java.util.Scanner(\"\");\n"
                + " Object c = new java.util.Properties();\n"
                + " }";
        List<String> advice = Snippets.check(SampleExercise.with(List.of(), List.of("java.util.UUID")), code).stream()
                .map(Violation::instead)
                .toList();
        assertEquals(
                List.of(
                        "Use a counter of your own in a monitor: synchronized, wait and notifyAll.",
                        "Take the data as a parameter; a text is split with String.split or lines.",
                        "Use only the language, threads and monitors, and the collections of java.util,"
                                + " and what this exercise adds: java.util.UUID."),
                advice);
    }

    private static List<String> found(String code, String... uses) {
        return Snippets.check(SampleExercise.with(List.of(), List.of(uses)), code).stream()
                .map(Violation::what)
                .sorted()
                .toList();
    }
}
