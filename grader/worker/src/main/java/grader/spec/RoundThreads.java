package grader.spec;

import grader.schedule.Memory;
import grader.schedule.Point;
import grader.schedule.StaleReads;
import grader.wire.Witness;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The threads of one round: they start together under the round's schedule, and all must come to their end. */
final class RoundThreads {
    private static final long STARTING_NANOS = 300_000;
    private static final long STARTING_SECONDS = 10;
    private static final long WAKING_MICROS = 30;
    private static final int WAKING_LOOKS = 60;
    private static final long PROMPT_MICROS = 4_000;
    private static final long GRACE_MICROS = 100_000;

    private final Schedule schedule;
    private final List<Thread> threads = new ArrayList<>();
    private final List<Passer> passers = new ArrayList<>();
    private final Queue<Failure> failures = new ConcurrentLinkedQueue<>();
    private @Nullable StaleReads reads;
    private boolean hasRun;
    private CountDownLatch ready = new CountDownLatch(0);
    private CountDownLatch running = new CountDownLatch(0);

    private record Failure(String thread, Throwable thrown) {}

    RoundThreads(Schedule schedule) {
        this.schedule = schedule;
    }

    void add(String name, Action body, Thread.Builder builder) {
        if (hasRun) {
            throw new IllegalStateException("threads are added before the round runs");
        }
        var slot = threads.size();
        var thread = builder.name(name).unstarted(() -> live(name, slot, body));
        threads.add(thread);
        passers.add(schedule.enrol(thread, name));
    }

    private void live(String name, int slot, Action body) {
        Tasks.enter();
        try {
            startTogether();
            body.run();
        } catch (Throwable any) {
            failures.add(new Failure(name, any));
        } finally {
            Tasks.leave();
            passers.get(slot).finish();
            running.countDown();
        }
    }

    /** Spins first, so that the threads begin side by side and not one wake-up after the other. */
    private void startTogether() throws InterruptedException {
        ready.countDown();
        if (ready.getCount() == 0) {
            schedule.begin(); // only now: on a busy machine starting the threads may take longer than the round
        }
        var begin = System.nanoTime();
        while (ready.getCount() > 0 && System.nanoTime() - begin < STARTING_NANOS) {
            Thread.yield();
        }
        ready.await(STARTING_SECONDS, TimeUnit.SECONDS);
    }

    /** Reads of the submission's plain fields may be stale. */
    void readBy(StaleReads memory) {
        reads = memory;
    }

    boolean hasRun() {
        return hasRun;
    }

    /** Starts all and returns when all have ended normally; see {@link Round#run(String)}. */
    void run(String because) {
        Recording.cannot(); // who is held where, and for how long, is the schedule's matter
        if (hasRun || threads.isEmpty()) {
            throw new IllegalStateException("a round runs once, with at least one thread");
        }
        hasRun = true;
        ready = new CountDownLatch(threads.size());
        running = new CountDownLatch(threads.size());
        schedule.begin();
        Point.hook(schedule::at);
        remember();
        try {
            threads.forEach(Thread::start);
            wakeSome();
            awaitEnd(because);
        } finally {
            Point.unhook();
            Memory.forget();
        }
    }

    private void remember() {
        var memory = reads;
        if (memory != null) {
            threads.forEach(thread -> memory.enrol(thread, thread.getName()));
            Memory.remember(memory);
        }
    }

    /**
     * Spurious wake-ups for threads that wait in the submission, while the round goes on; Java allows them at any time.
     */
    private void wakeSome() {
        for (var look = 0; look < WAKING_LOOKS && schedule.wakeUpsLeft() > 0 && !endsWithin(WAKING_MICROS); look++) {
            var thread = threads.get(look % threads.size());
            if (Point.poke(thread)) {
                schedule.woke(thread);
            }
        }
    }

    private void awaitEnd(String because) {
        if (!endsWithin(PROMPT_MICROS)) {
            var ending = Stillness.await(() -> running.getCount() == 0 || !failures.isEmpty());
            if (!failures.isEmpty()) {
                endsWithin(GRACE_MICROS);
                giveUp(unfinished()); // the failed thread may have left them waiting for ever: no news
            } else {
                judge(ending, because);
            }
        }
        var first = failures.peek();
        if (first != null) {
            throw failure(first.thread(), first.thrown(), because);
        }
    }

    private boolean endsWithin(long micros) {
        try {
            return running.await(micros, TimeUnit.MICROSECONDS);
        } catch (InterruptedException bySubmission) {
            return false; // it may have got hold of the check's thread; the patient wait that follows does not mind
        }
    }

    private List<Thread> unfinished() {
        return passers.stream()
                .filter(passer -> !passer.finished())
                .map(Passer::thread)
                .toList();
    }

    private void judge(Stillness.Ending ending, String because) {
        switch (ending) {
            case DONE -> {}
            case STUCK -> {
                var stuck = unfinished();
                if (!stuck.isEmpty()) {
                    throw endless(stuck, because);
                }
            }
            case UNKNOWN ->
                throw new Undecided(
                        "after two minutes not all threads had ended, and the machine was busy all the time");
        }
    }

    private static Broken endless(List<Thread> stuck, String because) {
        var names = String.join(" and ", stuck.stream().map(Thread::getName).toList());
        var autopsy = Autopsy.of(stuck);
        var first = stuck.getFirst();
        var witness = new Witness(
                because,
                names + (stuck.size() == 1 ? " never ends: " : " never end: ") + autopsy.summary(first),
                autopsy.where(first),
                autopsy.story(),
                autopsy.advice());
        giveUp(stuck);
        return Broken.endless(witness);
    }

    private static void giveUp(List<Thread> threads) {
        threads.forEach(Thread::interrupt);
        Abandoned.endless(threads);
    }

    private static Broken failure(String name, Throwable thrown, String because) {
        return switch (thrown) {
            case Broken broken -> broken;
            case Undecided undecided -> throw undecided;
            default -> Thrown.unexpected(because, name, thrown, List.of());
        };
    }
}
