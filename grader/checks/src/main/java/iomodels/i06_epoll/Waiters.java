package iomodels.i06_epoll;

import static iomodels.i06_epoll.Scene.READABLE;
import static iomodels.i06_epoll.Scene.readable;

import grader.spec.Trial;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;

/** C9: several threads in await. */
final class Waiters {
    private static final int ROUNDS = 120;
    private static final int BURSTS = 12;
    private static final int PASSES = 12;

    private Waiters() {}

    static void anEdgeGoesToOne(Trial trial) {
        try (var scene = new Scene(trial)) {
            var descriptor = scene.watched(1, Trigger.EDGE);
            var other = scene.watched(2, Trigger.EDGE);
            var calls = List.of(scene.waiting("A", 10), scene.waiting("B", 10), scene.waiting("C", 10));
            scene.arrives(descriptor);
            var first = scene.actors().exactlyOneReturns(calls, "one arrival, edge-triggered: one await returns");
            first.returns(List.of(readable(descriptor)), "it returns what has arrived");
            var left = calls.stream().filter(call -> call != first).toList();
            scene.arrives(other);
            scene.actors()
                    .exactlyOneReturns(left, "one more arrival, edge-triggered: one more await returns")
                    .returns(List.of(readable(other)), "it returns what has arrived");
        }
    }

    /** So many arrivals in a row that nobody who is woken can be quick enough to come between. */
    static void aBurstWakesAsMany(Trial trial) {
        for (var burst = 0; burst < BURSTS; burst++) {
            try (var scene = new Scene(trial)) {
                var descriptors = IntStream.rangeClosed(1, 3)
                        .mapToObj(number -> scene.watched(number, Trigger.EDGE))
                        .toList();
                var calls = List.of(scene.waiting("A", 1), scene.waiting("B", 1), scene.waiting("C", 1));
                scene.does(
                        "READABLE arrives at descriptors 1, 2 and 3",
                        () -> descriptors.forEach(descriptor -> descriptor.becomeReady(READABLE)));
                calls.forEach(
                        call -> call.returns("three events, and three threads that wait for one each: all return"));
            }
        }
    }

    /** While the only waiter that is awake looks at one descriptor, an event for the other waiter arrives. */
    static void anotherArrivesDuringTheLook(Trial trial) {
        try (var scene = new Scene(trial)) {
            var descriptor = new Interposed(1);
            scene.control(Op.ADD, descriptor, Trigger.EDGE);
            var other = scene.watched(2, Trigger.EDGE);
            var calls = List.of(scene.waiting("A", 1), scene.waiting("B", 1));
            scene.actors().says("at the next look at descriptor 1, just after it: READABLE arrives at descriptor 2");
            descriptor.duringNextLook(() -> other.becomeReady(READABLE));
            scene.arrives(descriptor);
            scene.does("the look is over", descriptor::atTheLatestNow);
            calls.forEach(call -> call.returns("two events, and two threads that wait for one each: both return"));
        }
    }

    /** The waiter that was to be woken goes away by an interrupt at the same moment: then another one wakes. */
    static void aWakeUpIsPassedOn(Trial trial) {
        for (var pass = 0; pass < PASSES; pass++) {
            try (var scene = new Scene(trial)) {
                var descriptor = scene.watched(1, Trigger.EDGE);
                var got = new AtomicInteger();
                var interrupted = pass % 2 == 0 ? "A" : "B";
                var thread = new AtomicReference<>(Thread.currentThread());
                for (var actor : List.of("A", "B")) {
                    var call = scene.start(actor, "await(1, 1h)", () -> {
                        thread.updateAndGet(before -> actor.equals(interrupted) ? Thread.currentThread() : before);
                        return got.addAndGet(scene.epoll().await(1, Scene.LONG).size());
                    });
                    call.waits("nothing is ready: await waits");
                }
                scene.does(
                        "READABLE arrives at descriptor 1, and at the same moment " + interrupted + " is interrupted",
                        () -> {
                            descriptor.becomeReady(READABLE);
                            thread.get().interrupt();
                        });
                trial.eventually("one of two gets the event, also when the other is interrupted", () -> got.get() == 1);
            }
        }
    }

    /** Four arrivals at four descriptors; two threads that ask twice, for one event each time. */
    static void everyEdgeGoesToOne(Trial trial) throws Exception {
        trial.stress(ROUNDS, round -> {
            var epoll = new Epoll();
            var descriptors = IntStream.rangeClosed(1, 4)
                    .mapToObj(SimulatedDescriptor::new)
                    .toList();
            descriptors.forEach(descriptor -> epoll.control(Op.ADD, descriptor, READABLE, Trigger.EDGE));
            Queue<Event> reported = new ConcurrentLinkedQueue<>();
            for (var device = 0; device < 2; device++) {
                var half = descriptors.subList(2 * device, 2 * device + 2);
                round.thread(
                        "device " + (device + 1), () -> half.forEach(descriptor -> descriptor.becomeReady(READABLE)));
            }
            for (var waiter = 1; waiter <= 2; waiter++) {
                round.thread("waiter " + waiter, () -> {
                    reported.addAll(round.call("await(1, 1h) until it is not empty", () -> one(epoll)));
                    reported.addAll(round.call("await(1, 1h) until it is not empty", () -> one(epoll)));
                });
            }
            round.withStaleReadsInTurn().run();
            round.require(
                    reported.stream().map(Event::descriptor).distinct().count() == 4 && reported.size() == 4,
                    "four arrivals at four edge-triggered descriptors: each is reported to one thread, once",
                    "reported were " + reported,
                    "is taking an item off the ready list one step that nobody can come between?");
        });
    }

    private static List<Event> one(Epoll epoll) throws InterruptedException {
        var events = epoll.await(1, Scene.LONG);
        while (events.isEmpty()) {
            events = epoll.await(1, Scene.LONG); // C7 judges lists that are empty too early
        }
        return events;
    }
}
