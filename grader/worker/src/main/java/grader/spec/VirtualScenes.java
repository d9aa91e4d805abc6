package grader.spec;

import static grader.spec.WaitingStage.labelled;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** Calls by virtual threads, of which the JVM tells no processor time and no wake-ups: only that of all others. */
final class VirtualScenes<S> {
    private static final Duration WINDOW = Duration.ofMillis(20);
    /** In so many windows a machine, however busy, has let whoever goes to sleep do it. */
    private static final int FEWEST = 10;

    private static final int MOST = 250;
    /** What all others use together; a call that goes to sleep takes a hundredth of it. */
    private static final long MOST_CPU_NANOS = 60_000_000;

    private final Trial trial;
    private final Waiting<S> waiting;

    VirtualScenes(Trial trial, Waiting<S> waiting) {
        this.trial = trial;
        this.waiting = waiting;
    }

    /** One waits, rests, and is let go on, so that it does not stay behind. */
    void rests(Optional<Duration> way) throws Exception {
        Recording.cannot(); // it is no actor that calls
        try (var stage = new WaitingStage<>(trial, waiting)) {
            var task = new FutureTask<>(stage.command(way));
            var virtual = Thread.ofVirtual().unstarted(task);
            var name = stage.name(way) + ", on a virtual thread";
            var call = stage.actors().start("V", name, running(virtual, task));
            call.waits(labelled(waiting.clauses().closed(), "V has to wait until it is let go on"));
            if (neverSleeps(virtual)) {
                throw stage.actors()
                        .broken(
                                labelled(waiting.clauses().rest(), "V waits: a virtual thread rests like any other"),
                                call.name() + " burns processor time while it waits",
                                Idleness.ADVICE);
            }
            stage.opens();
            stage.goesOn(call, labelled(waiting.clauses().progress(), "V is let go on"));
        }
    }

    private static Callable<Got> running(Thread virtual, FutureTask<Got> task) {
        return () -> {
            virtual.start();
            try {
                return task.get();
            } catch (InterruptedException asked) {
                virtual.interrupt();
                throw asked;
            } catch (ExecutionException failed) {
                if (failed.getCause() instanceof Exception cause) {
                    throw cause;
                }
                throw failed;
            }
        };
    }

    /** It has never been seen asleep, and somebody has used much processor time meanwhile. */
    private static boolean neverSleeps(Thread virtual) {
        var used = 0L;
        for (var window = 0; window < MOST && (window < FEWEST || used <= MOST_CPU_NANOS); window++) {
            if (Actor.isAsleep(virtual)) {
                return false;
            }
            used += ProcessorTime.ofOthers(WINDOW);
        }
        return used > MOST_CPU_NANOS && !Actor.isAsleep(virtual);
    }
}
