package iomodels.i07_async;

import grader.spec.Broken;
import grader.spec.Play;
import iomodels.i07_async.Operation.Kind;
import iomodels.i07_async.Operation.Outcome;
import java.nio.channels.ReadPendingException;
import java.nio.channels.WritePendingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * The operations of one pump or copy: what is pending, what was done, and what must not be. What it finds in the middle
 * of a call of the submission is kept until the script looks: thrown there, it might be caught.
 */
final class Traffic {
    /** Nothing that a script asks for needs as many. */
    private static final long MOST = 2_000_000;

    private final Play play;
    private final Script script;
    private final Store store;
    private final Tellers tellers;
    private final List<Operation> pending = new ArrayList<>();
    private long begun;
    private long read;
    private long written;
    private boolean isEndSeen;
    private boolean isOver;
    private boolean hasFailed;
    private @Nullable Broken broken;

    Traffic(Play play, Script script, Store store) {
        this.play = play;
        this.script = script;
        this.store = store;
        this.tellers = new Tellers();
    }

    /** One of which nothing is expected but that nothing is begun. */
    static Traffic quiet(Play play, Way way) {
        return new Traffic(play, Script.plain(way, 0, 1), new Store.Counted(0));
    }

    Tellers tellers() {
        return tellers;
    }

    /** Keeps the first thing that is wrong. */
    synchronized void wrong(String clause, String because, String found) {
        if (broken == null) {
            broken = play.broken(clause, because, found);
        }
    }

    /** @throws Broken when anything was wrong until now */
    synchronized void holds() {
        if (broken != null) {
            throw broken;
        }
    }

    /** The channel's method was called. It may tell of the completion before it returns. */
    void begins(Operation operation) {
        Answer answer;
        synchronized (this) {
            inspect(operation);
            begun++;
            if (script.failure().isPresent() && script.failure().get().throwsAt(begun)) {
                hasFailed = true;
                play.says(operation.told() + " is to begin, and the channel's method throws");
                script.failure().get().raise();
            }
            answer = script.answer(begun);
            pending.add(operation);
        }
        switch (answer.moment()) {
            case LATER, ELSEWHERE -> {}
            case AT_ONCE -> told(() -> completes(operation, answer));
            case MEANWHILE -> tellers.meanwhile(() -> told(() -> completes(operation, answer)));
        }
    }

    private void inspect(Operation operation) {
        var what = operation.told();
        if (!tellers.isEntitled(Thread.currentThread())) {
            wrong(
                    "C9",
                    "operations are begun by who calls or tells of a completion",
                    what + " was begun by thread " + Thread.currentThread().getName());
        }
        if (isOver || hasFailed) {
            wrong(
                    hasFailed ? "C5" : "C4",
                    hasFailed ? "after a failure no operation is begun" : "it is over: no" + " operation is begun",
                    what + " was begun");
        }
        if (begun >= MOST) {
            throw new IllegalStateException("the channel is tired: " + MOST + " operations");
        }
        switch (operation.kind()) {
            case READ -> inspectRead(operation);
            case WRITE -> {
                if (isPending(Kind.WRITE)) {
                    wrong("C6", "at most one write is pending", what + " was begun while another one was pending");
                    throw new WritePendingException();
                }
            }
        }
    }

    private void inspectRead(Operation operation) {
        var what = operation.told();
        if (isPending(Kind.READ)) {
            wrong("C6", "at most one read is pending", what + " was begun while another one was pending");
            throw new ReadPendingException();
        }
        if (operation.size() == 0) {
            wrong(script.way().clause(), "no read is begun without room in its buffer", what + " was begun");
            throw new IllegalStateException("a read without room");
        }
        if (operation.size() > script.capacity()) {
            wrong("C8", "no read has room for more than " + script.capacity() + " bytes", what + " was begun");
        }
        if (read - written + operation.size() > 2L * script.capacity()) {
            wrong(
                    "C8",
                    "what is not yet written is never more than " + 2L * script.capacity() + " bytes",
                    what + " was begun while " + (read - written) + " bytes were read and not yet written");
        }
    }

    private synchronized boolean isPending(Kind kind) {
        return pending.stream().anyMatch(operation -> operation.kind() == kind);
    }

    /** Tells of a completion; whatever the handler throws is the script's to tell. */
    private void told(Runnable telling) {
        try {
            telling.run();
        } catch (Throwable thrown) {
            tellers.threw(thrown);
        }
    }

    /** One that is pending; empty when none is. */
    synchronized Optional<Operation> any(RandomGenerator random) {
        return pending.isEmpty() ? Optional.empty() : Optional.of(pending.get(random.nextInt(pending.size())));
    }

    /** Does what the answer says, and tells of it. */
    void completes(Operation operation, Answer answer) {
        Outcome outcome;
        synchronized (this) {
            pending.remove(operation);
            operation
                    .touched()
                    .ifPresent(how -> wrong(
                            "C7",
                            "while " + operation.told() + " is pending, nobody but the" + " channel touches its buffer",
                            how));
            outcome = outcome(operation, answer);
        }
        operation.tell(outcome);
    }

    private Outcome outcome(Operation operation, Answer answer) {
        if (script.failure().isPresent() && script.failure().get().failsAt(begun) && !hasFailed) {
            hasFailed = true;
            play.says(operation.told() + " fails");
            return new Outcome(0, Optional.of(script.failure().get().thrown()));
        }
        var count = answer.isZero() ? 0 : done(operation, answer);
        if (begun < Script.TOLD_STEPS) {
            play.says(operation.told() + " completes with " + count);
        }
        return Outcome.of(count);
    }

    private int done(Operation operation, Answer answer) {
        var isRead = operation.kind() == Kind.READ;
        var at = operation.position() >= 0 ? operation.position() : isRead ? read : written;
        var left = store.left(at);
        if (isRead && left < 0) {
            isEndSeen = true;
            return -1;
        }
        var count = answer.amount((int) (isRead ? Math.min(operation.size(), left) : operation.size()));
        if (isRead) {
            store.give(operation.buffer(), at, count);
            read += count;
        } else {
            store.take(operation.buffer(), at, count);
            written += count;
        }
        return count;
    }

    /** The handler was told that all is done, or that something failed. */
    synchronized void over(boolean isCompleted) {
        if (isCompleted && !isOver && (!pending.isEmpty() || !isEndSeen || written < read)) {
            wrong(
                    "C4",
                    "the handler is told completed when everything is written, and not before",
                    pending.isEmpty()
                            ? written + " bytes of " + read + " were written, and the end was "
                                    + (isEndSeen ? "" : "not ") + "seen"
                            : "it was told while " + pending.getFirst().told() + " was pending");
        }
        isOver = true;
    }

    synchronized boolean isEndSeen() {
        return isEndSeen;
    }

    synchronized boolean hasFailed() {
        return hasFailed;
    }

    synchronized long begun() {
        return begun;
    }

    synchronized long read() {
        return read;
    }
}
