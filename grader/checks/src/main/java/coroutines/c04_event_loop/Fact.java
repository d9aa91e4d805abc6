package coroutines.c04_event_loop;

/**
 * Something that the contract says.
 *
 * @param clause where it stands
 * @param because as the student reads it
 */
record Fact(String clause, String because) {
    static final Fact LOOP = new Fact("C1", "new EventLoop(clock) returns");
    static final Fact SPAWN = new Fact("C1", "spawn returns a task at once, no line of the body runs yet");
    static final Fact BEGINS = new Fact("C1", "a new greenlet is ready: its body runs when its turn comes");
    static final Fact ONCE = new Fact("C1", "a body runs once, when its turn comes");
    static final Fact STILL = new Fact("C2", "who does not run does nothing");
    static final Fact TURN = new Fact("C3", "who became ready first runs first");
    static final Fact SLEEP =
            new Fact("C4", "sleep lasts until the clock shows what it showed at the call, plus the duration");
    static final Fact SLEEPERS = new Fact(
            "C4",
            "before the first of the queue runs, everybody whose time has come is put at its end, in the order of"
                    + " their times, at equal times of spawning");
    static final Fact IDLE = new Fact(
            "C5", "when nobody is ready, and only then, the clock is asked once to wait until the first sleep is over");
    static final Fact JOIN = new Fact("C6", "a join is over when the last of those that it waits for has ended");
    static final Fact JOIN_AT_ONCE =
            new Fact("C6", "all have ended already: it returns at once, nobody else runs meanwhile");
    static final Fact JOINERS =
            new Fact("C6", "several that one end makes ready go on in the order in which they were spawned");
    static final Fact ONESELF = new Fact("C6", "to wait for oneself is an IllegalStateException");
    static final Fact VALUE = new Fact(
            "C7",
            "value() returns what the body returned, or throws an ExecutionException with what it threw as cause");
    static final Fact KEPT = new Fact("C7", "what a body throws harms nobody else: only value() tells it, as a cause");
    static final Fact DONE = new Fact("C7", "isDone() tells whether the body has ended");
    static final Fact NOBODY_EVER = new Fact(
            "C8", "nobody is ready and nobody sleeps: the call in which main waits throws IllegalStateException");
    static final Fact SOMEBODY = new Fact("C8", "main's wait throws only when nobody is ready and nobody sleeps");
    static final Fact BLOCKS =
            new Fact("C9", "who blocks by the clock itself stops the world: nobody else runs meanwhile");
    static final Fact SHOWS = new Fact("C9", "patched() shows the same time as the clock");
    static final Fact PATCHED = new Fact(
            "C9", "sleepUntil of patched() puts to sleep the one that calls it, until the clock shows that time");
    static final Fact LIKE_SLEEP = new Fact(
            "C9", "who sleeps by the patched clock sleeps as by sleep, where all goes well in the same script");

    /** What is broken when one goes on who is not ready. */
    static Fact tooEarly(Event.Wait wait) {
        return switch (wait) {
            case NONE -> STILL;
            case BEGIN -> ONCE;
            case SLEEP -> SLEEP;
            case PATCHED -> PATCHED;
            case JOIN -> JOIN;
            case NOBODY -> SOMEBODY;
            case FAILED -> KEPT;
        };
    }
}
