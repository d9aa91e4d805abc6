package grader.worker;

import grader.spec.Where;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** What seems to keep a check from going on, told before anything is proven, and as such. Used by one thread. */
final class Suspicion {
    /** A look at all stacks now and then, and none at what is quickly over. */
    private static final int TICKS_BETWEEN = 10;

    private static final int DEPTH = 64;
    /** Of the time between two looks, half a second: who has used so much of a processor runs all the time. */
    private static final long MUCH_CPU = 200_000_000;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private Map<Long, Seen> seen = Map.of();
    private String told = "";

    private record Seen(String line, Thread.State state, long cpu) {}

    /** What is suspected; empty when nothing is, or nothing new. */
    Optional<String> look(int tick) {
        if (tick == 0 || tick % TICKS_BETWEEN != 0) {
            return Optional.empty();
        }
        var now = new HashMap<Long, Seen>();
        Optional<String> suspected = Optional.empty();
        for (var info : THREADS.getThreadInfo(THREADS.getAllThreadIds(), DEPTH)) {
            var line = Optional.ofNullable(info).flatMap(Suspicion::line);
            if (line.isPresent()) {
                var thread = seen(Objects.requireNonNull(info), line.get());
                now.put(info.getThreadId(), thread);
                suspected = suspected.or(() -> compared(seen.get(info.getThreadId()), thread));
            }
        }
        seen = now;
        var text = suspected.filter(other -> !other.equals(told));
        text.ifPresent(other -> told = other);
        return text;
    }

    private static Optional<String> line(ThreadInfo info) {
        return Arrays.stream(info.getStackTrace())
                .filter(Where::isSubmission)
                .findFirst()
                .flatMap(frame ->
                        Where.lines(new StackTraceElement[] {frame}).stream().findFirst());
    }

    private static Seen seen(ThreadInfo info, String line) {
        return new Seen(line, info.getThreadState(), THREADS.getThreadCpuTime(info.getThreadId()));
    }

    private static Optional<String> compared(@org.jspecify.annotations.Nullable Seen before, Seen now) {
        if (before == null || !before.line().equals(now.line())) {
            return Optional.empty();
        }
        return switch (now.state()) {
            case RUNNABLE ->
                now.cpu() - before.cpu() > MUCH_CPU
                        ? Optional.of("your " + method(now.line()) + " seems to loop at " + place(now.line()))
                        : Optional.empty();
            case TIMED_WAITING -> Optional.of("your " + method(now.line()) + " seems to sleep at " + place(now.line()));
            case NEW, BLOCKED, WAITING, TERMINATED -> Optional.empty();
        };
    }

    private static String place(String line) {
        return line.substring(0, line.indexOf(" in "));
    }

    private static String method(String line) {
        var method = line.substring(line.indexOf(" in ") + " in ".length());
        if (method.startsWith("the ")) {
            return method.substring("the ".length());
        }
        return method.contains(" ") ? "code" : method + "()";
    }
}
