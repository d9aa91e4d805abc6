package threads.t07_thread_pool;

import grader.schedule.Point;
import grader.spec.Call;
import grader.spec.Trial;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

/** All that waits: interrupted, woken for no reason. */
final class Waits {
    private Waits() {}

    /** Every way to wait for something that does not happen: what it is called, and the call. */
    static Map<String, Callable<Object>> ways(
            Scene scene, List<Scene.Submitted> running, Optional<Results<Object>> results) {
        var ways = new LinkedHashMap<String, Callable<Object>>();
        ways.put("result()", running.getFirst().handle()::result);
        ways.put("result(1 h)", () -> running.getLast().handle().result(Scene.LONG));
        results.ifPresent(lazy -> ways.put("next()", lazy::next));
        ways.put("shutdown(true)", () -> {
            scene.pool().shutdown(true);
            return "normally";
        });
        return ways;
    }

    static void endWithAnInterrupt(Trial trial) {
        try (var scene = new Scene(trial, 3)) {
            var running = List.of(scene.running("t1"), scene.running("t2"));
            var mapped = scene.gated("t3", "3");
            var results = Maps.lazily(scene, mapped, mapped);
            ways(scene, running, results).forEach((what, way) -> interruptedIn(scene, what, way));
            scene.actors().settle();
            running.forEach(task -> scene.letGo(task.task()));
            scene.letGo(mapped);
            scene.result("A", running.getFirst())
                    .returns("result of t1", "only the waiting was interrupted: the task is done");
            results.ifPresent(lazy ->
                    scene.start("A", "next()", lazy::next).returns("3", "C7: next() asks for the same result again"));
            trial.require(
                    running.stream().noneMatch(task -> task.task().wasInterrupted()) && !mapped.wasInterrupted(),
                    "the pool interrupts no task",
                    "a task was interrupted",
                    "let the InterruptedException pass, and touch no worker");
        }
    }

    private static void interruptedIn(Scene scene, String what, Callable<Object> way) {
        var call = scene.start("A", what, way);
        scene.actors().settle();
        if (isOverTooEarly(what, call)) {
            return;
        }
        call.waits("the tasks still run: " + what + " waits");
        scene.actors().interrupt("A");
        call.fails(InterruptedException.class, "A waits and is interrupted: " + what + " throws");
        scene.start("A", what + " with its interrupt status set", () -> {
                    Thread.currentThread().interrupt();
                    return way.call();
                })
                .fails(InterruptedException.class, "A is interrupted already and would have to wait");
    }

    /** A shutdown that does not wait at all is another clause's matter. */
    static boolean isOverTooEarly(String what, Call<?> call) {
        return what.equals("shutdown(true)") && call.ended();
    }

    static void goOnWhenWokenForNoReason(Trial trial) {
        try (var scene = new Scene(trial, 3)) {
            var running = List.of(scene.running("t1"), scene.running("t2"));
            var mapped = scene.gated("t3", "3");
            var results = Maps.lazily(scene, mapped);
            var calls = new LinkedHashMap<String, Call<Object>>();
            ways(scene, running, results)
                    .forEach((what, way) -> calls.put(what, scene.start("caller of " + what, what, way)));
            scene.actors().settle();
            calls.entrySet().removeIf(way -> isOverTooEarly(way.getKey(), way.getValue()));
            scene.actors().poke();
            scene.actors().poke();
            calls.forEach(
                    (what, call) -> call.waits("the tasks still run: a wake-up for no reason does not end " + what));
            running.forEach(task -> scene.letGo(task.task()));
            scene.letGo(mapped);
            var expected = Map.of(
                    "result()",
                    "result of t1",
                    "result(1 h)",
                    "result of t2",
                    "next()",
                    "3",
                    "shutdown(true)",
                    "normally");
            calls.forEach(
                    (what, call) -> call.returns(expected.get(what), "the tasks have ended: " + what + " returns"));
        }
    }

    /** A worker that waits for a task wakes up, finds none, and waits on. */
    static void ofWorkersGoOn(Trial trial) {
        try (var scene = new Scene(trial, 1)) {
            var first = scene.running("first");
            scene.ends(first.task());
            var worker = first.task().worker();
            scene.actors().settle();
            if (!worker.isAlive()) {
                return; // that a worker does more than one task is another clause's matter
            }
            for (var times = 1; times <= 3; times++) {
                scene.actors().settle();
                scene.actors().says("the idle worker wakes up for no reason (a spurious wake-up)");
                Point.poke(worker);
            }
            scene.actors().settle();
            trial.require(
                    worker.isAlive(),
                    "a worker that wakes up for no reason waits on",
                    "it has ended",
                    "wait in a loop over what it waits for: while the queue is empty and the pool open");
            var next = scene.submit("next task", () -> "done");
            scene.start("A", "result() of the next task", next::result)
                    .returns("done", "the worker still waits for tasks: it does the next one");
        }
    }
}
