package threads.t06_queues;

import grader.spec.Trial;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** C10: offer and poll, whose waiting has an end. */
final class TimeOuts {
    private static final Duration POKED = Duration.ofMillis(200);
    private static final List<Duration> SHORT =
            List.of(Duration.ZERO, Duration.ofSeconds(-1), Duration.ofMillis(1), Duration.ofNanos(25_900_000));
    private static final String NOTHING_LEFT = "who has given up leaves no trace";
    private static final int ROUNDS = 45;

    private TimeOuts() {}

    static void expire(Trial trial) {
        for (var kind : Kind.values()) {
            ofPoll(trial, kind);
            ofOffer(trial, kind);
        }
    }

    private static void ofPoll(Trial trial, Kind kind) {
        try (var scene = new Scene(trial, kind, 2)) {
            for (var time : SHORT) {
                var call = scene.poll("A", time);
                call.returns(Optional.empty(), "the queue is empty all the time: poll returns nothing");
                call.neverBefore(time, "poll returns nothing when its time is over, never before");
            }
            scene.put("B", 1).returns("there is room: put() returns");
            scene.size(1, NOTHING_LEFT);
            scene.poll("C", Duration.ZERO).returns(Optional.of(Kind.entry(1)), "an item is inside: poll returns it");
        }
    }

    private static void ofOffer(Trial trial, Kind kind) {
        try (var scene = new Scene(trial, kind, 1)) {
            scene.offer("B", 0, Duration.ZERO).returns(true, "there is room: offer returns true");
            var items = 1 + scene.full();
            for (var time : SHORT) {
                var call = scene.offer("A", 5, time);
                call.returns(false, "the queue is full all the time: offer returns false");
                call.neverBefore(time, "offer returns false when its time is over, never before");
            }
            scene.take("C").returns("an item is inside: take() returns");
            scene.size(items - 1, NOTHING_LEFT);
        }
    }

    static void areMet(Trial trial) {
        for (var kind : Kind.values()) {
            try (var scene = new Scene(trial, kind, 1)) {
                var poll = scene.poll("A", Scene.LONG);
                poll.waits("the queue is empty: poll waits");
                scene.offer("B", 1, Scene.LONG).returns(true, "there is room: offer returns true at once");
                poll.returns(Optional.of(Kind.entry(1)), "an item came within its time: poll returns it");
                var items = scene.full();
                var offer = scene.offer("A", 7, Scene.LONG);
                offer.waits("the queue is full: offer waits");
                scene.poll("B", Scene.LONG).returns("an item is inside: poll returns it");
                offer.returns(true, "there was room within its time: offer returns true");
                scene.size(items, "offer returned true: the item is inside");
            }
        }
    }

    static void areNotProlonged(Trial trial) {
        try (var scene = new Scene(trial, Kind.FIFO, 1)) {
            var poll = scene.poll("A", POKED);
            poll.endsThoughPoked(POKED, "wake-ups for no reason do not prolong the time of poll");
            poll.returns(Optional.empty(), "the queue is empty all the time: poll returns nothing");
            poll.neverBefore(POKED, "a wake-up for no reason does not end the time of poll");
            scene.full();
            var offer = scene.offer("A", 7, POKED);
            offer.endsThoughPoked(POKED, "wake-ups for no reason do not prolong the time of offer");
            offer.returns(false, "the queue is full all the time: offer returns false");
            offer.neverBefore(POKED, "a wake-up for no reason does not end the time of offer");
        }
    }

    /** Several try once at the same moment where one can succeed: the others are told so, and do not wait. */
    static void tryOnce(Trial trial) throws Exception {
        trial.stress(ROUNDS, round -> {
            var queue = Kind.values()[round.number() % 3].make(2);
            queue.put(Kind.entry(0));
            var offers = round.number() / 3 % 2 == 0;
            var successes = new AtomicInteger();
            for (var number = 1; number <= 3; number++) {
                var entry = Kind.entry(number);
                round.thread("T" + number, () -> {
                    var success = offers
                            ? queue.offer(entry, Duration.ZERO)
                            : queue.poll(Duration.ZERO).isPresent();
                    successes.addAndGet(success ? 1 : 0);
                });
            }
            round.run();
            round.require(
                    successes.get() >= 1,
                    "three " + (offers ? "offers" : "polls") + " try once, and one of them can succeed",
                    "none did",
                    "a zero time-out looks once before it gives up");
        });
    }

    /** Times that end just when something happens: whoever waits longer misses no wake-up. */
    static void meetAWakeUp(Trial trial) throws Exception {
        trial.stress(ROUNDS, round -> {
            var queue = Kind.values()[round.number() % 3].make(2);
            var got = new AtomicInteger();
            round.thread("putter", () -> {
                Thread.sleep(1);
                queue.put(Kind.entry(1));
                queue.put(Kind.entry(2));
            });
            round.thread(
                    "timed",
                    () -> got.addAndGet(queue.poll(Duration.ofMillis(1)).isPresent() ? 1 : 0));
            round.thread("taker", () -> Progress.takeSurely(round, queue));
            round.run();
            var inside = Scene.call(trial, "size()", queue::size);
            round.require(
                    inside == 1 - got.get(),
                    "poll has taken an item exactly when it returns one: " + (1 - got.get()) + " items are inside",
                    inside + " items are inside",
                    "decide under the lock whether the time is over or an item is there");
        });
    }
}
