package processes.p08_joinable_queue;

import grader.spec.Call;
import grader.spec.Trial;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What one call or one queue was asked, asked of its sisters: all kinds of waiters at once, two queues, long times. */
final class Sisters {
    /** Beyond sixteen bits, and beyond the small numbers whose boxes are the same. */
    private static final int MANY = 70_000;

    private static final List<Duration> NONE = List.of(Duration.ZERO, Duration.ofMillis(-1), Duration.ofDays(-300));
    /** Beyond an {@code int} of milliseconds, with its sign and without. */
    private static final List<Duration> LONG = List.of(Duration.ofDays(25), Duration.ofDays(50), Duration.ofDays(364));

    private static final String ROOM = "C1: there is room: put() returns";

    private Sisters() {}

    /** Takers and joiners wait at once: each event wakes those whom it concerns. */
    static void eachEventWakesItsOwn(Trial trial) {
        for (var joinersFirst : new boolean[] {true, false}) {
            try (var scene = new Scene(trial)) {
                scene.inWork(1);
                var joiners = joinersFirst ? joiners(scene) : List.<Call<Boolean>>of();
                var take = scene.take("T");
                var poll = scene.poll("U", Scene.LONG);
                var later = joinersFirst ? List.<Call<Boolean>>of() : joiners(scene);
                scene.actors().settle();
                scene.put("P", 2).returns(ROOM);
                scene.put("P", 3).returns(ROOM);
                var items = List.of(
                        take.returns("C1: two are inside, and two wait for one: take() returns"),
                        poll.returns("C1: two are inside, and two wait for one: poll returns")
                                .orElse(0));
                scene.actors().settle();
                require(scene, items.containsAll(List.of(2, 3)), "C1: each item comes out once", items + " came out");
                for (var left = 3; left > 0; left--) {
                    joiners.forEach(call -> call.waits("C3: some are unfinished: join waits"));
                    later.forEach(call -> call.waits("C3: some are unfinished: join waits"));
                    scene.isDone();
                }
                joiners.forEach(call -> call.returns("C3: the last unfinished item is done: join returns"));
                later.forEach(call -> call.returns("C3: the last unfinished item is done: join returns"));
            }
        }
    }

    private static List<Call<Boolean>> joiners(Scene scene) {
        return List.of(scene.join("J"), scene.join("K", Scene.LONG), scene.join("L"));
    }

    /** Putters and joiners wait at once. */
    static void roomWakesPutters(Trial trial) {
        try (var scene = new Scene(trial, 2)) {
            scene.put("P", 1).returns(ROOM);
            scene.put("P", 2).returns(ROOM);
            var joiners = joiners(scene);
            var put = scene.put("Q", 3);
            scene.actors().settle();
            put.waits("C1: the queue is full: put() waits");
            scene.take("T").returns(1, "C1: the oldest comes first");
            put.returns("C1: there is room again: put() returns");
            scene.take("T").returns(2, "C1: the put that waited came in behind those that were inside");
            scene.poll("T", Duration.ZERO).returns(Optional.of(3), "C1: the put that waited came in last");
            joiners.forEach(call -> call.waits("C3: three are unfinished: join waits"));
        }
    }

    /** With nobody else who takes: the putter that waits goes on. */
    static void anyoneWhoTakesMakesRoom(Trial trial) {
        for (var time : List.of(Duration.ZERO, Scene.LONG)) {
            try (var scene = new Scene(trial, 1)) {
                scene.put("P", 1).returns(ROOM);
                var put = scene.put("Q", 2);
                put.waits("C1: the queue is full: put() waits");
                scene.poll("T", time).returns(Optional.of(1), "C1: the oldest comes first");
                put.returns("C1: there is room again: put() returns");
                scene.poll("T", time).returns(Optional.of(2), "C1: the put that waited came in last");
            }
        }
    }

