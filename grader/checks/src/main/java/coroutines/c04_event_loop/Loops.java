package coroutines.c04_event_loop;

import grader.spec.Play;
import grader.spec.Scripts;
import grader.spec.Trial;
import java.time.Duration;
import java.util.ArrayList;
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

    /** Who makes a loop does not look at its clock yet, nor let it wait. */
    static void onlyRemember(Trial trial) throws Exception {
        Scripts.once(trial, (play, _) -> {
            var asked = new AtomicInteger();
            loop(play, new Clock() {
                @Override
                public Duration now() {
                    asked.incrementAndGet();
                    return Duration.ZERO;
                }

                @Override
                public void sleepUntil(Duration time) {
                    asked.incrementAndGet();
                }
            });
            play.require(
                    asked.get() == 0, "C1", "new EventLoop(clock) only remembers the clock", "the clock was asked");
        });
    }

    /** Main waits in vain in a loop, and in each of two of the same thread: the one that it waits in tells it so. */
    static void inVain(Trial trial) throws Exception {
        Scripts.once(trial, (play, _) -> {
            var clock = new KitClock(Duration.ZERO, time -> {});
            inVain(play, loop(play, clock));
            play.promising("C1", OWN, () -> {
                var first = loop(play, clock);
                var second = loop(play, clock);
                inVain(play, first);
                inVain(play, second);
            });
        });
    }

    private static void inVain(Play play, EventLoop loop) {
        var tasks = new ArrayList<Task<?>>();
        play.does("C1", "spawn returns a task", "spawn(body) of two that join each other", () -> {
            tasks.add(loop.spawn(() -> joined(tasks.get(1))));
            tasks.add(loop.spawn(() -> joined(tasks.get(0))));
        });
        play.fails(
                IllegalStateException.class,
                "C8",
                "nobody is ready and nobody sleeps: main is told so",
                "join()",
                () -> joined(tasks.get(0)));
    }

    private static String joined(Task<?> task) {
        task.join();
        return "joined";
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
