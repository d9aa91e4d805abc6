package coroutines.c04_event_loop;

import grader.spec.Play;
import grader.spec.Scripts;
import grader.spec.Trial;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Several loops, which know nothing of each other. */
final class Loops {
    private static final String OWN = "each loop has a main, greenlets and a time of its own";
    private static final Duration LONG = Duration.ofSeconds(1);

    private Loops() {}

    /** One thread is main of two loops, and a body of the one is main of a third. */
    static void byTurns(Trial trial) throws Exception {
        Scripts.once(trial, (play, _) -> {
            var clock = new KitClock(Duration.ZERO, time -> {});
            var begun = new AtomicInteger();
            var first = loop(play, clock);
            var second = loop(play, clock);
            var slow = play.returns(
                    "C1",
                    "spawn returns a task",
                    "the second loop's spawn(body)",
                    () -> second.spawn(() -> {
                        begun.incrementAndGet();
                        second.sleep(LONG);
                        return "slow";
                    }));
            var quick = play.returns(
                    "C1",
                    "spawn returns a task",
                    "the first loop's spawn(body)",
                    () -> first.spawn(() -> nested(first)));
            play.does("C6", "the task ends: join returns", "join() in the first loop", quick::join);
            play.require(begun.get() == 0, "C1", OWN, "a body of the second loop had begun");
            play.returns("nested", "C1", OWN, "value()", quick::value);
            play.does("C1", OWN, "join() in the second loop", slow::join);
            play.returns("slow", "C1", OWN, "value()", slow::value);
        });
    }

    private static EventLoop loop(Play play, Clock clock) {
        return play.returns("C1", "new EventLoop(clock) returns", "new EventLoop(clock)", () -> new EventLoop(clock));
    }

    private static String nested(EventLoop outer) throws Exception {
        var inner = new EventLoop(new KitClock(Duration.ofDays(7), time -> {}));
        var task = inner.spawn(() -> {
            inner.sleep(LONG);
            return "nested";
        });
        inner.sleep(Duration.ZERO);
        outer.sleep(Duration.ofMillis(1));
        inner.joinAll(List.of(task));
        return task.value();
    }

    /** While a body of one loop is held, another loop works on another thread. */
    static void atTheSameTime(Trial trial) throws Exception {
        try (var scene = new Scene(trial)) {
            var slow = scene.spawn("waits until it is let go, then returns", () -> {
                scene.awaitLetGo();
                return "slow";
            });
            var call = scene.join(slow);
            call.waits("C6: the task has not ended: main waits");
            scene.actors()
                    .start("B", "a loop of its own", () -> {
                        var loop = new EventLoop(scene.clock());
                        var task = loop.spawn(() -> nested(loop));
                        task.join();
                        return task.value();
                    })
                    .returns("nested", OWN);
            scene.letGo();
            call.returns("C6: the task has ended: join returns");
        }
    }
}