    /** A call too many changes nothing for those who wait either. */
    static void oneTooManyWakesNobody(Trial trial) {
        try (var scene = new Scene(trial)) {
            scene.put("P", 1).returns(ROOM);
            var joiners = joiners(scene);
            scene.actors().settle();
            scene.done("A").fails(IllegalStateException.class, "C5: nothing was taken: taskDone() throws");
            scene.actors().settle();
            joiners.forEach(call -> call.waits("C5: the call that threw changed nothing: join waits"));
            scene.unfinished(1, "C5: the call that threw changed nothing: one is unfinished");
        }
    }

    static void queuesAreIndependent(Trial trial) {
        try (var scene = new Scene(trial)) {
            scene.inWork(1);
            scene.put("P", 2).returns(ROOM);
            var other = scene.tell("maker", "other = new JoinableQueue<>(1)", () -> new JoinableQueue<Integer>(1))
                    .returns("C1: the constructor returns");
            scene.tell("A", "other.unfinished()", other::unfinished)
                    .returns(0, "C2: a new queue has nothing unfinished, whatever another one has");
            scene.start("A", "other.join()", other::join).returns("C3: nothing is unfinished in this queue");
            scene.start("A", "other.taskDone()", other::taskDone)
                    .fails(IllegalStateException.class, "C5: nothing was taken from this queue");
            scene.tell("A", "other.poll(0 ms)", () -> other.poll(Duration.ZERO))
                    .returns(Optional.empty(), "C1: nothing is inside this queue");
            scene.unfinished(2, "C2: the first queue has its own count");
        }
    }

    static void manyAreCounted(Trial trial) {
        try (var scene = new Scene(trial)) {
            scene.start("A", "put(…), 70,000 times", () -> {
                        for (var item = 0; item < MANY; item++) {
                            scene.queue().put(item);
                        }
                    })
                    .returns("C1: the queue has no bound: put() never waits");
            scene.unfinished(MANY, "C2: all are unfinished");
            scene.tell("A", "take(), 70,000 times", () -> {
                        var right = 0;
                        for (var item = 0; item < MANY; item++) {
                            right += scene.queue().take() == item ? 1 : 0;
                        }
                        return right;
                    })
                    .returns(MANY, "C1: they come out in the order in which they were put in");
            scene.start("A", "taskDone(), 69,999 times", () -> {
                        for (var item = 1; item < MANY; item++) {
                            scene.queue().taskDone();
                        }
                    })
                    .returns("C2: each finishes one of those that were taken");
            allButOneAreDone(scene);
        }
    }

    private static void allButOneAreDone(Scene scene) {
        scene.unfinished(1, "C2: one is left");
        scene.join("J", Duration.ZERO).returns(false, "C3: one is unfinished");
        scene.isDone();
        scene.join("J").returns("C3: none is unfinished");
        scene.done("A").fails(IllegalStateException.class, "C5: all that were taken are done: taskDone() throws");
        scene.unfinished(0, "C5: the call that threw changed nothing");
    }

    /** Without time to wait a call still tries; with more than a month it waits. */
    static void timesOfAllKinds(Trial trial) {
        try (var scene = new Scene(trial)) {
            for (var time : NONE) {
                scene.join("A", time).returns(true, "C7: nothing is unfinished: join tries once and returns true");
                scene.put("P", 1).returns(ROOM);
                scene.poll("A", time).returns(Optional.of(1), "C7: an item is inside: poll tries once and returns it");
                scene.join("A", time).returns(false, "C7: one is unfinished: join tries once and returns false");
                scene.poll("A", time).returns(Optional.empty(), "C7: nothing is inside: poll tries once");
                scene.isDone();
            }
            for (var time : LONG) {
                var poll = scene.poll("A", time);
                poll.waits("C7: its time has not passed: poll waits");
                scene.put("P", 2).returns(ROOM);
                poll.returns(Optional.of(2), "C7: an item came within its time: poll returns it");
                var join = scene.join("A", time);
                join.waits("C7: its time has not passed: join waits");
                scene.isDone();
                join.returns(true, "C7: the last item was done within its time: join returns true");
            }
        }
    }

    private static void require(Scene scene, boolean condition, String because, String found) {
        if (!condition) {
            throw scene.actors().broken(because, found);
        }
    }
}
