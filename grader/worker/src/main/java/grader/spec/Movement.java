package grader.spec;

import grader.schedule.Safepoint;
import grader.spec.Endless.Kind;
import java.lang.management.ThreadInfo;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * How the threads of the submission move while the harness waits for something: how much processor time each has used
 * and how often it woke up since then, and at which of the student's lines it was seen. Used by one thread, for one
 * wait.
 */
final class Movement {
    private static final int DEPTH = 256;
    /** A look at all stacks is dear, and what it is for takes seconds. */
    private static final int LOOK_EVERY = 8;
    /** A look at the stacks of more would cost more than it tells; who starts so many is told of for that. */
    private static final int MOST_THREADS = 1_000;
    /** Of one thread in the submission's code, without an end: hundreds of times what any right call needs. */
    static final long MOST_CPU = 3_000_000_000L;
    /** Who has used so much of it meanwhile is one of those that keep the call from its end. */
    private static final long MUCH_CPU = 500_000_000;
    /** The same, of who wakes up again and again. */
    private static final long MANY_WAKES = 5;
    /** A hundredth of the patience: enough where the same was proven before at the same line. */
    private static final long BELIEF = 40_000_000;
    /**
     * The same of who sleeps with a time-out: another call may stand at the same line with a short one. No scene has
     * one that is short and longer than that. Who is known to sleep beyond it need not be waited for.
     */
    private static final long BELIEF_OF_SLEEP = 500_000_000;
    /** What child processes wait for, other than a processor, is not seen from here. */
    private static final long BELIEF_WITH_CHILDREN = 400_000_000;

    /** Between two looks at virtual threads, while nothing is proven: a twentieth of it is what a look costs. */
    private static final long CARRIED_CPU = 200_000_000;

    /** The same, where it may be believed. */
    private static final long BELIEVED_CARRIED_CPU = 10_000_000;

    private final Map<Long, Track> tracks = new HashMap<>();
    private final Carriers carriers = new Carriers();
    private long believedFor;
    private int looks;

    /** What is known of a thread: its counters at the begin, and at the begin of the looks that could be believed. */
    private static final class Track {
        final long cpu;
        final long wakes;
        final Set<String> lines = new HashSet<>();
        long believedCpu;
        long believedWakes;

        Track(ThreadInfo info) {
            cpu = cpu(info);
            wakes = info.getWaitedCount();
        }

        void believeFromNow(ThreadInfo info) {
            believedCpu = cpu(info);
            believedWakes = info.getWaitedCount();
        }
    }

    /** Processor time of the thread until now, in nanoseconds. */
    static long cpu(ThreadInfo info) {
        return Math.max(0, Stillness.THREADS.getThreadCpuTime(info.getThreadId()));
    }

    private static List<ThreadInfo> threads() {
        var threads = Stillness.THREADS;
        if (threads.getThreadCount() > MOST_THREADS) {
            return List.of();
        }
        return Arrays.stream(threads.getThreadInfo(threads.getAllThreadIds(), DEPTH))
                .filter(Objects::nonNull)
                .toList();
    }

    /** Whether a thread has used more processor time in the submission's code, since the first look, than any may. */
    boolean hasBurnt() {
        return looks++ % LOOK_EVERY == 0 && someoneHasBurnt();
    }

    private boolean someoneHasBurnt() {
        var threads = threads();
        carriers.look(threads, CARRIED_CPU);
        return threads.stream().anyMatch(info -> {
            if (carriers.burnt(info) > MOST_CPU) {
                return true;
            }
            var track = tracks.computeIfAbsent(info.getThreadId(), _ -> new Track(info));
            Endless.line(info).ifPresent(track.lines::add);
            return !track.lines.isEmpty() && cpu(info) - track.cpu > MOST_CPU;
        });
    }

