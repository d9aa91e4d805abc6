package grader.spec;

import grader.wire.Step;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * A command that an actor was told, and what is known of it. Used by the check's thread alone; the actor writes the
 * outcome before it raises {@code ended}.
 *
 * @param <T> what the command returns
 */
public final class Call<T> {
    private static final long SPINNING_NANOS = 10_000_000; // of processor time: no call that returns takes as long
    private final Actors actors;
    private final Actor actor;
    private final String name;
    private final Callable<T> command;
    private final Thread checker = Thread.currentThread();
    private final long cpuAtBegin;
    private volatile long began;
    private volatile long finished;
    private @Nullable T value;
    volatile @Nullable Throwable thrown;
    private volatile boolean ended;

    Call(Actors actors, Actor actor, String name, Callable<T> command) {
        this.actors = actors;
        this.actor = actor;
        this.name = name;
        this.command = command;
        this.cpuAtBegin = actor.cpuNanos();
    }

    void perform() {
        began = System.nanoTime();
        try {
            value = command.call();
        } catch (Throwable any) {
            thrown = any;
        }
        finished = System.nanoTime();
    }

    void end() {
        ended = true;
        LockSupport.unpark(checker);
    }

    String name() {
        return name;
    }

    Actor actor() {
        return actor;
    }

    /** Whether the call has ended; ask after {@link Actors#settle()}. */
    public boolean ended() {
        return ended;
    }

    /** Whether it is through, sleeps, or has spun so long that it must be meant to wait. */
    boolean settled() {
        return ended || began != 0 && (actor.asleep() || actor.cpuNanos() - cpuAtBegin > SPINNING_NANOS);
    }

    /** Whether the call has been woken and has had no processor since. */
    boolean isWoken() {
        return !ended && actor.asleep() && actor.runs();
    }

    /**
     * The call must end by returning.
     *
     * @param because the fact of the contract that makes it end, as the student reads it
     * @return what it returned
     * @throws Broken when it throws or never ends
     * @throws Undecided when the machine does not let us tell
     */
    @SuppressWarnings("NullAway") // T may itself be nullable: what the command returned is passed on as it is
    public T returns(String because) {
        awaitEnd(because);
        if (thrown != null) {
            throw Thrown.unexpected(because, name, thrown, actors.story());
        }
        actors.told(this, "returned" + shown());
        return value;
    }

    private String shown() {
        return value == null ? "" : " " + Shown.of(value);
    }

    /** The call must end by returning a value equal to the expected one. */
    public void returns(@Nullable T expected, String because) {
        T result = returns(because);
        if (!Objects.equals(expected, result)) {
            throw actors.broken(because, name + " returned " + Shown.of(result) + " instead of " + Shown.of(expected));
        }
    }

    /** The call must end by throwing an exception of this type. */
    public void fails(Class<? extends Throwable> type, String because) {
        awaitEnd(because);
        if (thrown == null) {
            throw actors.broken(because, name + " returned" + shown() + " instead of throwing " + type.getSimpleName());
        }
        if (!type.isInstance(thrown)) {
            throw Thrown.unexpected(because, name, thrown, actors.story());
        }
        actors.told(this, "threw " + type.getSimpleName());
    }

    /** The call must end by throwing this very exception or error, not another one like it. */
    public void fails(Throwable expected, String because) {
        fails(expected.getClass(), because);
        if (thrown != expected) {
            var found = name + " threw another " + Thrown.name(expected) + " than the one that was thrown there";
            throw actors.broken(because, found, "let it through as it is: do not catch it to throw one like it");
        }
    }

    /** The call must end by an exception of this type, or by returning; whether by the exception. */
    boolean throwsOrReturns(Class<? extends Throwable> type, String because) {
        awaitEnd(because);
        if (type.isInstance(thrown)) {
            fails(type, because);
            return true;
        }
        returns(because);
        return false;
    }

    /** When nobody moves any more, the call must still be waiting. */
    public void waits(String because) {
        actors.settle();
        if (ended && thrown != null) {
            throw Thrown.unexpected(because, name, thrown, actors.story());
        }
        if (ended) {
            var found = name + " returned" + shown() + " instead of waiting";
            throw actors.broken(because, found, actors.adviceForWaiting());
        }
        actors.told(this, "waits");
    }

    /** While the call waits, it must neither burn processor time nor poll. Call it after {@link #waits}. */
    public void idles(String because) {
        Idleness.require(actors, this, Idleness.of(actor), because);
        if (ended) {
            waits(because);
        }
    }

    /** It must still be waiting, and for as long as it takes: no clock will let it go on. */
    public void waitsForEver(String because) {
        waits(because);
        Idleness.require(actors, this, Idleness.goesOnSoon(actor), because);
    }

    /** A call with a time-out that has ended must not have ended before it: one early end is proof. */
    public void neverBefore(Duration timeout, String because) {
        if (!ended) {
            throw new IllegalStateException("the check must wait for the end first");
        }
        if (finished - began < timeout.toNanos() - Grain.NANOS) {
            var took = Shown.exactly(finished - began);
            var asked = Shown.exactly(timeout.toNanos());
            throw actors.broken(because, name + " ended after " + took + ", " + asked + " were asked for");
        }
    }

    /** A call that waits with a time-out must end although it is woken again and again: see {@link Poking}. */
    public void endsThoughPoked(Duration timeout, String because) {
        endsThough(timeout, actors::pokeQuietly, because);
    }

    /** The same though this happens again and again, which wakes it without ending it, and waits for nobody. */
    public void endsThough(Duration timeout, Runnable happens, String because) {
        new Poking(actors, this, timeout, happens).until(because);
        awaitEnd(because);
    }

    private void awaitEnd(String because) {
        Recording.step(new Step.Awaits(actor.name()));
        switch (Stillness.await(() -> ended, actor.thread())) {
            case DONE -> {}
            case STUCK -> throw neverEnds(because);
            case UNKNOWN -> throw Undecided.hadNotEnded(name);
        }
    }

    Broken neverEnds(String because) {
        return NeverEnding.of(actors, actor.thread(), name, because);
    }
}
