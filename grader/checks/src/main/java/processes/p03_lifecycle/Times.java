package processes.p03_lifecycle;

import grader.spec.Trial;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** C4: times of which a calculation might be off, and none. */
final class Times {
    private static final Duration YEARS_300 = Duration.ofDays(365L * 300);

    private Times() {}

    /** More than a long has nanoseconds, as much, and less than none. */
    static void areOdd(Trial trial) throws Exception {
        for (var time : List.of(Duration.ofSeconds(Long.MAX_VALUE), Duration.ofNanos(Long.MAX_VALUE), YEARS_300)) {
            trial.scene(() -> {
                try (var stage = new Stage(trial)) {
                    var process = stage.process();
                    var child = stage.starts(process);
                    var call = stage.actors().start("B", "await(292 years or more)", () -> child.await(time));
                    call.waits("C4: 292 years are not over, nor is any longer time: await waits");
                    stage.says("the process ends", () -> process.ends(0));
                    call.returns(Optional.of(new Ending.Normal()), "C4: the child has ended within the time");
                }
            });
        }
        trial.scene(() -> {
            try (var stage = new Stage(trial)) {
                var child = stage.starts(stage.process());
                for (var time : List.of(Duration.ZERO, Duration.ofNanos(-1), Duration.ofSeconds(Long.MIN_VALUE))) {
                    stage.returns(
                            Optional.empty(),
                            "await(0 or less)",
                            "C4: the child lives: with a time-out of zero or less await looks once",
                            () -> child.await(time));
                }
                refusesNull(stage, child);
            }
        });
    }

    @SuppressWarnings("NullAway") // what is refused
    private static void refusesNull(Stage stage, Child child) {
        for (var interrupted : new boolean[] {false, true}) {
            stage.actors()
                    .start("A", interrupted ? "interrupted, await(null)" : "await(null)", () -> {
                        if (interrupted) {
                            Thread.currentThread().interrupt();
                        }
                        try {
                            return child.await(null);
                        } finally {
                            Thread.interrupted();
                        }
                    })
                    .fails(NullPointerException.class, "C4: a time-out of null is refused, before anything else");
        }
    }
}
