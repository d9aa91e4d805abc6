package iomodels.i06_epoll;

import grader.spec.Actors;
import grader.spec.Call;
import grader.spec.Trial;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;

/**
 * One scene of a check: an epoll, its actors, and the words for what they do. The calls run on actors, so that all is
 * bounded.
 */
final class Scene implements AutoCloseable {
    /** Longer than any patience of the harness: a call that waits so long has not been woken. */
    static final Duration LONG = Duration.ofHours(1);

    static final int READABLE = Descriptor.READABLE;

    private final Actors actors;
    private final Epoll epoll;

    Scene(Trial trial) {
        actors = trial.actors();
        epoll = actors.start("main", "new Epoll()", Epoll::new).returns("the constructor returns");
    }

    Actors actors() {
        return actors;
    }

    Epoll epoll() {
        return epoll;
    }

    /** A command that returns nothing. */
    interface Command {
        void run() throws Exception;
    }

    /** Does something that must end by returning; {@code what} is the step in the story. */
    void does(String what, Command command) {
        start("main", what, () -> {
                    command.run();
                    return "normally";
                })
                .returns(what + " returns");
    }

    <T> Call<T> start(String actor, String what, Callable<T> command) {
        return actors.start(actor, what, command);
    }

    void control(Op op, Descriptor descriptor, Trigger trigger) {
        control(op, descriptor, READABLE, trigger);
    }

    void control(Op op, Descriptor descriptor, int interest, Trigger trigger) {
        var what = "control(" + op + ", " + descriptor + ", " + Descriptor.names(interest) + ", " + trigger + ")";
        does(what, () -> epoll.control(op, descriptor, interest, trigger));
    }

    /** A level-triggered descriptor watched for reading, and an edge-triggered one, and so on. */
    SimulatedDescriptor watched(int number, Trigger trigger) {
        var descriptor = new SimulatedDescriptor(number);
        control(Op.ADD, descriptor, trigger);
        return descriptor;
    }

    /** {@code READABLE} arrives; the device's thread must come back from it. */
    void arrives(SimulatedDescriptor descriptor) {
        does("READABLE arrives at " + descriptor, () -> descriptor.becomeReady(READABLE));
    }

    /** An actor begins to wait. */
    Call<List<Event>> await(String actor, int max, Duration timeout) {
        return start(actor, "await(" + max + ", " + shown(timeout) + ")", () -> epoll.await(max, timeout));
    }

    /** An actor begins to wait for an hour, and there is nothing to report. */
    Call<List<Event>> waiting(String actor, int max) {
        var call = await(actor, max, LONG);
        call.waits("nothing is ready: await waits");
        return call;
    }

    /** What {@code await(100, ZERO)} returns: what it should be is left to the caller. */
    List<Event> looked() {
        return await("main", 100, Duration.ZERO).returns("C7: ZERO looks once and does not wait");
    }

    /** What {@code await(100, ZERO)} must return. */
    void finds(String because, Event... events) {
        await("main", 100, Duration.ZERO).returns(List.of(events), because);
    }

    static Event readable(Descriptor descriptor) {
        return new Event(descriptor, READABLE);
    }

    private static String shown(Duration timeout) {
        if (timeout.isZero()) {
            return "ZERO";
        }
        return timeout.compareTo(LONG) > 0
                ? "for ever"
                : timeout.toString().substring(2).toLowerCase(java.util.Locale.ROOT);
    }

    @Override
    public void close() {
        actors.close();
    }
}
