package iomodels.i06_epoll;

import static iomodels.i06_epoll.Scene.READABLE;
import static iomodels.i06_epoll.Scene.readable;

import grader.spec.Trial;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/** C11 and C12: interrupts and close. */
final class Endings {
    private Endings() {}

    static void anInterruptEndsTheWait(Trial trial) {
        try (var scene = new Scene(trial)) {
            var descriptor = scene.watched(1, Trigger.EDGE);
            var call = scene.start("A", "await(1, 1h)", () -> statusAfterInterrupt(scene.epoll(), Scene.LONG));
            call.waits("nothing is ready: await waits");
            scene.actors().interrupt("A");
            call.returns("not interrupted", "await throws InterruptedException and clears the status");
            scene.arrives(descriptor);
            scene.finds("the interrupted await has changed nothing", readable(descriptor));
        }
    }

    static void anInterruptedThreadTakesNothing(Trial trial) {
        for (var timeout : List.of(Duration.ZERO, Scene.LONG)) {
            try (var scene = new Scene(trial)) {
                var descriptor = scene.watched(1, Trigger.EDGE);
                scene.arrives(descriptor);
                scene.start("A", "interrupt itself, then await(1, " + timeout + ")", () -> {
                            Thread.currentThread().interrupt();
                            return statusAfterInterrupt(scene.epoll(), timeout);
                        })
                        .returns("not interrupted", "await throws InterruptedException, also when something is ready");
                scene.finds("the interrupted await has taken no event with it", readable(descriptor));
            }
        }
    }

    private static String statusAfterInterrupt(Epoll epoll, Duration timeout) {
        try {
            return "it returned " + epoll.await(1, timeout);
        } catch (InterruptedException expected) {
            return Thread.currentThread().isInterrupted() ? "still interrupted" : "not interrupted";
        }
    }

    static void theOthersDoNotHeedInterrupts(Trial trial) {
        try (var scene = new Scene(trial)) {
            var descriptor = new SimulatedDescriptor(1);
            scene.start("A", "interrupt itself, then control(ADD, descriptor 1, …)", () -> {
                        Thread.currentThread().interrupt();
                        scene.epoll().control(Op.ADD, descriptor, READABLE, Trigger.EDGE);
                        return Thread.currentThread().isInterrupted();
                    })
                    .returns(true, "control keeps the interrupt status as it is");
            scene.start("A", "interrupt itself, then READABLE arrives at descriptor 1", () -> {
                        Thread.currentThread().interrupt();
                        descriptor.becomeReady(READABLE);
                        return Thread.currentThread().isInterrupted();
                    })
                    .returns(true, "the callback keeps the interrupt status of the device's thread as it is");
            scene.finds("an arrival by an interrupted thread counts", readable(descriptor));
        }
    }

    static void closeWakesWhoeverWaits(Trial trial) {
        try (var scene = new Scene(trial)) {
            scene.watched(1, Trigger.LEVEL);
            var calls = List.of(scene.waiting("A", 10), scene.waiting("B", 1), scene.waiting("C", 10));
            scene.does("close()", scene.epoll()::close);
            calls.forEach(call ->
                    call.fails(EpollClosedException.class, "close() makes a waiting await throw EpollClosedException"));
        }
    }

    static void afterClose(Trial trial) {
        try (var scene = new Scene(trial)) {
            var late = new AtomicReference<Descriptor.Listener>((at, bits) -> {});
            var descriptor = new SimulatedDescriptor(1) {
                @Override
                public void addListener(Descriptor.Listener added) {
                    late.set(added);
                    super.addListener(added);
                }
            };
            scene.control(Op.ADD, descriptor, Trigger.LEVEL);
            var others = new SimulatedDescriptor(2);
            others.addListener((at, bits) -> {});
            scene.control(Op.ADD, others, Trigger.EDGE);
            scene.arrives(others);
            scene.does("close()", scene.epoll()::close);
            scene.does("close()", scene.epoll()::close);
            scene.start("main", "listeners left", () -> descriptor.listeners() + others.listeners())
                    .returns(1, "close() removes its own listeners (descriptor 2 has one of somebody else's)");
            scene.does("a call of a listener that began before close() comes through", () -> late.get()
                    .becameReady(descriptor, READABLE));
            scene.await("main", 1, Duration.ZERO).fails(EpollClosedException.class, "await after close() throws");
            scene.await("main", 1, Scene.LONG).fails(EpollClosedException.class, "await after close() throws");
            closedFor(scene, Op.ADD, new SimulatedDescriptor(3));
            closedFor(scene, Op.MODIFY, descriptor);
            closedFor(scene, Op.DELETE, descriptor);
        }
    }

    private static void closedFor(Scene scene, Op op, Descriptor descriptor) {
        scene.start("main", "control(" + op + ", " + descriptor + ", …)", () -> {
                    scene.epoll().control(op, descriptor, READABLE, Trigger.LEVEL);
                    return "accepted";
                })
                .fails(EpollClosedException.class, "control after close() throws");
    }
}
