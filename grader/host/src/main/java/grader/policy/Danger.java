package grader.policy;

import java.util.List;
import java.util.Optional;

/**
 * What could forge, disturb or end the grading, or reach outside of the submission.
 *
 * @param patterns what; a package without its sub-packages is written as in an allow-list, with them as {@code x.y.**}
 * @param grant whether an exercise may allow it at all
 * @param why one sentence to the student
 * @param instead what to do instead, one sentence
 */
record Danger(List<String> patterns, Grant grant, String why, String instead) {
    /** What it takes for an exercise to allow it. */
    enum Grant {
        /** No exercise can. */
        NEVER,
        /** The class or member itself must be named, its package is not enough. */
        BY_NAME,
        /** Any pattern that covers it will do: the danger is in the reason that is given. */
        BY_ANY
    }

    private static final String JVM = "it would change the grader's JVM, not only your program";

    private static final List<Danger> ALL = List.of(
            new Danger( // who starts processes may end them from within: where it ends the judging JVM, a check breaks
                    List.of("java.lang.System#exit", "java.lang.Runtime#exit", "java.lang.Runtime#halt"),
                    Grant.BY_NAME,
                    "it would end the grader's JVM, not your method",
                    "Return from the method, or throw an exception."),
            never(
                    JVM,
                    "Print with System.out.println.",
                    "java.lang.System#setOut java.lang.System#setErr java.lang.System#setIn"),
            never(
                    "settings belong to the whole JVM, the grader's too",
                    "Pass the value as a parameter, or write a constant.",
                    "java.lang.System#setProperty java.lang.System#setProperties java.lang.System#clearProperty"
                            + " java.lang.System#getProperties java.lang.System#getenv java.lang.Boolean#getBoolean"
                            + " java.lang.Integer#getInteger java.lang.Long#getLong java.util.Locale#setDefault"
                            + " java.util.TimeZone#setDefault"),
            never(
                    JVM,
                    "Do it in your own code, without a hook or a library.",
                    "java.lang.System#load java.lang.System#loadLibrary java.lang.Runtime#load"
                            + " java.lang.Runtime#loadLibrary java.lang.Runtime#exec"),
            new Danger( // where it is about the end of a JVM; that of the grader runs no hook when it ends
                    List.of("java.lang.Runtime#addShutdownHook", "java.lang.Runtime#removeShutdownHook"),
                    Grant.BY_NAME,
                    JVM,
                    "Do it in your own code, without a hook or a library."),
            never(
                    "it reaches threads that are not yours",
                    "Keep the threads that you start in a list of your own, and set a handler on each of them.",
                    "java.lang.Thread#setDefaultUncaughtExceptionHandler"
                            + " java.lang.Thread#getDefaultUncaughtExceptionHandler java.lang.Thread#getAllStackTraces"
                            + " java.lang.Thread#enumerate java.lang.Thread#getThreadGroup java.lang.ThreadGroup"),
            never(
                    "it would hide where a failure comes from, also from you",
                    "Throw a new exception with the old one as its cause.",
                    "java.lang.Throwable#setStackTrace"),
            never(
                    "it leaves shared data broken, and has been switched off in Java",
                    "Ask the thread to end: interrupt it, and let it look at its interrupt flag.",
                    "java.lang.Thread#stop"),
            never(
                    "reflection and class loading reach around what the exercise allows",
                    "Call the method or the constructor by its name.",
                    "java.lang.reflect.** java.lang.invoke.** java.lang.Class java.lang.ClassLoader"
                            + " java.lang.ClassValue java.lang.Enum.EnumDesc#resolveConstantDesc"
                            + " java.lang.Module java.lang.ModuleLayer java.lang.module.**"
                            + " java.lang.instrument.** java.lang.classfile.** java.lang.Thread#getContextClassLoader"
                            + " java.lang.Thread#setContextClassLoader java.util.ServiceLoader"),
            never(
                    "it reaches into the JDK or out of Java",
                    "Use the public API that the exercise names.",
                    "sun.** jdk.** com.sun.** java.lang.foreign.** java.lang.management.** javax.** java.rmi.**"),
            new Danger(
                    List.of("java.lang.System#getProperty", "java.lang.System#in"),
                    Grant.BY_NAME,
                    "what it reads belongs to the whole JVM, the grader's too",
                    "Pass the value as a parameter, or write a constant."),
            new Danger(
                    List.of(
                            "java.lang.Runtime",
                            "java.lang.Process",
                            "java.lang.ProcessBuilder",
                            "java.lang.ProcessHandle"),
                    Grant.BY_NAME,
                    "it reaches the grader's JVM and other processes",
                    "Stay within your own threads and objects."),
            new Danger(
                    List.of(
                            "java.io.ObjectInputStream",
                            "java.io.ObjectOutputStream",
                            "java.io.Externalizable",
                            "java.io.ObjectInputFilter"),
                    Grant.BY_ANY,
                    "serialisation makes objects without their constructors",
                    "Keep the objects in memory and pass references."),
            new Danger(
                    List.of("java.io.**", "java.nio.file.**"),
                    Grant.BY_ANY,
                    "files and streams are not what this exercise is about",
                    "Keep the data in memory: a String, an array or a collection."),
            new Danger(
                    List.of("java.net.**", "java.nio.channels.**"),
                    Grant.BY_ANY,
                    "the network is not what this exercise is about",
                    "Keep the data in memory: a String, an array or a collection."));

    private static Danger never(String why, String instead, String patterns) {
        return new Danger(List.of(patterns.split(" ")), Grant.NEVER, why, instead);
    }

    /** The danger in using that; empty when there is none. */
    static Optional<Danger> in(Target target) {
        return ALL.stream()
                .filter(danger -> danger.patterns.stream().anyMatch(pattern -> matches(pattern, target)))
                .findFirst();
    }

    private static boolean matches(String pattern, Target target) {
        if (pattern.endsWith(".**")) {
            return target.className().startsWith(pattern.substring(0, pattern.length() - 2));
        }
        Pattern parsed = Pattern.parse(pattern);
        return parsed.coversClass(target.className())
                || (target instanceof Target.OfMember member && parsed.coversMember(member.className(), member.name()));
    }

    /** Whether an exercise that grants these allows it. */
    boolean isGrantedBy(Patterns uses, Target target) {
        return switch (grant) {
            case NEVER -> false;
            case BY_NAME -> uses.names(target);
            case BY_ANY -> uses.covers(target);
        };
    }
}
