package grader.worker;

import grader.schedule.Safepoint;
import grader.spec.Endless;
import grader.spec.KernelThreads;
import grader.spec.ProcessorTime;
import grader.spec.Where;
import grader.wire.Event;
import grader.wire.Verdict;
import grader.wire.Witness;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/**
 * Ends a check that the submission does not let end: by a call that never comes back to the check's own thread, or by
 * more threads than any right one has. It judges the check; where the thread runs in a loop it is stopped
 * for good and another one goes on, else it asks for a fresh JVM and ends this one. Meanwhile it says what it suspects.
 */
final class Watchdog {
    private static final long TICK_NANOS = 50_000_000;
    /** Right solutions have a few dozen platform threads; the machine begins to suffer at some thousands. */
    private static final int MOST_THREADS = 3_000;
    /** Behind everything that waits inside a check, and there several waits in a row. */
    private static final int MOST_TICKS = 12_000;

    /** On a machine with much else to do a loop comes to the end of its turn when it has its next slice of time. */
    private static final int MOST_LOOKS = 200;

    private final String check;
    private final Channel channel;
    private final Thread harness = Thread.currentThread();
    private final CallOnChecker call = new CallOnChecker(harness, KernelThreads.self());
    private final Suspicion suspicion = new Suspicion();
    private final Runnable succession;
    private final Thread thread;
    private volatile boolean closed;

    private Watchdog(String check, Channel channel, Runnable succession) {
        this.check = check;
        this.channel = channel;
        this.succession = succession;
        this.thread = Thread.ofPlatform().name("harness").daemon().unstarted(this::watch);
        ProcessorTime.doNotCount(thread); // its looks cost, most of all in a JVM that has just begun
        thread.start();
    }

    /**
     * Watches the calling thread until it is closed.
     *
     * @param succession has another thread go on where the watched one was judged and rests for ever
     */
    static Watchdog over(String check, Channel channel, Runnable succession) {
        return new Watchdog(check, channel, succession);
    }

    private void watch() {
        for (var tick = 0; !closed; tick++) {
            LockSupport.parkNanos(TICK_NANOS);
            Thread.interrupted();
            var isEndless = call.isEndless();
            var threads = ManagementFactory.getThreadMXBean().getThreadCount();
            if (threads > MOST_THREADS) {
                var lines = Where.lines(harness.getStackTrace());
                end(new Verdict.Broken(new Witness(
                        "a few threads are enough", threads + " threads at once", lines, List.of(), "who ends them?")));
            } else if (isEndless) {
                endCall();
            } else if (tick > MOST_TICKS) {
                end(new Verdict.Undecided("the check had not ended after ten minutes"));
            } else {
                suspicion.look(tick).ifPresent(text -> channel.send(new Event.Suspected(check, text)));
            }
        }
    }

    private synchronized void endCall() {
        if (closed) {
            return;
        }
        var lines = call.lines();
        Endless.givenUp(harness);
        var verdict = new Verdict.Broken(new Witness(
                "the call returns",
                "it had not returned when the grader gave up",
                lines,
                List.of(),
                "a loop that does not end, or a wait that nobody ends?"));
        ThreadShortage.instead(check, verdict).ifPresent(channel::send);
        if (isStopped()) {
            closed = true;
            channel.send(new Event.Judged(check, verdict, 1, 0));
            succession.run();
        } else {
            end(verdict);
        }
    }

    private synchronized void end(Verdict verdict) {
        if (!closed) {
            channel.send(new Event.Judged(check, verdict, 1, 0));
            channel.send(new Event.Renew("a check had to be given up"));
            Runtime.getRuntime().halt(0);
        }
    }

    /** Whether it runs in a loop of the submission and can be stopped there, for good. */
    private boolean isStopped() {
        if (harness.getState() != Thread.State.RUNNABLE) {
            return false;
        }
        Safepoint.stop(List.of(harness));
        for (var look = 0; look < MOST_LOOKS && !Safepoint.rests(harness); look++) {
            LockSupport.parkNanos(1_000_000);
            Thread.interrupted();
        }
        return Safepoint.rests(harness);
    }

    /** The check is through: from now on this watchdog says nothing. */
    synchronized void dismiss() {
        closed = true;
        LockSupport.unpark(thread);
    }
}
