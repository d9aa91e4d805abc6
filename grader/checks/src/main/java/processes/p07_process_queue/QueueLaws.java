package processes.p07_process_queue;

import grader.spec.Laws;
import grader.spec.Trial;
import grader.spec.Waiting;
import grader.spec.Waiting.Clauses;
import grader.spec.Waiting.Closed;
import grader.spec.Waiting.Lets;
import grader.spec.Waiting.Opening;
import grader.spec.Waiting.Plain;
import grader.spec.Waiting.Timed;
import java.io.IOException;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * The four calls that wait, as the laws of waiting see them: in each description one waits at a client and its sister
 * at the creator, so that both stand in one line.
 */
final class QueueLaws implements AutoCloseable {
    private static final Clauses CLAUSES = new Clauses("C3", "C3", "C7", "C6", "C14", "C14").whereWakeUpsDoNotProlong();
    private static final byte[] ITEM = {7};
    /** So many are in use at the same time, at most. */
    private static final int KEPT = 3;

    private final Queue<Trio> open = new ConcurrentLinkedQueue<>();
    private final Trial trial;

    /** A queue with room for one item, and two clients. */
    record Trio(ProcessQueue creator, ProcessQueue client, ProcessQueue other) {
        void close() {
            other.close();
            client.close();
            creator.close();
        }
    }

    QueueLaws(Trial trial) {
        this.trial = trial;
    }

    /** A scene of laws. */
    interface Judged {
        void by(Laws<Trio> laws) throws Exception;
    }

    /** Judges those without a time at a client, beside those with one at the creator. */
    static void plainAtClient(Trial trial, Judged judged) throws Exception {
        try (var laws = new QueueLaws(trial)) {
            judged.by(new Laws<>(trial, laws.getAtClient()));
            judged.by(new Laws<>(trial, laws.putAtClient()));
        }
    }

    /** Judges those with a time at a client, beside those without one at the creator. */
    static void timedAtClient(Trial trial, Judged judged) throws Exception {
        try (var laws = new QueueLaws(trial)) {
            judged.by(new Laws<>(trial, laws.getHere()));
            judged.by(new Laws<>(trial, laws.putHere()));
        }
    }

    /** Judges {@code get} alone, without a time at a client, with one at the creator. */
    static void getAtClient(Trial trial, Judged judged) throws Exception {
        try (var laws = new QueueLaws(trial)) {
            judged.by(new Laws<>(trial, laws.getAtClient()));
        }
    }

    /** Judges {@code get} alone, with a time at a client, without one at the creator. */
    static void getHere(Trial trial, Judged judged) throws Exception {
        try (var laws = new QueueLaws(trial)) {
            judged.by(new Laws<>(trial, laws.getHere()));
        }
    }

    /** Judges {@code put} alone, with a time at a client, without one at the creator. */
    static void putHere(Trial trial, Judged judged) throws Exception {
        try (var laws = new QueueLaws(trial)) {
            judged.by(new Laws<>(trial, laws.putHere()));
        }
    }

    private Waiting<Trio> getAtClient() {
        return waiting(
                empty(),
                new Plain<>("client.get()", trio -> trio.client().get()),
                new Timed<>("queue.get(…)", (trio, time) -> Tries.gets(trio.creator(), time), Optional.of("C8")),
                new Opening<>(
                        "C3", "another client's put(7)", trio -> trio.other().put(ITEM.clone()), Lets.ONE));
    }

    private Waiting<Trio> getHere() {
        return waiting(
                empty(),
                new Plain<>("queue.get()", trio -> trio.creator().get()),
                new Timed<>("client.get(…)", (trio, time) -> Tries.gets(trio.client(), time), Optional.of("C8")),
                new Opening<>("C3", "queue.put(7)", trio -> trio.creator().put(ITEM.clone()), Lets.ONE));
    }

    private Waiting<Trio> putAtClient() {
        return waiting(
                full(),
                new Plain<>("client.put(7)", trio -> trio.client().put(ITEM.clone())),
                new Timed<>(
                        "queue.put(7, …)", (trio, time) -> Tries.puts(trio.creator(), ITEM, time), Optional.of("C8")),
                new Opening<>(
                        "C3", "another client's get()", trio -> trio.other().get(), Lets.ONE));
    }

    private Waiting<Trio> putHere() {
        return waiting(
                full(),
                new Plain<>("queue.put(7)", trio -> trio.creator().put(ITEM.clone())),
                new Timed<>(
                        "client.put(7, …)", (trio, time) -> Tries.puts(trio.client(), ITEM, time), Optional.of("C8")),
                new Opening<>("C3", "queue.get()", trio -> trio.creator().get(), Lets.ONE));
    }

    private static Waiting<Trio> waiting(Closed<Trio> closed, Plain<Trio> plain, Timed<Trio> timed, Opening<Trio> by) {
        return new Waiting<>(closed, Optional.of(plain), Optional.of(timed), by, CLAUSES);
    }

    private Closed<Trio> empty() {
        return new Closed<>("C1", "queue = ProcessQueue.create(1), with two clients", this::made);
    }

    private Closed<Trio> full() {
        return new Closed<>("C1", "queue = ProcessQueue.create(1), with two clients, put(1)", () -> {
            var trio = made();
            trio.creator().put(new byte[] {1});
            return trio;
        });
    }

    private Trio made() throws IOException {
        while (open.size() >= KEPT) {
            closes(open.remove());
        }
        var creator = ProcessQueue.create(1);
        var trio = new Trio(creator, ProcessQueue.connect(creator.address()), ProcessQueue.connect(creator.address()));
        open.add(trio);
        return trio;
    }

    /** Beside the next scene: whether it returns is another clause's matter. */
    private static void closes(Trio trio) {
        Thread.ofPlatform().daemon().name("actor who closes").start(trio::close);
    }

    @Override
    public void close() {
        open.forEach(QueueLaws::closes);
        trial.actors().settle();
    }
}
