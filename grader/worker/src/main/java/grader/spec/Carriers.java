package grader.spec;

import java.lang.management.ThreadInfo;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * At which of the student's lines virtual threads run, seen from the threads that carry them: a carrier's own stack and
 * state tell nothing of the one that it carries, only its processor time does. A look asks every virtual thread: it is
 * taken when a carrier has run for long enough since the last one. Used by one thread, for one wait.
 */
final class Carriers {
    private final Map<Long, Long> cpuAtLook = new HashMap<>();
    /** What each has used, from look to look, in which it carried the same virtual thread. */
    private final Map<Long, Long> burnt = new HashMap<>();

    /** By the carrier's name. */
    private Map<String, Running> running = Map.of();

    /** A virtual thread that runs, and the innermost of the student's lines that it is at. */
    record Running(long number, String line) {}

    /** Whether the thread carries a virtual one now. */
    static boolean carries(ThreadInfo info) {
        var stack = info.getStackTrace();
        return info.getThreadState() == Thread.State.WAITING
                && stack.length > 0
                && stack[0].getClassName().equals("jdk.internal.vm.Continuation");
    }

    /**
     * Looks anew when one of them has used so much since the last look.
     *
     * @param threads all threads
     * @param every in nanoseconds of processor time
     */
    void look(List<ThreadInfo> threads, long every) {
        var carriers = threads.stream().filter(Carriers::carries).toList();
        carriers.forEach(info -> cpuAtLook.putIfAbsent(info.getThreadId(), Movement.cpu(info)));
        if (carriers.stream().noneMatch(info -> usedSinceLook(info) > every)) {
            return;
        }
        var now = VirtualThreads.running();
        for (var info : carriers) {
            var carrier = info.getThreadId();
            var name = info.getThreadName();
            var same = Optional.ofNullable(running.get(name))
                    .map(Running::number)
                    .equals(Optional.ofNullable(now.get(name)).map(Running::number));
            burnt.put(carrier, same ? burnt(info) + usedSinceLook(info) : 0L);
            cpuAtLook.put(carrier, Movement.cpu(info));
        }
        running = now;
    }

    private long usedSinceLook(ThreadInfo info) {
        var cpu = Movement.cpu(info);
        return cpu - cpuAtLook.getOrDefault(info.getThreadId(), cpu);
    }

    /** Processor time that the virtual thread which it carries has used without a pause, as far as it was looked at. */
    long burnt(ThreadInfo info) {
        return burnt.getOrDefault(info.getThreadId(), 0L);
    }

    /** The student's line that the one which it carries was at; empty when it carries none there. */
    Optional<String> line(ThreadInfo info) {
        return carries(info)
                ? Optional.ofNullable(running.get(info.getThreadName())).map(Running::line)
                : Optional.empty();
    }

    /** The numbers of those that run at such a line. */
    List<Long> at(Predicate<String> line) {
        return running.values().stream()
                .filter(any -> line.test(any.line()))
                .map(Running::number)
                .toList();
    }
}
