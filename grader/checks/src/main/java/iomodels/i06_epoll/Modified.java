package iomodels.i06_epoll;

import grader.spec.Trial;
import java.util.List;

/** C5: after a MODIFY everything is as after an ADD with the same interest and trigger. */
final class Modified {
    private Modified() {}

    /** From one trigger to the other; and a hang-up is wanted whatever the interest is. */
    static void hasTheNewTrigger(Trial trial) {
        for (var trigger : Trigger.values()) {
            if (isRightAfterAnAdd(trial, trigger)) { // else other clauses say so
                modify(trial, trigger);
            }
        }
    }

    private static boolean isRightAfterAnAdd(Trial trial, Trigger trigger) {
        try (var scene = new Scene(trial)) {
            var added = scene.watched(1, trigger);
            return followed(scene, added).equals(expected(added, trigger));
        }
    }

    private static void modify(Trial trial, Trigger trigger) {
        try (var scene = new Scene(trial)) {
            var modified = scene.watched(1, trigger == Trigger.LEVEL ? Trigger.EDGE : Trigger.LEVEL);
            scene.control(Op.MODIFY, modified, trigger);
            var found = followed(scene, modified);
            if (!found.equals(expected(modified, trigger))) {
                throw scene.actors()
                        .broken(
                                "after MODIFY to READABLE and " + trigger
                                        + " descriptor 1 is reported as after an ADD: " + expected(modified, trigger),
                                "the three awaits returned " + found,
                                "MODIFY replaces interest and trigger, and HANGUP stays wanted");
            }
        }
    }

    /** What three awaits return: after an arrival, once more, and after a hang-up alone. */
    private static List<List<Event>> followed(Scene scene, SimulatedDescriptor descriptor) {
        scene.arrives(descriptor);
        var first = scene.looked();
        var second = scene.looked();
        scene.does(descriptor + " is cleared", () -> descriptor.clear(Descriptor.ALL_BITS));
        scene.does("HANGUP arrives at " + descriptor, () -> descriptor.becomeReady(Descriptor.HANGUP));
        return List.of(first, second, scene.looked());
    }

    private static List<List<Event>> expected(Descriptor descriptor, Trigger trigger) {
        var readable = List.of(Scene.readable(descriptor));
        return List.of(
                readable,
                trigger == Trigger.LEVEL ? readable : List.of(),
                List.of(new Event(descriptor, Descriptor.HANGUP)));
    }
}
