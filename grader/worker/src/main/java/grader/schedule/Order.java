package grader.schedule;

import org.jspecify.annotations.Nullable;

/**
 * What happens before what, among the threads of one round. Where it is not sure that there is no order, there is one.
 * Safe for use by many threads: all wait for one monitor, which uses up no permit of the submission.
 */
final class Order {
    private final Seers seers = new Seers();
    private final Releases releases = new Releases();
    private final Clock published = new Clock();
    private final Clock initialised = new Clock();
    /** What was made visible by calls of {@linkplain Ordered#ITS_CALLERS some object}, whichever. */
    private final Clock ofObjects = new Clock();

    synchronized void enrol(Thread thread, String name) {
        seers.enrol(thread, name);
    }

    /** The calling thread. */
    synchronized Seer me() {
        var me = seers.me();
        me.clock.join(releases.forgotten());
        return me;
    }

    /** The calling thread is about to read: brings its clock up to what it may have seen meanwhile. */
    synchronized Seer reader() {
        var me = me();
        me.clock.join(initialised);
        if (me.calls > 0) {
            see(me);
        }
        return me;
    }

    private void see(Seer me) {
        me.clock.join(ofObjects);
        seePublished(me);
    }

    private void seePublished(Seer me) {
        me.clock.join(published);
        Seers.join(
                me,
                seers.all().stream().filter(other -> other.open || other.lent).toList());
    }

    synchronized void release(@Nullable Object holder, String name) {
        var clock = releases.at(new Place(holder, name));
        me().isSeenBy(clock);
        if (name.isEmpty()) {
            ofObjects.join(clock); // an updater of the field, of which nothing is known here, may be asked next
        }
    }

    synchronized void acquire(@Nullable Object holder, String name) {
        var me = me();
        releases.known(new Place(holder, name)).ifPresent(me.clock::join);
        if (name.isEmpty()) {
            seePublished(me);
        }
    }

    synchronized void enters(Object monitor) {
        wakes(monitor);
        releases.of(monitor).enters(me());
    }

    /** Who is still noted as inside waits there, or has left by an exception: nobody knows since when. */
    private static void see(Seer me, Monitor monitor) {
        Seers.join(me, monitor.inside());
        me.clock.join(monitor.left());
    }

    synchronized void leaves(Object monitor) {
        releases.of(monitor).leaves(me());
    }

    /** The calling thread waits on the monitor: others come in. */
    synchronized void waits(Object monitor) {
        me().isSeenBy(releases.of(monitor).left());
    }

    synchronized void wakes(Object monitor) {
        see(me(), releases.of(monitor));
    }

    /** The calling thread may see whatever others have made visible. */
    synchronized void sees() {
        see(me());
    }

    synchronized void publishes() {
        me().isSeenBy(published);
    }

    synchronized void looks() {
        me().calls++;
    }

    synchronized void returned() {
        var me = me();
        me.calls = Math.max(0, me.calls - 1);
        if (me.calls == 0 && me.lent) {
            me.isSeenBy(published);
            me.lent = false;
        }
        see(me);
    }

    synchronized void calls(Object object, boolean changes) {
        switch (Ordered.of(object, changes)) {
            case ITS_CALLERS -> releases(object);
            case WHO_ASKS, NOBODY, BY_ITS_STEPS -> {}
            case ANYBODY -> publishes();
        }
        looks();
    }

    synchronized void returned(Object object) {
        switch (Ordered.of(object, true)) {
            case ITS_CALLERS -> acquires(object);
            case NOBODY, BY_ITS_STEPS -> passed();
            case WHO_ASKS, ANYBODY -> returned();
        }
    }

    synchronized void passed() {
        var me = me();
        me.calls = Math.max(0, me.calls - 1);
        me.lent &= me.calls > 0;
    }

    /** What the thread did is seen by whoever acquires the same object, or looks for anything. */
    synchronized void releases(Object object) {
        release(object, "");
    }

    /** The end of a call of that object, which may have called back. */
    synchronized void acquires(Object object) {
        var me = me();
        me.calls = Math.max(0, me.calls - 1);
        if (me.calls == 0 && me.lent) {
            releases(object);
            me.lent = false;
        }
        acquire(object, "");
    }

    synchronized void seesAll() {
        Seers.join(me(), seers.all());
    }

    synchronized void called() {
        var me = me();
        if (me.calls > 0) {
            me.lent = true; // by a call of its own, which may make it seen as long as it has not returned
        } else if (!Seer.isBody()) {
            me.open = true;
        }
        see(me);
    }

    synchronized void initialised() {
        me().isSeenBy(initialised);
    }
}
