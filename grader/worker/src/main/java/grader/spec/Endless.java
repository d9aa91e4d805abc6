package grader.spec;

import java.lang.management.ThreadInfo;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * Where calls of this submission were proven, in this run, never to end: at which of its lines a thread ran, or asked
 * again and again, without getting anywhere, and at which one sleeps as good as for ever. What is proven is not paid
 * for again: who comes to the same line in the same way is believed after a hundredth of the patience. A right solution
 * never stands in this memory. Safe for use by many threads.
 */
public final class Endless {
    private static final Set<String> PROVEN = ConcurrentHashMap.newKeySet();
    private static volatile Consumer<String> listener = _ -> {};

    /** How a thread stands at a line. */
    enum Kind {
        /** It runs, or wakes up again and again. */
        MOVES,
        /** It sleeps with a time-out that is far away, or was found asleep twice where it asks now and then. */
        SLEEPS,
        /** It asks now and then, too seldom to be believed soon, and got nowhere once. */
        ASKS_SELDOM,
        /** It waits, and so does everybody else, child processes as well. */
        HANGS
    }

    private Endless() {}

    /** What earlier workers of this run have proven, and who is told of what this one proves. */
    public static void begin(Collection<String> proven, Consumer<String> whoIsTold) {
        Movers.beforeAnySubmission();
        PROVEN.clear();
        PROVEN.addAll(proven);
        listener = whoIsTold;
    }

    /** Another thread of the harness has begun: whoever is there now wakes nobody of the submission. */
    public static void harnessIsWhoIsThere() {
        Movers.beforeAnySubmission();
    }

    /** Whether anything is proven yet. */
    static boolean any() {
        return !PROVEN.isEmpty();
    }

    static void add(Kind kind, String line) {
        var ending = ending(kind, line);
        if (PROVEN.add(ending)) {
            listener.accept(ending);
        }
    }

    /**
     * Who sleeps a second and asks again has woken up too seldom in the time of our patience to be known for that. When
     * its own call has twice, with all patience, never ended there it is believed as who sleeps on is. Others that ask
     * now and then, as a worker looks for tasks, are not added: they may bring what comes next.
     */
    static void addAsleep(String line, boolean asked) {
        add(!asked || isProven(Kind.ASKS_SELDOM, line) ? Kind.SLEEPS : Kind.ASKS_SELDOM, line);
    }

    static boolean isProven(Kind kind, String line) {
        return PROVEN.contains(ending(kind, line));
    }

    /** Whether calls were proven never to end in this way, at any line. */
    static boolean isAnyProven(Kind kind) {
        return PROVEN.stream().anyMatch(ending -> ending.startsWith(ending(kind, "")));
    }

    private static String ending(Kind kind, String line) {
        return kind + " " + line;
    }

    /** The innermost of the student's lines at which a thread runs or waits with a time-out; else empty. */
    static Optional<String> line(ThreadInfo info) {
        return switch (info.getThreadState()) {
            case RUNNABLE, TIMED_WAITING -> Where.innermost(info.getStackTrace());
            case NEW, BLOCKED, WAITING, TERMINATED -> Optional.empty();
        };
    }

    /** Adds the lines at which a thread stands that was given up: it neither ended nor got anywhere. */
    public static void givenUp(Thread thread) {
        var stack = thread.getStackTrace();
        var kind = thread.getState() == Thread.State.RUNNABLE ? Kind.MOVES : Kind.SLEEPS;
        Where.innermost(stack).ifPresent(line -> add(kind, line));
    }

    /** Whether the thread stands where one was proven never to end. */
    public static boolean isAtProvenLine(Thread thread) {
        return any() && isAtProvenLine(thread.getStackTrace()); // asking for a stack brings the thread to a halt
    }

    /** The same of a thread of which only the stack is known. */
    public static boolean isAtProvenLine(StackTraceElement[] stack) {
        var line = Where.innermost(stack);
        return line.filter(known -> isProven(Kind.MOVES, known) || isProven(Kind.SLEEPS, known))
                .isPresent();
    }
}
