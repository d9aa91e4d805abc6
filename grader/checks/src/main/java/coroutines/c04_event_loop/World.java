package coroutines.c04_event_loop;

import grader.spec.Play;
import grader.spec.Scripts;
import grader.spec.Trial;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** What blocks, what is patched, and the real clock. */
final class World {
    private static final int SLEEPERS = 10;
    private static final Duration STEP = Duration.ofSeconds(1);
    private static final Duration SHORT = Duration.ofMillis(30);

    private World() {}

    /** The same code, with the clock itself and with the patched one. */
    static void blockedAndPatched(Trial trial) throws Exception {
        Scripts.once(trial, (play, _) -> {
            var clock = new KitClock(Duration.ofDays(3), time -> {});
            var loop = play.looks(
                    "C1", "new EventLoop(clock) returns", "new EventLoop(clock)", () -> new EventLoop(clock));
            Clock patched = play.returns("C9", "patched() returns a clock", "patched()", loop::patched);
            takes(play, loop, clock, clock, SLEEPERS, "by the clock itself");
            takes(play, loop, clock, patched, 1, "by the patched clock");
            play.require(patched.now().equals(clock.now()), "C9", "patched() shows the same time", "another time");
        });
    }

    private static void takes(Play play, EventLoop loop, KitClock clock, Clock used, int steps, String how) {
        var begin = clock.now();
        play.does("C6", "all end: joinAll returns", SLEEPERS + " greenlets wait a second each, " + how, () -> {
            var tasks = new ArrayList<Task<?>>();
            for (var i = 0; i < SLEEPERS; i++) {
                tasks.add(loop.spawn(() -> {
                    used.sleepUntil(used.now().plus(STEP));
                    return "end";
                }));
            }
            loop.joinAll(tasks);
        });
        var took = clock.now().minus(begin);
        play.require(
                took.equals(STEP.multipliedBy(steps)),
                "C9",
                "ten waits of a second take ten seconds by the clock itself, by the patched clock one",
                how + " they took " + Calls.told(took));
    }

    /** Ten sleeps take about as long as one: so the real clock is asked ten times at most, and never too early. */
    static void realTime(Trial trial) throws Exception {
        try (var actors = trial.actors()) {
            var asked = new AtomicInteger();
            var real = Clock.system();
            var clock = new Clock() {
                @Override
                public Duration now() {
                    return real.now();
                }

                @Override
                public void sleepUntil(Duration time) {
                    asked.incrementAndGet();
                    real.sleepUntil(time);
                }
            };
            var call = actors.start(
                    "main",
                    SLEEPERS + " greenlets sleep 30 ms by the real clock, main joins them",
                    () -> sleepAll(clock));
            call.returns(SLEEPERS, "C4: who sleeps goes on when his time has come");
            call.neverBefore(SHORT, "C4: a sleep is never too short");
            trial.require(
                    asked.get() <= SLEEPERS,
                    "C5: the clock is asked to wait once a sleep, not again and again",
                    "it was asked " + asked.get() + " times in " + SLEEPERS + " sleeps",
                    "");
        }
    }

    private static int sleepAll(Clock clock) {
        var loop = new EventLoop(clock);
        var slept = new AtomicInteger();
        var tasks = new ArrayList<Task<?>>();
        for (var i = 0; i < SLEEPERS; i++) {
            tasks.add(loop.spawn(() -> {
                loop.sleep(SHORT);
                return slept.incrementAndGet();
            }));
        }
        loop.joinAll(tasks);
        return slept.get();
    }
}
