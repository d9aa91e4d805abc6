package grader.spec;

import grader.schedule.Point;
import grader.wire.Step;
import grader.wire.Witness;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

/**
 * Threads that obey one command at a time: choreography without luck. After each command the check says what must have
 * happened and who must still wait; the harness waits with long patience for the first and until nobody moves any more
 * for the second. The steps are the story that a witness tells. Used by one thread, the check's.
 */
public final class Actors implements AutoCloseable {
    private static final String POKE = "every waiting thread wakes up for no reason (a spurious wake-up)";

    private final Map<String, Actor> actors = new LinkedHashMap<>();
    private final List<Call<?>> busy = new ArrayList<>();
    /** Nobody is held longer than this is open. */
    final List<Hold> holds = new ArrayList<>();

    private final List<String> story = new ArrayList<>();

    /** No actor yet: each is made when it is first named. */
    public Actors() {}

    /**
     * Tells an actor to run a command, and does not wait for it.
     *
     * @param actor its name, such as {@code "A"}; made on first use; it must not be busy
     * @param what the command as the story tells it, such as {@code "acquire()"}
     */
    public <T> Call<T> start(String actor, String what, Callable<T> command) {
        return start(actor, 0, what, command);
    }

    /** The same, held at that point of the submission's code by whoever made the command; 0: at none. */
    <T> Call<T> start(String actor, int heldAt, String what, Callable<T> command) {
        var thread = actors.computeIfAbsent(actor, Actor::new);
        var call = new Call<>(this, thread, actor + "'s " + what, command);
        busy.removeIf(Call::ended);
        busy.add(call);
        story.add(actor + ": " + what);
        Recording.does(thread.thread(), actor, heldAt, what);
        thread.tell(call);
        return call;
    }

    /**
     * Tells an actor to run a command of which a waiting call hears late, as on a machine that has no processor for it:
     * see {@link Late}. Where that cannot be arranged the command just runs.
     */
    public <T> Call<T> startUnnoticed(String actor, String what, Call<?> waiting, Duration late, Callable<T> command) {
        return Late.by(waiting.actor().thread(), late, command)
                .map(kept -> start(
                        actor, what + ", of which " + waiting.name() + " hears " + late.toMillis() + " ms later", kept))
                .orElseGet(() -> start(actor, what, command));
    }

    /**
     * Interrupts a busy actor, as a step of the story. For a call that is entered with the interrupt status set, let
     * the command itself interrupt its thread first.
     */
    public void interrupt(String actor) {
        story.add("interrupt " + actor);
        var busyActor = actors.get(actor);
        if (busyActor == null) {
            throw new IllegalStateException(actor + " was never started: the check's script is wrong");
        }
        if (!busyActor.busy()) {
            // A script interrupts who waits: it has seen that, and the call has ended behind its back.
            throw broken(actor + " still waits when it is interrupted", "its call has ended before");
        }
        Recording.step(new Step.Interrupts(actor));
        busyActor.thread().interrupt();
    }

    /** Gives every waiting actor a spurious wake-up, which Java allows at any time, as a step of the story. */
    public void poke() {
        settle();
        story.add(POKE);
        Recording.step(new Step.WakesAll());
        pokeQuietly();
        settle();
    }

    /** What to look for when a call returns that must wait. */
    String adviceForWaiting() {
        return story.contains(POKE) ? "after every wake-up look again whether to go on: while, not if" : "";
    }

    void pokeQuietly() {
        for (var call : busy) {
            if (!call.ended()) {
                Point.poke(call.actor().thread());
            }
        }
    }

    /** Adds a step to the story that no actor takes. */
    public void says(String step) {
        story.add(step);
    }

    /**
     * Waits until nobody moves any more: every busy actor has ended, sleeps, or has spun long enough to be meant to
     * wait.
     */
    public void settle() {
        Stillness.settle(
                () -> busy.stream().allMatch(Call::settled), () -> busy.stream().anyMatch(Call::isWoken));
    }

    /**
     * Of several waiting calls exactly one must return, and when nobody moves any more the others must still wait.
     *
     * @return the one that returned
     */
    public <T> Call<T> exactlyOneReturns(List<Call<T>> calls, String because) {
        var call = anyReturns(calls, because);
        var through = calls.stream().filter(Call::ended).toList();
        if (through.size() > 1) {
            through.stream().filter(ended -> Thrown.isUnwritten(ended.thrown)).forEach(ended -> ended.returns(because));
            var names = String.join(" and ", through.stream().map(Call::name).toList());
            throw broken(because, through.size() + " calls ended, one may: " + names);
        }
        return call;
    }

    /**
     * Of several waiting calls at most one may return: that one does is another clause's matter.
     *
     * @return the one that returned; empty when none ever will
     */
    public <T> Optional<Call<T>> atMostOneReturns(List<Call<T>> calls, String because) {
        return switch (Stillness.await(() -> calls.stream().anyMatch(Call::ended))) {
            case DONE -> Optional.of(exactlyOneReturns(calls, because));
            case STUCK -> Optional.empty();
            case UNKNOWN -> throw Undecided.nobodyWentOn();
        };
    }

    /**
     * Of several calls at least one must return.
     *
     * @return one that did
     */
    public <T> Call<T> anyReturns(List<Call<T>> calls, String because) {
        return switch (Stillness.await(() -> calls.stream().anyMatch(Call::ended))) {
            case DONE -> {
                settle(); // one that throws beside one that returns is the matter of whoever looks at the others
                var call = calls.stream().min(new Served()).orElseThrow();
                call.returns(because);
                yield call;
            }
            case STUCK -> throw calls.getFirst().neverEnds(because);
            case UNKNOWN -> throw Undecided.nobodyWentOn();
        };
    }

    List<String> story() {
        return List.copyOf(story);
    }

    void told(Call<?> call, String outcome) {
        story.add(("  → " + call.name() + " " + outcome).stripTrailing());
    }

    /** A witness with the story so far and the lines at which busy actors stand. */
    public Broken broken(String expected, String found) {
        return broken(expected, found, holds.stream().anyMatch(Hold::wasHeld) ? Overtaken.ADVICE : "");
    }

    /** The same with advice. */
    public Broken broken(String expected, String found, String advice) {
        return new Broken(new Witness(expected, found, Where.busy(busyThreads(), holds), story, advice));
    }

    List<Thread> busyThreads() {
        return busy.stream()
                .filter(call -> !call.ended())
                .map(call -> call.actor().thread())
                .toList();
    }

    /** Ends the idle actors and interrupts the busy ones; waits for nobody. */
    @Override
    public void close() {
        holds.forEach(Hold::letGo);
        actors.values().forEach(Actor::dismiss);
    }
}
