package processes.p07_process_queue;

import grader.spec.Call;
import grader.spec.Trial;
import java.time.Duration;

/** C6 of each call with a time: whoever leaves when it is over leaves no trace. */
final class Times {
    private static final Duration SOON = Duration.ofNanos(40_900_000);
    private static final Duration HUGE = Duration.ofSeconds(Long.MAX_VALUE);
    private static final String OVER = "C6: the time is over: the call gives up";
    private static final String EARLY = "C6: the call gives up when its time is over, never before";
    private static final String NO_TRACE =
            "C6: whoever has given up puts nothing in, takes nothing, and is woken no more";
    private static final String WAITS = "C6: the time is not over: the call waits";

    private Times() {}

    static void ofGet(Trial trial) throws Exception {
        for (var number = 0; number <= 1; number++) {
            var at = number;
            trial.scene(() -> {
                try (var hall = Hall.with(trial, 1, 1)) {
                    var end = hall.ends().get(at);
                    var leaver = end.get("A", SOON);
                    var other = end.get("B", HUGE);
                    prolongs(leaver);
                    leaver.fails(QueueEmpty.class, OVER);
                    leaver.neverBefore(SOON, EARLY);
                    other.waits(WAITS);
                    hall.client(1).puts("P", "one");
                    other.returns("one", NO_TRACE);
                    hall.creator().puts("P", "two");
                    end.getNow("C").returns("two", NO_TRACE);
                }
            });
        }
    }

    static void ofPut(Trial trial) throws Exception {
        for (var number = 0; number <= 1; number++) {
            var at = number;
            trial.scene(() -> {
                try (var hall = Hall.with(trial, 1, 1)) {
                    hall.client(1).puts("P", "one");
                    var end = hall.ends().get(at);
                    var leaver = end.put("A", "left", SOON);
                    var other = end.put("B", "two", HUGE);
                    prolongs(leaver);
                    leaver.fails(QueueFull.class, OVER);
                    leaver.neverBefore(SOON, EARLY);
                    other.waits(WAITS);
                    hall.creator().gets("G", "one");
                    other.returns(End.DONE, NO_TRACE);
                    hall.client(1).gets("G", "two");
                    end.getNow("C").fails(QueueEmpty.class, NO_TRACE);
                }
            });
        }
    }

    private static void prolongs(Call<String> call) {
        call.endsThoughPoked(SOON, "C14: wake-ups for no reason do not prolong the time");
    }
}
