package iomodels.i06_epoll;

import grader.spec.Trial;
import java.time.Duration;
import java.util.List;

/** C13: descriptors that were ready once, and are idle since a look has found that they are no longer. */
final class Quiet {
    private static final int AWAITS = 10;

    private Quiet() {}

    /** The look of an await finds that there is nothing any more. */
    static void afterAnAwait(Trial trial) {
        for (var trigger : Trigger.values()) {
            afterAnAwait(trial, trigger, true);
            afterAnAwait(trial, trigger, false); // who has read it was quicker than await
        }
    }

    private static void afterAnAwait(Trial trial, Trigger trigger, boolean isReportedBefore) {
        try (var scene = new Scene(trial)) {
            var descriptor = scene.watched(1, trigger);
            scene.arrives(descriptor);
            if (isReportedBefore) {
                scene.finds("C3: READABLE has arrived at descriptor 1", Scene.readable(descriptor));
            }
            scene.does("descriptor 1 is cleared", () -> descriptor.clear(Descriptor.ALL_BITS));
            var looks = descriptor.looks();
            scene.finds("C2: descriptor 1 is ready no longer");
            if (descriptor.looks() > looks) { // else no look has found it idle: a reported edge need not be looked at
                isLeftAlone(scene, descriptor, "the last await has found descriptor 1 not ready");
            }
        }
    }

    /** MODIFY finds nothing any more, or nothing that is wanted, and so does an await, which may take it off. */
    static void afterAModify(Trial trial) {
        for (var trigger : Trigger.values()) {
            for (var isCleared : new boolean[] {true, false}) {
                try (var scene = new Scene(trial)) {
                    var descriptor = scene.watched(1, trigger);
                    scene.arrives(descriptor);
                    if (isCleared) {
                        scene.does("descriptor 1 is cleared", () -> descriptor.clear(Descriptor.ALL_BITS));
                    }
                    scene.control(Op.MODIFY, descriptor, isCleared ? Scene.READABLE : Descriptor.WRITABLE, trigger);
                    var found = scene.looked();
                    if (found.isEmpty()) { // else another clause says so
                        isLeftAlone(scene, descriptor, "MODIFY and an await have found descriptor 1 not ready");
                    }
                }
            }
        }
    }

    private static void isLeftAlone(Scene scene, SimulatedDescriptor descriptor, String since) {
        var before = descriptor.looks();
        scene.start("main", AWAITS + " times await(100, ZERO)", () -> {
                    for (var turn = 0; turn < AWAITS; turn++) {
                        scene.epoll().await(100, Duration.ZERO);
                    }
                    return descriptor.looks() - before;
                })
                .returns(0, since + ", and nothing has arrived there since: no await looks at it");
    }

    /** Two wait for an event, and the look at its descriptor takes long: one of all that ask gets it. */
    static void anEventDuringALongLook(Trial trial) {
        try (var scene = new Scene(trial)) {
            var descriptor = new Slow(1);
            scene.control(Op.ADD, descriptor, Trigger.EDGE);
            var calls = List.of(scene.waiting("A", 10), scene.waiting("B", 10));
            scene.actors().says("the next looks at descriptor 1 take long");
            descriptor.hold();
            scene.start("device", "READABLE arrives at descriptor 1", () -> {
                descriptor.becomeReady(Descriptor.READABLE);
                return "arrived";
            });
            scene.actors().settle();
            scene.actors().says("the looks are over");
            descriptor.letGo();
            scene.actors()
                    .exactlyOneReturns(
                            calls, "C9: one arrival, edge-triggered: one await returns, however long it looks")
                    .returns(List.of(Scene.readable(descriptor)), "C9: it returns what has arrived");
        }
    }
}
