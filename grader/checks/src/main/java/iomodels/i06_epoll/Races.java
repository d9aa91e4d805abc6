package iomodels.i06_epoll;

import static iomodels.i06_epoll.Scene.READABLE;

import grader.spec.Round;
import grader.spec.Trial;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** C8: arrivals at the worst moments. */
final class Races {
    private static final int ROUNDS = 150;
    private static final int MESSAGES = 6;

    private Races() {}

    static void duringTheLookOfAdd(Trial trial) {
        for (var trigger : Trigger.values()) {
            try (var scene = new Scene(trial)) {
                var descriptor = new Interposed(1);
                arrivesDuringTheLook(scene, descriptor, descriptor);
                scene.control(Op.ADD, descriptor, trigger);
                isReported(scene, descriptor, descriptor);
            }
        }
    }

    static void duringTheLookOfModify(Trial trial) {
        for (var trigger : Trigger.values()) {
            try (var scene = new Scene(trial)) {
                var descriptor = new Interposed(1);
                scene.control(Op.ADD, descriptor, Descriptor.WRITABLE, trigger);
                arrivesDuringTheLook(scene, descriptor, descriptor);
                scene.control(Op.MODIFY, descriptor, trigger);
                isReported(scene, descriptor, descriptor);
            }
        }
    }

    /** The look of await finds nothing, and before it is back something arrives, at this descriptor or at another. */
    static void duringTheLookOfAwait(Trial trial) {
        for (var trigger : Trigger.values()) {
            for (var atAnother : List.of(false, true)) {
                try (var scene = new Scene(trial)) {
                    var descriptor = new Interposed(1);
                    scene.control(Op.ADD, descriptor, trigger);
                    var other = atAnother ? scene.watched(2, trigger) : descriptor;
                    scene.arrives(descriptor);
                    scene.does("descriptor 1 is cleared", () -> descriptor.clear(READABLE));
                    arrivesDuringTheLook(scene, descriptor, other);
                    isReported(scene, descriptor, other);
                }
            }
        }
    }

    private static void arrivesDuringTheLook(Scene scene, Interposed lookedAt, SimulatedDescriptor at) {
        scene.actors().says("at the next look at " + lookedAt + ", just after it: READABLE arrives at " + at);
        lookedAt.duringNextLook(() -> at.becomeReady(READABLE));
    }

    private static void isReported(Scene scene, Interposed lookedAt, Descriptor at) {
        var call = scene.start("A", "await(10, 1h) until " + at + " is reported", () -> until(scene.epoll(), at));
        scene.actors().settle();
        scene.does("the look is over", lookedAt::atTheLatestNow);
        call.returns("an arrival at any moment is reported: at " + at);
    }

    private static String until(Epoll epoll, Descriptor at) throws InterruptedException {
        while (epoll.await(10, Scene.LONG).stream().noneMatch(event -> event.descriptor() == at)) {
            // other clauses judge what else is reported
        }
        return "normally";
    }

    /** One arrival, while await looks and goes to sleep. */
    static void beforeTheSleep(Trial trial) throws Exception {
        trial.stress(ROUNDS, round -> {
            var epoll = new Epoll();
            var descriptor = new SimulatedDescriptor(1);
            epoll.control(Op.ADD, descriptor, READABLE, trigger(round));
            round.thread("device", () -> descriptor.becomeReady(READABLE));
            round.thread("waiter", () -> {
                round.call("await(10, 1h) until descriptor 1 is reported", () -> until(epoll, descriptor));
            });
            round.withStaleReadsInTurn().run();
        });
    }

    /**
     * As a server does it: clear, then take all that is there. What is put there before an arrival is always taken in
     * the end.
     */
    static void everythingIsTaken(Trial trial) throws Exception {
        trial.stress(ROUNDS, round -> {
            var epoll = new Epoll();
            var descriptor = new SimulatedDescriptor(1);
            var messages = new AtomicInteger();
            epoll.control(Op.ADD, descriptor, READABLE, trigger(round));
            round.thread("device", () -> {
                for (var i = 0; i < MESSAGES; i++) {
                    messages.incrementAndGet();
                    descriptor.becomeReady(READABLE);
                }
            });
            round.thread("server", () -> {
                for (var taken = 0; taken < MESSAGES; ) {
                    epoll.await(10, Scene.LONG);
                    descriptor.clear(READABLE);
                    taken += messages.getAndSet(0);
                }
            });
            round.withStaleReadsInTurn().run();
        });
    }

    private static Trigger trigger(Round round) {
        return round.number() / 2 % 2 == 0 ? Trigger.LEVEL : Trigger.EDGE;
    }
}
