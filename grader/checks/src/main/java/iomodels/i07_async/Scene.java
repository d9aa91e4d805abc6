package iomodels.i07_async;

import grader.spec.Broken;
import grader.spec.Play;
import iomodels.i07_async.Answer.Moment;
import iomodels.i07_async.Told.Word;
import java.nio.channels.AsynchronousByteChannel;
import java.nio.channels.AsynchronousFileChannel;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** One pump or copy under way, and what is expected of it. */
final class Scene implements Way.Ends {
    /** So long somebody who is not entitled may take to begin the next operation: it is told more exactly then. */
    private static final Duration GRACE = Duration.ofMillis(300);

    private final Play play;
    private final Script script;
    private final Store store;
    private final byte[] before;
    private final Traffic traffic;
    private final Told told;
    private @Nullable Object attachment = new Object();
    private final RuntimeException throwing = new IllegalStateException("thrown by the handler");
    private final SplittableRandom random;

    Scene(Play play, Script script, Store store, byte[] before, Runnable then) {
        this.play = play;
        this.script = script;
        this.store = store;
        this.before = before;
        this.traffic = new Traffic(play, script, store);
        this.told = new Told(traffic, script.throwing() ? Optional.of(throwing) : Optional.empty(), then);
        this.random = new SplittableRandom(script.seed());
    }

    /** With real bytes. */
    static Scene of(Play play, Script script) {
        return of(play, script, () -> {});
    }

    /** With real bytes, and something that the handler does when it is told. */
    static Scene of(Play play, Script script, Runnable then) {
        var random = new Random(script.seed());
        var given = new byte[script.size()];
        random.nextBytes(given);
        var before = new byte[script.way() == Way.COPY ? script.before() : 0];
        random.nextBytes(before);
        return new Scene(play, script, new Store.Held(given, before), before, then);
    }

    /** With null for an attachment. */
    Scene withoutAttachment() {
        attachment = null;
        return this;
    }

    @Override
    public AsynchronousByteChannel byteFrom() {
        return new ByteChannel(traffic);
    }

    @Override
    public AsynchronousByteChannel byteTo() {
        return new ByteChannel(traffic);
    }

    @Override
    public AsynchronousFileChannel fileFrom() {
        return new FileChannel(traffic, script.size() / 2);
    }

    @Override
    public AsynchronousFileChannel fileTo() {
        return new FileChannel(traffic, before.length);
    }

    private Way.Ends ends() {
        if (!script.isEcho()) {
            return this;
        }
        var one = byteFrom();
        return new Echo(one, this);
    }

    /** One channel for both ends. */
    private record Echo(AsynchronousByteChannel channel, Scene scene) implements Way.Ends {
        @Override
        public AsynchronousByteChannel byteFrom() {
            return channel;
        }

        @Override
        public AsynchronousByteChannel byteTo() {
            return channel;
        }

        @Override
        public AsynchronousFileChannel fileFrom() {
            return scene.fileFrom();
        }

        @Override
        public AsynchronousFileChannel fileTo() {
            return scene.fileTo();
        }
    }

    /** Begins it: the call must return, whatever is pending. */
    void begins() throws Exception {
        play.does(
                script.failure().filter(Failing::isThrown).isPresent() ? "C5" : "C9",
                "what a channel throws is told to the handler: " + script.way().told() + " itself returns",
                script.told(),
                this::call);
        traffic.tellers().join();
        traffic.holds();
    }

    /** What the handler throws that is told in the end may come through here. */
    private void call() {
        try {
            script.way().begin(ends(), script.capacity(), attachment, told);
        } catch (RuntimeException thrown) {
            if (thrown != throwing) {
                throw thrown;
            }
        }
    }

    /** Tells of one completion; whether anything was pending. */
    boolean step() throws Exception {
        var next = traffic.any(random);
        if (next.isEmpty()) {
            return false;
        }
        var operation = next.get();
        var answer = script.answer(traffic.begun());
        var because = "who is told of a completion returns at once";
        play.expects("C9", because, "the handler of " + operation.told());
        play.looks("C9", because, "the handler of " + operation.told(), () -> {
            if (answer.moment() == Moment.ELSEWHERE) {
                traffic.tellers().elsewhere(() -> quietly(() -> traffic.completes(operation, answer)));
            } else {
                quietly(() -> traffic.completes(operation, answer));
            }
            traffic.tellers().join();
            return "";
        });
        traffic.holds();
        return true;
    }

    private void quietly(Runnable telling) {
        try {
            telling.run();
        } catch (Throwable thrown) {
            traffic.tellers().threw(thrown);
        }
    }

    /** All of it. */
    void plays() throws Exception {
        begins();
        while (step()) {
            throwsNothing();
        }
        concludes();
    }

    /** A handler of the submission throws nothing of its own. */
    void throwsNothing() {
        var thrown = traffic.tellers().thrown();
        while (thrown.isPresent()) {
            if (thrown.get() != throwing) {
                throw play.broken(
                        script.way().clause(),
                        "the handler of an operation throws nothing",
                        "it threw " + thrown.get());
            }
            thrown = traffic.tellers().thrown();
        }
    }

    /** Nothing is pending any more: what must have been told by now, and what must lie there. */
    void concludes() {
        throwsNothing();
        traffic.holds();
        if (told.words().isEmpty()) {
            throw nothingTold();
        }
        var first = told.words().getFirst();
        if (traffic.hasFailed()) {
            failed(first);
        } else {
            completed(first);
        }
        once(first);
        traffic.holds();
    }

    private Broken nothingTold() {
        if (traffic.hasFailed()) {
            return play.broken("C5", "an operation has failed: the handler is told so", "it was told nothing");
        }
        awaitStrangers();
        traffic.holds();
        return traffic.isEndSeen() && store.wrong().isEmpty()
                ? play.broken("C4", "everything is written: the handler is told", "it was told nothing")
                : play.broken(
                        script.way().clause(),
                        "not all is written: the next operation is begun",
                        "nothing is pending, and the handler was told nothing");
    }

    /** Whoever begins operations on a thread of his own may be about to do so. */
    private void awaitStrangers() {
        var begun = traffic.begun();
        var end = System.nanoTime() + GRACE.toNanos();
        while (traffic.begun() == begun && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
    }

    private void failed(Word first) {
        var due = script.failure().map(Failing::thrown);
        play.meets("C5");
        play.require(
                first.failure().isPresent() && first.failure().equals(due),
                "C5",
                "an operation has failed: the handler is told failed, with that very object",
                "it was told " + first);
    }

    private void completed(Word first) {
        var clause = script.way().clause();
        play.require(
                first.bytes().isPresent(),
                clause,
                "all has gone well: the handler is told completed",
                "it was told " + first);
        play.require(
                store.wrong().isEmpty(),
                clause,
                "what is read is written, each byte once, in its place",
                store.wrong());
        if (store instanceof Store.Held held && before.length > script.size()) {
            play.require(held.keeps(before), "C3", "what the file has beyond that stays", "it was changed");
        }
        play.meets(clause);
        play.meets("C4");
        play.require(
                first.bytes().equals(Optional.of(traffic.read())),
                "C4",
                "the handler is told how many bytes there were: " + traffic.read(),
                "it was told " + first);
    }

    private void once(Word first) {
        var clause = traffic.hasFailed() ? "C5" : "C4";
        play.require(told.words().size() == 1, clause, "the handler is told once", "it was told " + told.words());
        play.require(
                first.attachment() == attachment, clause, "the handler gets the attachment", "it got another object");
    }

    /** How many operations it took. */
    long operations() {
        return traffic.begun();
    }
}
