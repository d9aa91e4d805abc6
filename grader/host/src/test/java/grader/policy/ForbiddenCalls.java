package grader.policy;

import grader.catalog.SampleExercise;
import java.util.List;
import org.junit.jupiter.params.provider.Arguments;

/** Calls that must give one violation each: what is named, why, and the code with its line marked. */
final class ForbiddenCalls {
    private static final String ENDS = "it would end the grader's JVM, not your method";
    private static final String REFLECTION = "reflection and class loading reach around what the exercise allows";
    private static final String JVM = "it would change the grader's JVM, not only your program";
    private static final String SETTINGS = "settings belong to the whole JVM, the grader's too";
    private static final String THREADS = "it reaches threads that are not yours";
    private static final String PROCESSES = "it reaches the grader's JVM and other processes";
    private static final String OUTSIDE = "it reaches into the JDK or out of Java";
    private static final String FILES = "files and streams are not what this exercise is about";
    private static final String WITHHELD = SampleExercise.REASON;

    private ForbiddenCalls() {}

    static final List<Arguments> PLAIN = List.of(
            statement("java.lang.System.exit(int)", ENDS, "System.exit(0);"),
            statement("java.lang.Runtime.halt(int)", ENDS, "Runtime.getRuntime().halt(0);"),
            statement(
                    "java.lang.Runtime.addShutdownHook(java.lang.Thread)",
                    JVM,
                    "Runtime.getRuntime().addShutdownHook(new Thread(() -> {}));"),
            statement("java.lang.System.setOut(java.io.PrintStream)", JVM, "System.setOut(System.err);"),
            statement(
                    "java.lang.System.setProperty(java.lang.String, java.lang.String)",
                    SETTINGS,
                    "System.setProperty(\"a\", \"b\");"),
            statement("java.lang.System.getenv(java.lang.String)", SETTINGS, "System.getenv(\"PATH\");"),
            statement("java.lang.Integer.getInteger(java.lang.String)", SETTINGS, "Integer.getInteger(\"a\");"),
            statement(
                    "java.lang.System.getProperty(java.lang.String)",
                    "what it reads belongs to the whole JVM, the grader's too",
                    "System.getProperty(\"user.dir\");"),
            statement("java.lang.System.gc()", WITHHELD, "System.gc();"),
            statement("java.lang.System.loadLibrary(java.lang.String)", JVM, "System.loadLibrary(\"a\");"),
            statement("java.lang.Class.forName(java.lang.String)", REFLECTION, "Class.forName(\"a.B\");"),
            statement("java.lang.Class.getClassLoader()", REFLECTION, "getClass().getClassLoader();"),
            statement("java.lang.reflect.Array", REFLECTION, "java.lang.reflect.Array.newInstance(int.class, 3);"),
            statement(
                    "java.lang.invoke.MethodHandles",
                    REFLECTION,
                    "Object lookup = java.lang.invoke.MethodHandles.lookup();"),
            statement("java.lang.Thread.getAllStackTraces()", THREADS, "Thread.getAllStackTraces();"),
            statement(
                    "java.lang.Thread.setDefaultUncaughtExceptionHandler"
                            + "(java.lang.Thread.UncaughtExceptionHandler)",
                    THREADS,
                    "Thread.setDefaultUncaughtExceptionHandler((t, e) -> {});"),
            statement(
                    "java.lang.Thread.getContextClassLoader()",
                    REFLECTION,
                    "Thread.currentThread().getContextClassLoader();"),
            statement("java.lang.ProcessBuilder", PROCESSES, "new ProcessBuilder(\"sh\").start();"),
            statement("java.lang.ProcessHandle", PROCESSES, "ProcessHandle.current();"),
            statement("java.nio.file.Path", FILES, "java.nio.file.Path.of(\"a\");"),
            statement("java.io.FileReader", FILES, "new java.io.FileReader(\"a\");"),
            statement("new java.io.PrintStream(java.lang.String)", FILES, "new java.io.PrintStream(\"a\");"),
            statement(
                    "java.net.Socket",
                    "the network is not what this exercise is about",
                    "new java.net.Socket(\"a\", 1);"),
            statement(
                    "java.lang.management.ManagementFactory",
                    OUTSIDE,
                    "java.lang.management.ManagementFactory.getThreadMXBean();"),
            statement("java.lang.foreign.Linker", OUTSIDE, "java.lang.foreign.Linker.nativeLinker();"),
            statement("sun.misc.Unsafe", OUTSIDE, "sun.misc.Unsafe.getUnsafe();"),
            statement(
                    "java.lang.Throwable.setStackTrace(StackTraceElement[])",
                    "it would hide where a failure comes from, also from you",
                    "new Exception().setStackTrace(new StackTraceElement[0]);"),
            statement("java.util.Timer", WITHHELD, "new java.util.Timer();"),
            statement(
                    "java.util.concurrent.Executors",
                    WITHHELD,
                    "Object pool = java.util.concurrent.Executors.newCachedThreadPool();"),
            statement(
                    "java.util.concurrent.CompletableFuture",
                    WITHHELD,
                    "java.util.concurrent.CompletableFuture.runAsync(() -> {});"),
            statement(
                    "java.util.concurrent.locks.LockSupport",
                    WITHHELD,
                    "java.util.concurrent.locks.LockSupport.park();"),
            statement("java.util.ServiceLoader", REFLECTION, "java.util.ServiceLoader.load(Runnable.class);"));

    /** Uses that do not look like what they are. */
    static final List<Arguments> DRESSED_UP = List.of(
            statement("java.lang.System.gc()", WITHHELD, "Runnable r = System::gc;"),
            statement("java.util.Timer", WITHHELD, "java.util.function.Supplier<Object> s = java.util.Timer::new;"),
            statement("java.lang.System.exit(int)", ENDS, "Runnable r = () -> System.exit(1);"),
            statement("java.lang.System.exit(int)", ENDS, "\\u0053ystem.\\u0065xit(1);"),
            statement(
                    "java.util.concurrent.Semaphore",
                    WITHHELD,
                    "Object o = this; boolean b = o instanceof java.util.concurrent.Semaphore;"),
            statement("java.util.concurrent.Semaphore", WITHHELD, "Object o = java.util.concurrent.Semaphore[].class;"),
            statement(
                    "java.util.concurrent.Semaphore",
                    WITHHELD,
                    "Object o = null; o = (java.util.concurrent.Semaphore) o;"),
            statement(
                    "java.util.Timer",
                    WITHHELD,
                    "Object o = this; switch (o) { case java.util.Timer t -> {} default -> {} }"));

    private static Arguments statement(String what, String why, String statement) {
        String code = "class Mutex {\n    void f() throws Exception {\n        " + statement + " // HERE\n    }\n}";
        return Arguments.of(what, why, code);
    }
}
