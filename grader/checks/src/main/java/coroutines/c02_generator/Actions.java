package coroutines.c02_generator;

import coroutines.c02_generator.Turn.Beside;
import grader.spec.Trial;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** The body of a script: it does what the call in progress wants of it, and remembers what it saw. */
final class Actions implements Body<String, String> {
    /** A call in progress. */
    private record Now(Turn turn, int number, CountDownLatch letGo, RuntimeException failure) {}

    private volatile Generator<String, String> self;
    private volatile Now now;
    private volatile Thread thread;
    private volatile boolean through;
    private volatile boolean ranUnasked;
    private volatile Now done;
    private volatile String resumed = "";
    private volatile List<String> outcomes = List.of();

    void isOf(Generator<String, String> generator) {
        self = generator;
    }

    /** From now on a call of this number is in progress; the body waits in its step if it is a slow one. */
    void begins(Turn turn, int number, RuntimeException failure) {
        resumed = "";
        outcomes = List.of();
        now = new Now(turn, number, new CountDownLatch(turn.slow() ? 1 : 0), failure);
    }

    void letGo() {
        var current = now;
        if (current != null) {
            current.letGo().countDown();
        }
    }

    void isOver() {
        letGo();
        now = null;
    }

    /** No call is in progress: whoever goes on by itself has done so when nobody moves any more. */
    void requireStandsStill(Trial trial, Scene scene) {
        isOver();
        scene.actors().settle();
        trial.require(
                !ranUnasked,
                done == null
                        ? "C1: no line of the body runs before the first call"
                        : "C4: between the calls the body stands in yield",
                "it went on though no call waits for it",
                "yield returns only when the next call has come, not when the value has been taken");
    }

    /** Who runs it; null before it has begun. */
    Thread thread() {
        return thread;
    }

    /** How the pending yield ended in this call; empty when none did. */
    String resumed() {
        return resumed;
    }

    /** How the body's own calls of its generator ended in this call. */
    List<String> outcomes() {
        return outcomes;
    }

    /** Whether it has begun and ended, or is about to: that {@code close()} waits for that is judged elsewhere. */
    boolean isThrough() {
        return through;
    }

    @Override
    public void run(Yielder<String, String> out) throws Exception {
        try {
            acts(out);
        } finally {
            through = true;
        }
    }

    private void acts(Yielder<String, String> out) throws Exception {
        var current = begun();
        while (current != null && current.turn().end() == Turn.End.YIELDS) {
            try {
                var sent = out.yield(Turn.yielded(current.number()));
                resumed = sent + status();
            } catch (GeneratorClosedException closed) {
                resumed = "closed" + status();
                ends(begun(), closed);
                return;
            }
            current = begun();
        }
        ranUnasked |= current == null;
        ends(current, new IllegalStateException("a body that runs though no call wants it to"));
    }

    /** The call in progress, after all that happens in it before the end of the body's step. */
    private Now begun() throws InterruptedException {
        thread = Thread.currentThread();
        var inProgress = now;
        var current = inProgress == done ? null : inProgress; // not once more what it has done
        if (current != null) {
            done = current;
            current.letGo().await();
            outcomes = current.turn().besides().stream()
                    .filter(Beside::isByBody)
                    .map(Beside::asks)
                    .map(ask -> Callers.outcome(ask.told("x"), () -> ask.of(self, "x")))
                    .toList();
            if (current.turn().has(Beside.BODY_INTERRUPTS_ITSELF)) {
                Thread.currentThread().interrupt();
            }
        }
        return current;
    }

    private static void ends(Now current, RuntimeException otherwise) throws IOException {
        if (current == null) {
            throw otherwise;
        }
        switch (current.turn().end()) {
            case YIELDS -> throw otherwise;
            case RETURNS -> {}
            case THROWS -> throw current.failure();
            case THROWS_CHECKED -> throw new IOException("of the body");
        }
    }

    /** Takes the status back: it must not cut short a wait of the body's own. */
    private static String status() {
        return Thread.interrupted() ? ", interrupted" : ", not interrupted";
    }
}
