package iomodels.i06_epoll;

import grader.spec.Trial;
import java.util.List;

/** C4: an edge-triggered event is for the same bits, and tells the same, as a level-triggered one. */
final class Edges {
    private static final int BOTH = Descriptor.READABLE | Descriptor.WRITABLE;

    private Edges() {}

    /** A hang-up is wanted, whatever the interest is: its arrival makes an event. */
    static void areOfAllThatIsWanted(Trial trial) {
        if (!isWantedAtALevel(trial)) {
            return; // another clause says so
        }
        try (var scene = new Scene(trial)) {
            var descriptor = scene.watched(1, Trigger.EDGE);
            var waiting = scene.waiting("A", 1);
            hangsUp(scene, descriptor);
            waiting.returns(
                    List.of(new Event(descriptor, Descriptor.HANGUP)),
                    "HANGUP is wanted always: its arrival makes an event");
        }
    }

    private static boolean isWantedAtALevel(Trial trial) {
        try (var scene = new Scene(trial)) {
            var descriptor = scene.watched(1, Trigger.LEVEL);
            hangsUp(scene, descriptor);
            return scene.looked().equals(List.of(new Event(descriptor, Descriptor.HANGUP)));
        }
    }

    private static void hangsUp(Scene scene, SimulatedDescriptor descriptor) {
        scene.does("HANGUP arrives at " + descriptor, () -> descriptor.becomeReady(Descriptor.HANGUP));
    }

    /** One bit has arrived and another is ready still: both are reported. */
    static void areReportedWhole(Trial trial) {
        for (var trigger : List.of(Trigger.LEVEL, Trigger.EDGE)) {
            try (var scene = new Scene(trial)) {
                var descriptor = new SimulatedDescriptor(1);
                scene.control(Op.ADD, descriptor, BOTH, trigger);
                scene.arrives(descriptor);
                scene.looked();
                scene.does("WRITABLE arrives at descriptor 1", () -> descriptor.becomeReady(Descriptor.WRITABLE));
                var found = scene.looked();
                if (found.equals(List.of(new Event(descriptor, BOTH)))) {
                    continue;
                }
                if (trigger == Trigger.LEVEL) {
                    return; // other clauses say so
                }
                throw scene.actors()
                        .broken(
                                "an edge-triggered event tells all wanted bits that are ready, not only what arrived",
                                "await returned " + found,
                                "report what the look shows, masked with what is wanted");
            }
        }
    }
}
