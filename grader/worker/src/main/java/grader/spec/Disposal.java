package grader.spec;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Ends what a scene has made, as well as the submission can: nothing is judged by it, and who waits in it is left
 * alone. Who runs in it without an end is brought to rest, since every later scene would have to share its processors
 * with that one; on a virtual thread it would take a carrier away for good.
 */
public final class Disposal {
    /** Of processor time, where calls were proven never to end. */
    private static final long MOST_CPU_AT_PROVEN_LINE = 40_000_000;
    /** A look while it runs, in nanoseconds; it is mostly over by then. */
    private static final long LOOK = 50_000;
    /** Seen to wait so often it waits for somebody who is not going to come, or not soon. */
    private static final int WAITS = 4;
    /** Behind all this: so many looks a processor may stay away. */
    private static final int MOST_LOOKS = 200_000;

    /** After so many that ran for ever nothing is disposed of any more: what is left costs memory, a try costs time. */
    private static final int MOST_GIVEN_UP = 2;

    private static final AtomicInteger GIVEN_UP = new AtomicInteger();

    private Disposal() {}

    /** Runs it on a thread of its own, and waits as long as that thread runs. What it throws is not looked at. */
    public static void of(Action end) {
        if (GIVEN_UP.get() >= MOST_GIVEN_UP) {
            return;
        }
        var thread = Thread.ofPlatform().daemon().start(() -> {
            try {
                end.run();
            } catch (Throwable judgedElsewhere) {
                // this is only to give back what the scene has used
            }
        });
        var waits = 0;
        for (var look = 0; look < MOST_LOOKS && waits < WAITS && thread.isAlive(); look++) {
            Stillness.tick(LOOK);
            if (runsForEver(thread)) {
                Endless.givenUp(thread);
                Abandoned.endless(List.of(thread));
                GIVEN_UP.incrementAndGet();
                return;
            }
            waits = thread.getState() == Thread.State.RUNNABLE ? 0 : waits + 1;
        }
        if (thread.isAlive()) {
            Abandoned.add(List.of(thread));
        }
    }

    private static boolean runsForEver(Thread thread) {
        var cpu = Stillness.THREADS.getThreadCpuTime(thread.threadId());
        return cpu > Movement.MOST_CPU || cpu > MOST_CPU_AT_PROVEN_LINE && Endless.isAtProvenLine(thread);
    }
}
