package grader.schedule;

/** A thread, and what it must have seen. */
final class Seer {
    final int index;
    final String name;
    final Clock clock = new Clock();
    /** Whether nobody can tell when others see what it does: then whoever looks is taken to see it. */
    boolean open;
    /** The same until the call has returned that called back. */
    boolean lent;
    /** Calls that it has begun and that have not returned; those that threw stay. */
    int calls;

    Seer(int index, String name, boolean open) {
        this.index = index;
        this.name = name;
        this.open = open;
        clock.tick(index);
    }

    /** Whatever it has done until now can be seen; what it does next is another matter. */
    void isSeenBy(Clock other) {
        other.join(clock);
        clock.tick(index);
    }
}
