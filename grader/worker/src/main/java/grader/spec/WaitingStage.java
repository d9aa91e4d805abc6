package grader.spec;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;

/** One scene of waiting: a fresh closed object, actors, and what is said of them. Used by the check's thread alone. */
final class WaitingStage<S> implements AutoCloseable {
    private static final String MAKER = "first";

    private final Waiting<S> waiting;
    private final S object;
    private final Actors actors;
    private final String opened;
    /** A call threw InterruptedException with the status still set; actors write, at most one at a time. */
    private volatile boolean statusKept;

    WaitingStage(Trial trial, Waiting<S> waiting) {
        this(trial, waiting, waiting.opening().clause());
    }

    /** @param opened the clause that is broken when it cannot be opened: what came before may be the reason */
    WaitingStage(Trial trial, Waiting<S> waiting, String opened) {
        this.waiting = waiting;
        this.opened = opened;
        this.actors = trial.actors();
        this.object = made(waiting.closed());
    }

    /** A further object, which nobody uses. */
    void makesAnother() {
        made(waiting.closed());
    }

    /** By an actor, since it calls the submission. */
    private S made(Waiting.Closed<S> closed) {
        var object = new AtomicReference<S>();
        actors.start(MAKER, closed.name(), () -> {
                    object.set(closed.make().call());
                    return Got.ALL;
                })
                .returns(labelled(closed.clause(), closed.name() + " returns"));
        return object.get();
    }

    Actors actors() {
        return actors;
    }

    Waiting.Clauses clauses() {
        return waiting.clauses();
    }

    boolean letsOne() {
        return waiting.opening().lets() == Waiting.Lets.ONE;
    }

    String name(Optional<Duration> time) {
        return waiting.name(time);
    }

    /** The actor calls, and nobody waits for it. */
    Call<Got> calls(String actor, Optional<Duration> time) {
        return actors.start(actor, waiting.name(time), command(time));
    }

    /** The same with the interrupt status set on entry. */
    Call<Got> callsInterrupted(String actor, Optional<Duration> time) {
        var command = command(time);
        return actors.start(actor, waiting.name(time) + " with its interrupt status set", () -> {
            Thread.currentThread().interrupt();
            return command.call();
        });
    }

    @SuppressWarnings("NullAway") // the null that the contract speaks of
    Call<Got> callsWithNull(String actor) {
        var timed = waiting.timed().orElseThrow();
        return actors.start(
                actor,
                timed.name().replace("…", "null"),
                () -> Got.of(timed.call().on(object, null)));
    }

    /** What an actor runs; it looks at its interrupt status itself, since none outlasts an actor's command. */
    Callable<Got> command(Optional<Duration> time) {
        return () -> {
            try {
                return calling(time);
            } catch (InterruptedException asked) {
                statusKept = statusKept || Thread.currentThread().isInterrupted();
                throw asked;
            }
        };
    }

    private Got calling(Optional<Duration> time) throws Exception {
        if (time.isPresent()) {
            return Got.of(waiting.timed().orElseThrow().call().on(object, time.get()));
        }
        waiting.plain().orElseThrow().call().on(object);
        return Got.ALL;
    }

    /** Ask when the call that threw has ended. */
    void requireStatusCleared(String law) {
        if (statusKept) {
            throw actors.broken(
                    labelled(law, "whoever throws InterruptedException clears the interrupt status"),
                    "the interrupt status is still set after it was thrown");
        }
    }

    /** A patient actor calls and waits, since the object is closed. */
    Call<Got> waits(String actor, Optional<Duration> time) {
        return waits(actor, time, labelled(clauses().closed(), actor + " has to wait until it is let go on"));
    }

    Call<Got> waits(String actor, Optional<Duration> time, String because) {
        var call = calls(actor, time);
        call.waits(because);
        return call;
    }

    /** Lets one go on, or all. */
    void opens() {
        opened(startsOpening());
    }

    /** The same, not awaited: it may have to wait for somebody who is held. */
    Call<Got> startsOpening() {
        return actors.start(opener(), waiting.opening().name(), this::open);
    }

    /** The same, held at one of its points. */
    Overtaken<Got> startsOpening(int point) {
        return Overtaken.start(actors, point, opener(), waiting.opening().name(), this::open);
    }

    private String opener() {
        return switch (waiting.opening().by()) {
            case ANOTHER -> "opener";
            case ITS_MAKER -> MAKER;
        };
    }

    Got open() throws Exception {
        waiting.opening().call().on(object);
        return Got.ALL;
    }

    void opened(Call<Got> opening) {
        opening.returns(labelled(opened, waiting.opening().name() + " returns"));
    }

    /** The call must get what it came for. */
    void goesOn(Call<Got> call, String because) {
        if (gaveUp(call.returns(because))) {
            throw actors.broken(because, call.name() + " gave up, although its time was not over");
        }
    }

    static boolean gaveUp(Got value) {
        return value == Got.NOTHING;
    }

    /** One of them goes on and no more, or all do: as many as were let. Those that went on are gone from the list. */
    void goOnAsLet(List<Call<Got>> calls, String progress, String closed) {
        if (!letsOne()) {
            calls.forEach(call -> goesOn(call, progress));
            calls.clear();
            return;
        }
        var through = actors.anyReturns(calls, progress);
        goesOn(through, progress);
        calls.remove(through);
        calls.forEach(call -> stays(call, closed));
    }

    /** The call goes on waiting. One that gives up meanwhile has not passed: its time is not over. */
    void stays(Call<Got> call, String closed) {
        actors.settle();
        if (call.ended() && gaveUp(call.returns(closed))) {
            var because = labelled(clauses().timeOuts(), "its time is not over, and nobody has let it go on: it waits");
            throw actors.broken(because, call.name() + " gave up");
        }
        call.waits(closed);
    }

    static String labelled(String clause, String fact) {
        return clause + ": " + fact;
    }

    @Override
    public void close() {
        actors.close();
    }
}
