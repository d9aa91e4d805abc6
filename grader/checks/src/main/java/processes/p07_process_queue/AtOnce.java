package processes.p07_process_queue;

import grader.spec.Actors;
import grader.spec.Call;
import grader.spec.Overtaken;
import grader.spec.Round;
import grader.spec.Trial;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;

/** C4: looking and acting is one step. */
final class AtOnce {
    private static final int MOST_POINTS = 16;
    private static final byte[] ITEM = {7};

    private AtOnce() {}

    /** One of two calls is held at each of its points, and the other one overtakes it: there is one place, one item. */
    static void overtaken(Trial trial) throws Exception {
        for (var firstAtCreator : new boolean[] {true, false}) {
            for (var puts : new boolean[] {true, false}) {
                trial.scene(() -> Overtaken.atEachPoint(
                        firstAtCreator ? MOST_POINTS : MOST_POINTS / 2,
                        point -> overtakenAt(trial, point, firstAtCreator, puts)));
            }
        }
    }

    private static boolean overtakenAt(Trial trial, int point, boolean firstAtCreator, boolean puts) {
        try (var hall = Hall.with(trial, 1, 1)) {
            if (!puts) {
                hall.creator().puts("P", "x");
            }
            var first = firstAtCreator ? hall.creator() : hall.client(1);
            var second = firstAtCreator ? hall.client(1) : hall.creator();
            var actors = hall.actors();
            var held = Overtaken.start(actors, point, "A", first.name() + what(puts), tries(first, puts));
            var other = actors.start("B", second.name() + what(puts), tries(second, puts));
            actors.settle();
            var call = held.goesOn();
            oneSucceeds(actors, call, other, puts);
            hall.creator().holds("C", puts ? 1 : 0);
            return held.wasHeld();
        }
    }

    private static String what(boolean puts) {
        return puts ? ".putNowait(7), on a queue with one place" : ".getNowait(), on a queue with one item";
    }

    private static Callable<Boolean> tries(End end, boolean puts) {
        return () -> puts ? Tries.putsNow(end.queue(), ITEM) : Tries.getsNow(end.queue());
    }

    private static void oneSucceeds(Actors actors, Call<Boolean> one, Call<Boolean> other, boolean puts) {
        var because = puts
                ? "C4: there is one place: one of the two puts its item in, the other one throws QueueFull"
                : "C4: there is one item: one of the two takes it, the other one throws QueueEmpty";
        var both = one.returns(because) ? 1 : 0;
        both += other.returns(because) ? 1 : 0;
        if (both != 1) {
            throw actors.broken(because, both + " of the two succeeded");
        }
    }

    /** Threads here and at a client, who put and get in every way. */
    static void stress(Round round) throws Exception {
        var queue = ProcessQueue.create(1 + round.number() / 2 % 2);
        var client = ProcessQueue.connect(queue.address());
        var out = new ConcurrentLinkedQueue<Integer>();
        producer(round, "P", queue, 10);
        producer(round, "Q", client, 20);
        consumer(round, "G", client, out);
        consumer(round, "H", queue, out);
        try {
            round.withStaleReadsInTurn().run("C3: who waits goes on in the end");
        } finally {
            Thread.ofPlatform().daemon().name("actor who closes").start(() -> closes(queue, client));
        }
        var sorted = new ArrayList<>(out);
        Collections.sort(sorted);
        round.require(
                sorted.toString().equals("[10, 11, 12, 20, 21, 22]"),
                "C2: each item comes out once",
                sorted + " came out",
                "are the look at the items and the change of them one step?");
    }

    private static void closes(ProcessQueue queue, ProcessQueue client) {
        client.close();
        queue.close();
    }

    private static void producer(Round round, String name, ProcessQueue queue, int base) throws IOException {
        round.thread(name, () -> {
            queue.put(new byte[] {(byte) base});
            while (!Tries.putsNow(queue, new byte[] {(byte) (base + 1)})) {
                Thread.sleep(1);
            }
            queue.put(new byte[] {(byte) (base + 2)}, End.LONG);
        });
    }

    private static void consumer(Round round, String name, ProcessQueue queue, ConcurrentLinkedQueue<Integer> out) {
        round.thread(name, () -> {
            out.add((int) queue.get()[0]);
            out.add((int) queue.get(End.LONG)[0]);
            out.add((int) queue.get()[0]);
        });
    }
}
