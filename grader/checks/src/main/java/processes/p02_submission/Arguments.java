package processes.p02_submission;

import grader.spec.Trial;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;

/** C13: what is refused, and whose the lists are. */
final class Arguments {
    private final Trial trial;

    Arguments(Trial trial) {
        this.trial = trial;
    }

    @SuppressWarnings("NullAway") // the nulls that the contract speaks of
    void nulls() {
        for (var way : Way.values()) {
            try (var scene = new Scene(trial)) {
                isNull(scene, way, "null", null);
                isNull(scene, way, "[null]", Arrays.asList((Callable<Object>) null));
                for (var place = 0; place < 3; place++) {
                    var tasks = scene.tasks(2);
                    tasks.forEach(Task::letGo);
                    var calls = Scene.calls(tasks);
                    calls.add(place, null);
                    isNull(scene, way, "two tasks and null at " + place, calls);
                    scene.actors().settle();
                    if (tasks.stream().anyMatch(Task::hasBegun)) {
                        throw scene.actors()
                                .broken("C13: a task is null: no task is called", "one was, before the null was seen");
                    }
                }
            }
        }
    }

    private static void isNull(Scene scene, Way way, String tasks, List<Callable<Object>> calls) {
        scene.actors()
                .start("A", way + "(" + tasks + ")", () -> way.of(calls))
                .fails(NullPointerException.class, "C13: a list or a task that is null is a NullPointerException");
    }

    /** Numbers that no task has, while all run, and when all have ended; and no task at all. */
    void numbers() {
        try (var scene = new Scene(trial)) {
            var tasks = scene.tasks(2);
            var submission = scene.asynchronously(tasks);
            noSuchTask(scene, submission, 2);
            tasks.forEach(scene::letGo);
            scene.takeAll("B", submission).returns("C8: all tasks have ended: takeAll returns");
            noSuchTask(scene, submission, 2);
            for (var way : Way.values()) {
                var none = scene.actors()
                        .start("A", way + "([])", () -> way.of(List.of()))
                        .returns("C13: there may be no task: " + way + " returns");
                scene.requireThere(none, "C13");
                scene.takeAll("A", none).returns(List.of(), "C13: without tasks takeAll returns an empty list");
                scene.actors()
                        .start("A", "pollAll()", none::pollAll)
                        .returns(List.of(), "C13: without tasks pollAll returns an empty list");
                noSuchTask(scene, none, 0);
            }
        }
    }

    private static void noSuchTask(Scene scene, Submission<Object> submission, int count) {
        for (var number : List.of(count, count + 1, -1, Integer.MAX_VALUE, Integer.MIN_VALUE)) {
            var because = "C13: a number that no task has is an IndexOutOfBoundsException, at once";
            scene.take("A", submission, number).fails(IndexOutOfBoundsException.class, because);
            scene.actors()
                    .start("A", "poll(" + number + ")", () -> submission.poll(number))
                    .fails(IndexOutOfBoundsException.class, because);
        }
    }

    /** The list is changed when it was handed in, by the caller and by a task of it. */
    void listsThatAreHandedIn() {
        for (var way : Way.values()) {
            try (var scene = new Scene(trial)) {
                var tasks = scene.tasks(3);
                var calls = Scene.calls(tasks);
                tasks.getFirst().beginsWith(calls::clear);
                if (way == Way.SYNCHRONOUSLY) {
                    tasks.forEach(Task::letGo);
                }
                var submission = scene.actors()
                        .start("A", way + " of a list that is cleared by its first task", () -> way.of(calls))
                        .returns("C13: what becomes of the list changes nothing: " + way + " returns");
                scene.requireThere(submission, "C13");
                if (way == Way.ASYNCHRONOUSLY) {
                    scene.allBegin("C13: what becomes of the list changes nothing: all tasks begin", tasks);
                }
                tasks.forEach(Task::letGo);
                scene.areOutcomes(
                        "C13: what becomes of the list changes nothing",
                        tasks,
                        scene.takeAll("A", submission).returns("C13: what becomes of the list changes nothing"));
            }
        }
    }

    /** Who gets a list may try to change it: it refuses, or it was the caller's own. */
    void listsThatAreReturned() {
        try (var scene = new Scene(trial)) {
            var tasks = scene.tasks(2);
            var submission = scene.asynchronously(tasks);
            var because = "C13: lists that were returned never change";
            var early =
                    scene.actors().start("A", "pollAll()", submission::pollAll).returns("C9: pollAll returns");
            if (early == null || early.size() != 2 || early.stream().anyMatch(found -> found.isPresent())) {
                throw scene.actors().broken("C9: no task has ended: pollAll finds nothing", "it returned " + early);
            }
            tasks.forEach(scene::letGo);
            var first = scene.takeAll("A", submission).returns("C8: all tasks have ended: takeAll returns");
            if (early.stream().anyMatch(found -> found.isPresent())) {
                throw scene.actors().broken(because, "what pollAll returned has become " + early);
            }
            scene.areOutcomes("C8: takeAll returns the outcomes in order", tasks, first);
            tryToClear(first);
            tryToClear(early);
            scene.areOutcomes(
                    because,
                    tasks,
                    scene.takeAll("A", submission).returns("C8: all tasks have ended: takeAll returns"));
            var late =
                    scene.actors().start("A", "pollAll()", submission::pollAll).returns(because);
            if (late == null || late.size() != 2) {
                throw scene.actors().broken(because, "after the caller has cleared his own, pollAll returns " + late);
            }
        }
    }

    private static void tryToClear(List<?> list) {
        try {
            list.clear();
        } catch (UnsupportedOperationException allowed) {
            // it cannot be changed by anybody
        }
    }
}
