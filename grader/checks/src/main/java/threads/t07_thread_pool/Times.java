package threads.t07_thread_pool;

import grader.spec.Trial;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeoutException;

/** result with a time-out. */
final class Times {
    private static final Duration POKED = Duration.ofMillis(200);

    /** None, and some that are not whole milliseconds. */
    static final List<Duration> TIMEOUTS = List.of(
            Duration.ZERO,
            Duration.ofMillis(-1_000),
            Duration.ofDays(-400),
            Duration.ofNanos(900_000),
            Duration.ofNanos(1_900_000),
            Duration.ofMillis(60));

    private Times() {}

    static void areNeverEarly(Trial trial) {
        try (var scene = new Scene(trial, 1)) {
            var running = scene.running("running");
            var waiting = scene.submit("waiting");
            for (var submitted : new Scene.Submitted[] {running, waiting}) {
                for (var timeout : TIMEOUTS) {
                    var what = "result(" + Shown.of(timeout) + ") of " + submitted.name();
                    var call = scene.start("A", what, () -> submitted.handle().result(timeout));
                    call.fails(TimeoutException.class, "the time is over and the task has not ended");
                    call.neverBefore(timeout, "the task has not ended: result waits until its time is over");
                }
            }
            var patient = scene.start(
                    "A", "result(1 h) of running", () -> running.handle().result(Scene.LONG));
            patient.waits("the task still runs: result(1 h) waits");
            scene.letGo(running.task());
            patient.returns("result of running", "the time-outs have left the task alone: it ends, and result returns");
            scene.ends(waiting.task());
            scene.actors().settle();
            scene.start("A", "result(ZERO) of waiting", () -> waiting.handle().result(Duration.ZERO))
                    .returns("result of waiting", "the task has ended: result(ZERO) looks once and finds it");
        }
    }

    static void areNotProlonged(Trial trial) {
        try (var scene = new Scene(trial, 1)) {
            var running = scene.running("running");
            var call = scene.start("A", "result(200 ms), woken for no reason again and again", () -> running.handle()
                    .result(POKED));
            call.endsThoughPoked(POKED, "wake-ups for no reason do not prolong the time of result");
            call.fails(TimeoutException.class, "the time is over and the task has not ended");
            call.neverBefore(POKED, "a wake-up for no reason does not end the time of result");
        }
    }
}
