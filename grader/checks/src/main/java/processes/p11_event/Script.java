package processes.p11_event;

import grader.spec.Actors;
import grader.spec.Call;
import grader.spec.Trial;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Plays a script of commands to an event and compares every step with what an event does. A script ends at the first
 * fault; a fault that is another claim's matter is told by that one's scripts.
 */
final class Script {
    private static final String SETTER = "S";

    private final Actors actors;
    private final Claim claim;
    private final Event event = new Event();
    private final List<Waiter> waiting = new ArrayList<>();
    private boolean set;

    private record Waiter(String name, Call<Boolean> call) {}

    private Script(Actors actors, Claim claim) {
        this.actors = actors;
        this.claim = claim;
    }

    static void check(Trial trial, Claim claim, int tries) throws Exception {
        trial.forAll(claim.scripts(), tries, steps -> {
            try (var actors = trial.actors()) {
                new Script(actors, claim).play(steps);
            }
        });
    }

    private void play(List<Claim.Step> steps) {
        for (var step : steps) {
            if (!perform(step)) {
                return;
            }
        }
        if (!set) {
            set();
        }
    }

    /** @return whether the script goes on */
    private boolean perform(Claim.Step step) {
        var waiter = waiting.stream()
                .filter(other -> other.name().equals(step.who()))
                .findFirst();
        return switch (step.command()) {
            case "await" -> waiter.isPresent() || await(step);
            case "set" -> set || set();
            case "clear" -> clear();
            case "pulse" -> pulse();
            case "poke" -> waiting.isEmpty() || poke();
            case "interrupt" -> interrupt(waiter);
            default -> throw new IllegalArgumentException(step.command());
        };
    }

    private boolean await(Claim.Step step) {
        var call = step.timed()
                ? actors.start(step.who(), "await(1 h)", () -> event.await(Duration.ofHours(1)))
                : actors.start(step.who(), "await()", () -> EventChecks.await(event));
        var waiter = List.of(new Waiter(step.who(), call));
        if (set) {
            return allGetThrough(waiter, Claim.WAITING, "the event is set: await returns at once");
        }
        waiting.addAll(waiter);
        return allWait(waiter, Claim.WAITING, "the event is clear: await waits for the next set()");
    }

    private boolean set() {
        actors.start(SETTER, "set()", () -> EventChecks.set(event)).returns("set() returns");
        set = true;
        return allGetThrough(
                waiting, Claim.WAITING, "the event was set, and nobody has cleared it: all go on who wait");
    }

    /** That clearing a clear event changes nothing is a matter of its own: here it is only done before a wake-up. */
    private boolean clear() {
        if (!set && claim != Claim.WAKE_UPS) {
            return true;
        }
        actors.start(SETTER, "clear()", () -> EventChecks.clear(event)).returns("clear() returns");
        set = false;
        return noneHasEnded(waiting);
    }

    private boolean pulse() {
        actors.start(SETTER, "set(), and at once clear()", () -> EventChecks.set(event) && EventChecks.clear(event))
                .returns("set() and clear() return");
        return allGetThrough(waiting, Claim.PULSES, Pulses.BECAUSE);
    }

    private boolean poke() {
        actors.poke();
        return allWait(waiting, Claim.WAKE_UPS, "the event is clear: a wake-up for no reason lets nobody through");
    }

    private boolean interrupt(Optional<Waiter> waiter) {
        if (waiter.isEmpty()) {
            return true;
        }
        actors.interrupt(waiter.get().name());
        waiter.get()
                .call()
                .fails(
                        InterruptedException.class,
                        waiter.get().name() + " waits and is interrupted: await throws InterruptedException");
        waiting.remove(waiter.get());
        return allWait(waiting, Claim.INTERRUPTS, "the event is clear: the others go on waiting");
    }

    /** Where a fault is another claim's matter, it is not waited for what does not come: the script ends. */
    private boolean allGetThrough(List<Waiter> waiters, Claim owner, String because) {
        var through = List.copyOf(waiters);
        waiting.removeAll(through);
        if (claim != owner) {
            actors.settle();
            return through.stream().allMatch(waiter -> waiter.call().ended());
        }
        through.forEach(waiter -> waiter.call().returns(true, because));
        return true;
    }

    private boolean allWait(List<Waiter> waiters, Claim owner, String because) {
        if (claim == owner) {
            waiters.forEach(waiter -> waiter.call().waits(because));
        }
        return noneHasEnded(waiters);
    }

    private boolean noneHasEnded(List<Waiter> waiters) {
        actors.settle();
        return waiters.stream().noneMatch(waiter -> waiter.call().ended());
    }
}
