package grader.policy;

import grader.catalog.SampleExercise;
import java.util.List;
import org.junit.jupiter.params.provider.Arguments;

/** Declarations, some of them tricky, that must give one violation each: what, why, and the code, its line marked. */
final class ForbiddenDeclarations {
    private static final String ENDS = "it would end the grader's JVM, not your method";
    private static final String THREADS = "it reaches threads that are not yours";
    private static final String FILES = "files and streams are not what this exercise is about";
    private static final String WITHHELD = SampleExercise.REASON;

    private ForbiddenDeclarations() {}

    static final List<Arguments> ALL = List.of(
            Arguments.of("java.util.concurrent.locks.ReentrantLock", WITHHELD, """
                class Mutex {
                    int before;
                    final java.util.concurrent.locks.ReentrantLock lock = // HERE
                            new java.util.concurrent.locks.ReentrantLock();
                    void f() { lock.lock(); }
                }\
                """),
            Arguments.of(
                    "java.util.concurrent.locks.AbstractQueuedSynchronizer",
                    WITHHELD,
                    "class Mutex extends java.util.concurrent.locks.AbstractQueuedSynchronizer {} // HERE"),
            Arguments.of("java.util.concurrent.Semaphore", WITHHELD, """
                class Mutex { static class Mine extends java.util.concurrent.Semaphore { int x;
                    Mine() { super(1); } // HERE
                    void f() { acquireUninterruptibly(); }
                } }\
                """),
            Arguments.of("java.util.concurrent.Semaphore", WITHHELD, """
                class Mutex {
                    void f(java.util.concurrent.Semaphore permits) {} // HERE
                }\
                """),
            Arguments.of("java.util.TimerTask", WITHHELD, """
                class Mutex {
                    java.util.List<? extends java.util.TimerTask> f() { return null; } // HERE
                }\
                """),
            Arguments.of("java.util.concurrent.atomic.AtomicInteger", WITHHELD, """
                class Mutex {
                    Object f() {
                        return new java.util.concurrent.atomic.AtomicInteger[2]; // HERE
                    }
                }\
                """),
            Arguments.of("java.beans.ConstructorProperties", WITHHELD, """
                class Mutex {
                    int x;
                    @java.beans.ConstructorProperties({})
                    Mutex() {} // HERE
                }\
                """),
            Arguments.of(
                    "the native method f",
                    "it would run code outside of Java",
                    "class Mutex { // HERE\n    native void f();\n}"),
            Arguments.of(
                    "the method finalize()",
                    "the garbage collector would call it, at any time or never",
                    "class Mutex {\n    protected void finalize() {} // HERE\n}"),
            Arguments.of("java.nio.file.NoSuchFileException", FILES, """
                class Mutex { void g() throws Exception {}
                    void f() throws Exception {
                        try {
                            g();
                        } catch (java.nio.file.NoSuchFileException e) { // HERE
                            g();
                        } } }\
                """),
            Arguments.of("java.lang.System.exit(int)", ENDS, """
                class Mutex { void f() { lambda$f$0(); }
                    private static void lambda$f$0() {
                        System.exit(1); // HERE
                    } }\
                """),
            Arguments.of("java.lang.System.exit(int)", ENDS, """
                class Mutex { static void access$000() {
                        System.exit(1); // HERE
                    } }\
                """),
            Arguments.of(
                    "java.lang.Thread.setDefaultUncaughtExceptionHandler"
                            + "(java.lang.Thread.UncaughtExceptionHandler)",
                    THREADS,
                    """
                    class Mutex { static class Mine extends Thread {} static class More extends Mine {}
                        void f() {
                            More.setDefaultUncaughtExceptionHandler(null); // HERE
                        } }\
                    """),
            Arguments.of(
                    "java.lang.Thread.stop()", "it leaves shared data broken, and has been switched off in Java", """
                    class Mutex {
                        interface Stops { void stop(); }
                        static class Mine extends Thread implements Stops {} // HERE
                        void f(Stops mine) { mine.stop(); }
                    }\
                    """),
            Arguments.of(
                    "java.lang.Thread.stop()", "it leaves shared data broken, and has been switched off in Java", """
                    class Mutex {
                        interface Stops { default void stop() {} }
                        static class Mine extends Thread implements Stops {} // HERE
                    }\
                    """));
}
