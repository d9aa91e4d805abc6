package iomodels.i06_epoll;

import static iomodels.i06_epoll.Scene.readable;

import grader.spec.Trial;
import java.time.Duration;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** C1: what is refused, and that nothing is changed by it. */
@SuppressWarnings("NullAway") // nulls are what the contract speaks of
final class Arguments {
    private static final int READABLE = Descriptor.READABLE;
    private static final int UNKNOWN = 2;

    private final Scene scene;
    private final SimulatedDescriptor watched;
    private final SimulatedDescriptor stranger = new SimulatedDescriptor(2);

    /** Else another clause says so. */
    private final boolean isReportedOnce;

    /** The same. */
    private final boolean isReportedAgain;

    Arguments(Scene scene) {
        this.scene = scene;
        this.watched = scene.watched(1, Trigger.EDGE);
        scene.arrives(watched);
        var first = looked();
        var second = looked();
        this.isReportedOnce = first.size() == 1 && second.isEmpty();
        isCleared();
        scene.arrives(watched);
        var third = looked();
        this.isReportedAgain = third.size() == 1;
        isCleared();
    }

    private List<Event> looked() {
        return scene.await("main", 1, Duration.ZERO).returns("C7: ZERO looks once and does not wait");
    }

    private void isCleared() {
        scene.does("the bits of descriptor 1 are cleared", () -> watched.clear(Descriptor.ALL_BITS));
    }

    static void check(Trial trial) {
        try (var scene = new Scene(trial)) {
            var arguments = new Arguments(scene);
            arguments.mistakesOfControl();
            arguments.nulls();
            arguments.mistakesOfAwait();
        }
    }

    private void mistakesOfControl() {
        refused("ADD of a watched descriptor", IllegalArgumentException.class, Op.ADD, watched, Descriptor.WRITABLE);
        refused("MODIFY of one that is not watched", NoSuchElementException.class, Op.MODIFY, stranger, READABLE);
        refused("DELETE of one that is not watched", NoSuchElementException.class, Op.DELETE, stranger, READABLE);
        refused("ADD with unknown bits", IllegalArgumentException.class, Op.ADD, stranger, READABLE | UNKNOWN);
        refused("MODIFY with unknown bits", IllegalArgumentException.class, Op.MODIFY, watched, -1);
        scene.does("WRITABLE arrives at descriptor 1", () -> watched.becomeReady(Descriptor.WRITABLE));
        scene.finds("refused calls have changed nothing: descriptor 1 is watched for READABLE alone");
        isCleared();
        scene.start("main", "listeners left by refused calls", () -> watched.listeners() - 1 + stranger.listeners())
                .returns(0, "a refused call leaves no listener behind");
    }

    private void nulls() {
        refusesNull("control(null, …)", () -> control(null, stranger, Trigger.LEVEL));
        refusesNull("control(ADD, null, …)", () -> control(Op.ADD, null, Trigger.LEVEL));
        refusesNull("control(ADD, …, null)", () -> control(Op.ADD, stranger, null));
        refusesNull("control(MODIFY, …, null)", () -> control(Op.MODIFY, watched, null));
        refusesNull("await(1, null)", () -> scene.epoll().await(1, null));
        scene.does("control(ADD, descriptor 2, nothing, LEVEL)", () -> scene.epoll()
                .control(Op.ADD, stranger, 0, Trigger.LEVEL));
        scene.does(
                "control(DELETE, descriptor 2, -1, null)", () -> scene.epoll().control(Op.DELETE, stranger, -1, null));
    }

    private void mistakesOfAwait() {
        scene.arrives(watched);
        awaitRefuses(0, Duration.ZERO);
        awaitRefuses(-1, Scene.LONG);
        awaitRefuses(1, Duration.ofNanos(-1));
        if (isReportedAgain) {
            scene.finds("refused calls have taken no event with them", readable(watched));
        }
        if (isReportedOnce && isReportedAgain) {
            scene.finds("refused calls have changed nothing: descriptor 1 is edge-triggered still");
        }
    }

    private Object control(@Nullable Op op, @Nullable Descriptor descriptor, @Nullable Trigger trigger) {
        scene.epoll().control(op, descriptor, READABLE, trigger);
        return "accepted";
    }

    private void refused(String what, Class<? extends Throwable> type, Op op, Descriptor descriptor, int interest) {
        scene.start("main", what, () -> {
                    scene.epoll().control(op, descriptor, interest, Trigger.LEVEL);
                    return "accepted";
                })
                .fails(type, what + " throws " + type.getSimpleName());
    }

    private void refusesNull(String what, Callable<?> call) {
        scene.start("main", what, call).fails(NullPointerException.class, "null is a NullPointerException");
    }

    private void awaitRefuses(int max, Duration timeout) {
        scene.start("main", "await(" + max + ", " + timeout + ")", () -> scene.epoll()
                        .await(max, timeout))
                .fails(IllegalArgumentException.class, "max is at least 1 and the timeout not negative");
    }
}
