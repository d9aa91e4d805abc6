package iomodels.i06_epoll;

import grader.spec.Trial;
import java.util.ArrayList;
import java.util.List;

/** C6: a descriptor that has been deleted and is added again is watched as if it had never been watched before. */
final class Added {
    private Added() {}

    /** How it was watched before, and how it is watched again. */
    private record Watch(Trigger before, Trigger again, int interest) {}

    static void isAsIfNew(Trial trial) {
        for (var before : Trigger.values()) {
            for (var again : Trigger.values()) {
                for (var interest : new int[] {Descriptor.READABLE, Descriptor.WRITABLE}) {
                    isAsIfNew(trial, new Watch(before, again, interest));
                }
            }
        }
    }

    private static void isAsIfNew(Trial trial, Watch watch) {
        try (var fresh = new Scene(trial);
                var scene = new Scene(trial)) {
            var expected = reported(fresh, readable(fresh, 1), watch);
            var descriptor = readable(scene, 1);
            scene.control(Op.ADD, descriptor, watch.before());
            scene.control(Op.DELETE, descriptor, watch.before());
            var found = reported(scene, descriptor, watch);
            if (!found.equals(expected)) {
                throw scene.actors()
                        .broken(
                                "descriptor 1 was deleted and is added again: the awaits report " + expected
                                        + ", as if it had never been watched before",
                                "they report " + found,
                                "take it off the ready list as well, or pass over it there");
            }
        }
    }

    private static SimulatedDescriptor readable(Scene scene, int number) {
        var descriptor = new SimulatedDescriptor(number);
        scene.arrives(descriptor);
        return descriptor;
    }

    /** What three awaits report: at once, once more, and after another arrival; by the names of the bits. */
    private static List<List<String>> reported(Scene scene, SimulatedDescriptor descriptor, Watch watch) {
        scene.control(Op.ADD, descriptor, watch.interest(), watch.again());
        var reported = new ArrayList<List<String>>();
        reported.add(looked(scene));
        reported.add(looked(scene));
        scene.does("WRITABLE arrives at " + descriptor, () -> descriptor.becomeReady(Descriptor.WRITABLE));
        reported.add(looked(scene));
        return reported;
    }

    private static List<String> looked(Scene scene) {
        return scene.looked().stream()
                .map(event -> Descriptor.names(event.bits()))
                .toList();
    }
}
