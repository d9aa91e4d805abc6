package grader.spec;

/**
 * For how many looks in a row nobody has moved, while something is waited for, and what follows from it. Used by one
 * thread, for one wait.
 */
final class Calm {
    /** Looks in a row at which nobody runs, and nobody waits with a time-out: then nobody can wake anybody. */
    private static final int DEAD_LOOKS = 30;
    /** The same where the kernel cannot be asked and a woken thread looks like a waiting one. */
    private static final int DEAD_LOOKS_BLIND = 2_000;
    /** The same while there are child processes: a second, since a child is looked at from outside. */
    private static final int STILL_LOOKS_WITH_CHILDREN = 250;
    /**
     * What one look at which a child runs takes away of those at which none did: who wants a processor is seen to want
     * it at every look until it has one, and who is seen at fewer than one in so many only asks now and then.
     */
    private static final int RESTLESS = 25;
    /** Patience while there are child processes: what they wait for, other than a processor, is not seen from here. */
    private static final long PATIENCE_WITH_CHILDREN = 6_000_000_000L;

    private static final int CONFIRMING_LOOKS = 3;

    private final int needed = KernelThreads.known() ? DEAD_LOOKS : DEAD_LOOKS_BLIND;
    private final Hang hang;
    private int calm;
    private int looks;
    private int since;
    private int still;
    private Standing concluded = Standing.UNKNOWN;
    private int rest;

    Calm(Hang hang) {
        this.hang = hang;
    }

    /** Looks whether somebody moves. */
    void look() {
        looks++;
        calm = Movers.someoneRuns() ? 0 : calm + 1;
        if (calm == 0) {
            concluded = Standing.UNKNOWN;
            still = 0;
        }
        rest = calm == 0 ? Math.max(0, rest - RESTLESS) : rest + 1;
    }

    /** Whether somebody moved at the last look. */
    boolean isDisturbed() {
        return calm == 0;
    }

    /** Whether nobody moves, and nobody is left who could wake anybody. */
    boolean isDead() {
        return calm >= needed && Movers.nobodyCanWake() && isConfirmed();
    }

    /**
     * Whether nobody has moved for so long that nobody will, although a thread may still be woken by the clock or by
     * another process.
     *
     * @param waited in ticks, since the begin of the wait, in nanoseconds
     */
    boolean isStill(long waited) {
        still = calm > 0 && hasBeenStill(waited) ? still + 1 : 0;
        return still > CONFIRMING_LOOKS; // not by Standing: who only asks now and then never comes to an end either
    }

    /**
     * Looks are old when something is concluded from them, and no look sees all threads at one instant: of two that
     * call each other in turn each may be seen at rest. So whoever waits must have used no processor time at all since
     * that was first concluded, and have been seen at rest a few times more.
     */
    private boolean isConfirmed() {
        var now = Standing.now();
        if (!now.equals(concluded)) {
            concluded = now;
            since = looks;
        }
        return looks - since >= CONFIRMING_LOOKS;
    }

    private boolean hasBeenStill(long waited) {
        if (Math.max(calm, rest) < needed) {
            return false;
        }
        if (!KernelThreads.hasChildren()) {
            return calm >= needed && waited > Stillness.PATIENCE;
        }
        return rest >= Math.max(needed, STILL_LOOKS_WITH_CHILDREN)
                && (waited > PATIENCE_WITH_CHILDREN || hang.isProven());
    }

    /** Nothing came. */
    void remember(Movement movement, boolean hopeless) {
        if (hopeless) {
            movement.remember(hang.awaited());
        }
        if (KernelThreads.hasChildren()) {
            hang.remember();
        }
    }
}