    /**
     * What was waited for never comes: remembers at which lines who stood or ran meanwhile.
     *
     * @param awaited whose call it was, if it was one
     */
    void remember(Optional<Thread> awaited) {
        for (var info : threads()) {
            if (carriers.burnt(info) > MUCH_CPU) {
                carriers.line(info).ifPresent(line -> Endless.add(Kind.MOVES, line));
            }
            var track = tracks.get(info.getThreadId());
            if (track != null) {
                var own = awaited.filter(thread -> thread.threadId() == info.getThreadId());
                remember(info, track, own.isPresent());
            }
        }
    }

    private static void remember(ThreadInfo info, Track track, boolean isAwaited) {
        var wakes = info.getWaitedCount() - track.wakes;
        if (cpu(info) - track.cpu > MUCH_CPU || wakes > MANY_WAKES) {
            track.lines.forEach(line -> Endless.add(Kind.MOVES, line));
        } else if (info.getThreadState() == Thread.State.TIMED_WAITING && (wakes == 0 || isAwaited)) {
            Endless.line(info).ifPresent(line -> Endless.addAsleep(line, wakes > 0));
        }
    }

    /**
     * Whether everybody who moves, or could wake by the clock, has long enough stood only where it was proven before
     * that nobody comes to an end.
     *
     * @param waited in ticks, since the last look
     */
    boolean isBelieved(long waited) {
        var threads = Endless.any() ? threads() : List.<ThreadInfo>of();
        if (Endless.any()) {
            carriers.look(threads, BELIEVED_CARRIED_CPU);
        }
        var known = threads.stream().filter(this::isProven).toList();
        var others = threads.stream().anyMatch(info -> !known.contains(info) && Movers.mayBeWokenByTheClock(info));
        var running = known.stream()
                .filter(info -> info.getThreadState() == Thread.State.RUNNABLE || Carriers.carries(info))
                .count();
        if (known.isEmpty() || others) {
            believedFor = 0;
            return false;
        }
        if (KernelThreads.runners() > running) {
            return false; // that time says nothing
        }
        if (believedFor == 0) {
            known.forEach(info -> track(info).believeFromNow(info));
        }
        believedFor += waited;
        var enough = KernelThreads.hasChildren() ? BELIEF_WITH_CHILDREN : BELIEF;
        return believedFor > enough && known.stream().allMatch(this::isConvincing);
    }

    private Track track(ThreadInfo info) {
        return tracks.computeIfAbsent(info.getThreadId(), _ -> new Track(info));
    }

    private boolean isProven(ThreadInfo info) {
        return Endless.line(info)
                        .filter(line -> Endless.isProven(Kind.MOVES, line) || Endless.isProven(Kind.SLEEPS, line))
                        .isPresent()
                || carriers.line(info).filter(Movement::isProvenLoop).isPresent();
    }

    private static boolean isProvenLoop(String line) {
        return Endless.isProven(Kind.MOVES, line);
    }

    /**
     * The wait is over: virtual threads that run where it is proven that nobody comes to an end are brought to rest.
     * Each would keep a carrier from all others.
     */
    void restVirtual() {
        var numbers = carriers.at(Movement::isProvenLoop);
        if (!numbers.isEmpty()) {
            Safepoint.stopNumbers(numbers);
        }
    }

    /** It has run or woken up, and come back to the same; or it is one that sleeps on. */
    private boolean isConvincing(ThreadInfo info) {
        var track = track(info);
        var wakes = info.getWaitedCount() - track.believedWakes;
        var sleepsOn = (believedFor > BELIEF_OF_SLEEP || KernelTimeouts.isBeyond(BELIEF_OF_SLEEP, info))
                && info.getThreadState() == Thread.State.TIMED_WAITING
                && Endless.line(info)
                        .filter(line -> Endless.isProven(Kind.SLEEPS, line))
                        .isPresent();
        return sleepsOn || cpu(info) - track.believedCpu > BELIEF * 3 / 4 || wakes > MANY_WAKES;
    }
}
