package iomodels.i06_epoll;

import static iomodels.i06_epoll.Scene.readable;

import grader.spec.Trial;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

/** C3, C5, C6: what waiters hear of readiness that lasts, of ADD and MODIFY, and of DELETE. */
final class Watching {
    private Watching() {}

    static void aLevelWakesAllWhoWait(Trial trial) {
        try (var scene = new Scene(trial)) {
            var descriptor = scene.watched(1, Trigger.LEVEL);
            var calls = List.of(scene.waiting("A", 10), scene.waiting("B", 10), scene.waiting("C", 10));
            scene.arrives(descriptor);
            for (var call : calls) {
                call.returns(List.of(readable(descriptor)), "descriptor 1 is ready, level-triggered: no await waits");
            }
        }
    }

    static void addAndModifyWakeAWaiter(Trial trial) {
        for (var trigger : Trigger.values()) {
            try (var scene = new Scene(trial)) {
                var descriptor = new SimulatedDescriptor(1);
                scene.arrives(descriptor);
                var added = scene.waiting("A", 1);
                scene.control(Op.ADD, descriptor, trigger);
                added.returns(
                        List.of(readable(descriptor)), "ADD finds descriptor 1 ready: the waiting await returns it");
                scene.control(Op.MODIFY, descriptor, Descriptor.WRITABLE, trigger);
                var modified = scene.waiting("A", 1);
                scene.control(Op.MODIFY, descriptor, trigger);
                modified.returns(
                        List.of(readable(descriptor)), "MODIFY finds descriptor 1 ready: the waiting await returns it");
            }
        }
    }

    static void deleteEndsIt(Trial trial) {
        for (var trigger : Trigger.values()) {
            try (var scene = new Scene(trial)) {
                var descriptor = scene.watched(1, trigger);
                var other = scene.watched(2, trigger);
                var waiting = scene.waiting("A", 10);
                scene.control(Op.DELETE, descriptor, trigger);
                scene.start("main", "listeners of descriptor 1", descriptor::listeners)
                        .returns(0, "after DELETE no listener is left at the descriptor");
                scene.arrives(descriptor);
                waiting.waits("descriptor 1 is deleted: its arrival is not reported");
                scene.arrives(other);
                waiting.returns(List.of(readable(other)), "descriptor 2 is still watched: it is reported, and alone");
                scene.does("both are cleared", () -> {
                    descriptor.clear(Descriptor.ALL_BITS);
                    other.clear(Descriptor.ALL_BITS);
                });
                scene.control(Op.ADD, descriptor, trigger);
                scene.arrives(descriptor);
                scene.finds("a deleted descriptor may be added again", readable(descriptor));
            }
        }
    }

    /** A call of the listener that was under way when DELETE returned. */
    static void aLateCallIsIgnored(Trial trial) {
        for (var trigger : Trigger.values()) {
            try (var scene = new Scene(trial)) {
                var listener = new AtomicReference<Descriptor.Listener>((at, bits) -> {});
                var descriptor = new SimulatedDescriptor(1) {
                    @Override
                    public void addListener(Descriptor.Listener added) {
                        listener.set(added);
                        super.addListener(added);
                    }
                };
                scene.control(Op.ADD, descriptor, trigger);
                scene.control(Op.DELETE, descriptor, trigger);
                scene.arrives(descriptor);
                scene.does("a call of the listener that began before DELETE comes through", () -> listener.get()
                        .becameReady(descriptor, Descriptor.READABLE));
                scene.finds("descriptor 1 is deleted, although a call of its listener was still under way");
            }
        }
    }

    static void aDeleteDuringALookHolds(Trial trial) {
        for (var trigger : Trigger.values()) {
            try (var scene = new Scene(trial)) {
                var deleted = new AtomicBoolean();
                var descriptor = new Interposed(1);
                scene.control(Op.ADD, descriptor, trigger);
                scene.arrives(descriptor);
                scene.actors().says("while await looks at descriptor 1, another thread calls DELETE");
                descriptor.duringNextLook(() -> {
                    scene.epoll().control(Op.DELETE, descriptor, 0, trigger);
                    deleted.set(true);
                });
                scene.await("A", 10, Duration.ZERO).returns("await returns, with or without descriptor 1");
                scene.does("the look is over", descriptor::atTheLatestNow);
                trial.eventually("DELETE returns", deleted::get);
                scene.finds("DELETE has returned: descriptor 1 is no longer reported");
            }
        }
    }
}
