package iomodels.i06_epoll;

/** Something that another thread does while this one is in the middle of a look. */
final class Elsewhere {
    private static final long BOUND_NANOS = 5_000_000_000L;
    private static final int LOOKS = 5;

    private Elsewhere() {}

    /**
     * Starts the action on a thread of its own and returns when it is through, or waits for a lock that may be held by
     * the caller's own callers: it then goes on when they let it. Does not park, for the calling thread is in the
     * submission's code.
     */
    static void begin(Runnable action) {
        var thread = Thread.ofPlatform().daemon().name("elsewhere").start(action);
        var begin = System.nanoTime();
        for (var asleep = 0; asleep < LOOKS && System.nanoTime() - begin < BOUND_NANOS; ) {
            asleep = switch (thread.getState()) {
                case NEW, RUNNABLE -> 0;
                case BLOCKED, WAITING, TIMED_WAITING -> asleep + 1;
                case TERMINATED -> LOOKS;
            };
            Thread.yield();
        }
    }
}
