package processes.p08_joinable_queue;

import grader.spec.Call;
import grader.spec.Trial;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** C7, C8 and C9: how long a thread waits, and what it does meanwhile. */
final class Waiting {
    private static final Duration POKED = Duration.ofMillis(200);
    private static final List<Duration> SHORT =
            List.of(Duration.ZERO, Duration.ofSeconds(-1), Duration.ofMillis(1), Duration.ofNanos(25_900_000));
    private static final String REST = "it waits: it rests until it is called";
    private static final int ROUNDS = 50;

    private Waiting() {}

    static void ofPoll(Trial trial) {
        try (var scene = new Scene(trial)) {
            for (var time : SHORT) {
                var poll = scene.poll("A", time);
                poll.returns(Optional.empty(), "nothing is inside all the time: poll returns nothing");
                poll.neverBefore(time, "poll returns nothing when its time is over, never before");
            }
            scene.put("P", 2).returns("there is room: put() returns");
            scene.poll("A", Duration.ZERO).returns(Optional.of(2), "an item is inside: poll returns it");
            var poll = scene.poll("A", Scene.LONG);
            poll.waits("nothing is inside: poll waits");
            scene.put("P", 3).returns("there is room: put() returns");
            poll.returns(Optional.of(3), "an item came within its time: poll returns it");
            scene.isDone();
            scene.isDone();
            scene.isOneTooMany("a poll that returned nothing took nothing: all that were taken are done");
        }
        try (var scene = new Scene(trial)) {
            var poll = scene.poll("A", POKED);
            poll.endsThoughPoked(POKED, "wake-ups for no reason do not prolong the time of poll");
            poll.returns(Optional.empty(), "nothing is inside all the time: poll returns nothing");
            poll.neverBefore(POKED, "a wake-up for no reason does not end the time of poll");
        }
    }

    static void ofJoin(Trial trial) {
        try (var scene = new Scene(trial)) {
            scene.inWork(1);
            for (var time : SHORT) {
                var join = scene.join("A", time);
                join.returns(false, "one is unfinished all the time: join returns false");
                join.neverBefore(time, "join returns false when its time is over, never before");
            }
            var join = scene.join("A", Scene.LONG);
            join.waits("one is unfinished: join waits");
            scene.isDone();
            join.returns(true, "the last item was done within its time: join returns true");
            scene.join("A", Duration.ZERO).returns(true, "nothing is unfinished: join returns true");
        }
        try (var scene = new Scene(trial)) {
            scene.inWork(1);
            var join = scene.join("A", POKED);
            join.endsThoughPoked(POKED, "wake-ups for no reason do not prolong the time of join");
            join.returns(false, "one is unfinished all the time: join returns false");
            join.neverBefore(POKED, "a wake-up for no reason does not end the time of join");
        }
    }

    /** Times that end just when something happens: who waits longer misses no wake-up. */
    static void timeOutsMeetAWakeUp(Trial trial) throws Exception {
        trial.stress(ROUNDS, round -> {
            var queue = new JoinableQueue<Integer>();
            round.thread("producer", () -> {
                Thread.sleep(1);
                queue.put(1);
                queue.put(2);
                queue.join();
            });
            round.thread("timed", () -> {
                if (queue.poll(Duration.ofMillis(1)).isPresent()) {
                    queue.taskDone();
                } else {
                    queue.take();
                    queue.taskDone();
                }
                queue.join(Duration.ofMillis(1));
            });
            round.thread("consumer", () -> {
                queue.take();
                queue.taskDone();
            });
            round.run();
        });
    }

    static void wakeUpsForNoReason(Trial trial) {
        try (var scene = new Scene(trial, 1)) {
            poked(scene, List.of(scene.take("A"), scene.take("B"), scene.poll("C", Scene.LONG)));
        }
        try (var scene = new Scene(trial, 1)) {
            scene.put("P", 1).returns("there is room: put() returns");
            poked(scene, List.of(scene.put("A", 2), scene.put("B", 3), scene.join("C"), scene.join("D", Scene.LONG)));
        }
    }

    private static void poked(Scene scene, List<Call<?>> waiting) {
        for (var times = 0; times < 3; times++) {
            scene.actors().poke();
            for (var call : waiting) {
                call.waits("a wake-up for no reason changes nothing: the call goes on waiting");
            }
        }
    }

    static void rests(Trial trial) {
        try (var scene = new Scene(trial, 1)) {
            rests(scene, scene.take("A"));
            rests(scene, scene.poll("B", Scene.LONG));
        }
        try (var scene = new Scene(trial, 1)) {
            scene.put("P", 1).returns("there is room: put() returns");
            rests(scene, scene.put("A", 2));
            rests(scene, scene.join("B"));
            rests(scene, scene.join("C", Scene.LONG));
        }
    }

    private static void rests(Scene scene, Call<?> call) {
        scene.actors().settle();
        call.idles(REST);
    }
}
