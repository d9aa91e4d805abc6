package iomodels.i07_async;

import grader.spec.Broken;
import grader.spec.Play;
import iomodels.i07_async.Answer.Moment;
import java.util.Optional;
import java.util.Random;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** One pump or copy under way, and what is expected of it. */
final class Scene {
    private final Play play;
    private final Script script;
    private final Store store;
    private final byte[] before;
    private final Traffic traffic;
    private final Told told;
    private Channels channels;
    private @Nullable Object attachment = new Object();
    private String clauseOfMore = "";
    private final RuntimeException throwing = new IllegalStateException("thrown by the handler");
    private final SplittableRandom random;

    Scene(Play play, Script script, Store store, byte[] before, Runnable then) {
        this.play = play;
        this.script = script;
        this.store = store;
        this.before = before;
        this.traffic = new Traffic(play, script, store);
        this.told = new Told(traffic, script.throwing() ? Optional.of(throwing) : Optional.empty(), then);
        this.channels = Channels.of(() -> traffic, script);
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

    /** Between these channels, which others may use as well. */
    Scene between(Channels others) {
        channels = others;
        return this;
    }

    /** A further word of the handler is always told as this clause. */
    Scene heldTo(String clause) {
        clauseOfMore = clause;
        return this;
    }

    Traffic traffic() {
        return traffic;
    }

    /** Whether the handler was told anything. */
    boolean isTold() {
        return !told.words().isEmpty();
    }

    /** Begins it: the call must return, whatever is pending. */
    void begins() throws Exception {
        play.does(
                script.failure().filter(Failing::isThrown).isPresent() ? "C5" : "C9",
                "what a channel throws is told to the handler: " + script.way().told() + " itself returns",
                script.told(),
                this::call);
        traffic.tellers().join();
        traffic.stepped();
        traffic.faults().none();
    }

    /** What the handler throws that is told in the end may come through here. */
    private void call() {
        try {
            script.way().begin(channels, script.capacity(), attachment, told);
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
        traffic.stepped();
        traffic.faults().none();
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
                throw thrownByHandler(thrown.get());
            }
            thrown = traffic.tellers().thrown();
        }
    }

    private Broken thrownByHandler(Throwable thrown) {
        var isChannels = script.failure().map(Failing::thrown).equals(Optional.of(thrown));
        return play.broken(
                isChannels ? "C5" : script.way().clause(),
                isChannels
                        ? "what a channel throws is told to the handler"
                        : "the handler of an operation throws nothing",
                "the handler of an operation threw " + thrown);
    }

    /** Nothing is pending any more: what must have been told by now, and what must lie there. */
    void concludes() {
        throwsNothing();
        traffic.faults().none();
        new Conclusion(play, script, store, before, traffic, told, attachment, clauseOfMore).holds();
        if (!traffic.hasFailed()) {
            traffic.faults().notEvenDoubtful();
        }
    }

    /** How many operations it took. */
    long operations() {
        return traffic.begun();
    }
}
