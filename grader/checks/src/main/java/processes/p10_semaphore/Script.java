package processes.p10_semaphore;

import grader.spec.Actors;
import grader.spec.Call;
import grader.spec.Trial;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Plays a script of commands to a semaphore and compares every step with what the contract allows: who is served among
 * several is left to the semaphore. A script ends at the first fault; a fault that is another claim's matter is told by
 * that one's scripts.
 */
final class Script {
    private static final int PERMITS = 3;

    private final Actors actors;
    private final Claim claim;
    private final CountingSemaphore semaphore = new CountingSemaphore(PERMITS);
    /** Who waits, longest first. */
    private final List<Request> waiting = new ArrayList<>();

    private final Map<String, Integer> held = new LinkedHashMap<>();
    private int available = PERMITS;

    private record Request(String name, int permits, Call<String> call) {}

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
        while (!held.isEmpty()) {
            if (!release(firstHolder(), PERMITS)) {
                return;
            }
        }
        everythingHasComeBack();
    }

    /** @return whether the script goes on */
    private boolean perform(Claim.Step step) {
        var name = step.who();
        var waiter =
                waiting.stream().filter(request -> request.name().equals(name)).findFirst();
        var free = waiter.isEmpty() && !held.containsKey(name);
        return switch (step.command()) {
            case "acquire" -> !free || acquire(name, step.permits());
            case "try" -> !free || tryOnce(name, step.permits());
            case "release" -> held.isEmpty() || release(held.containsKey(name) ? name : firstHolder(), step.permits());
            case "poke" -> waiting.isEmpty() || poke();
            case "interrupt" -> waiter.map(this::interrupt).orElse(true);
            default -> throw new IllegalArgumentException(step.command());
        };
    }

    private boolean acquire(String name, int n) {
        var call = actors.start(name, "acquire(" + n + ")", () -> CountingSemaphoreChecks.take(semaphore, n));
        waiting.add(new Request(name, n, call));
        return settle(Claim.NEVER_TOO_MANY, Claim.PROGRESS);
    }

    /** Whether it is refused when others wait is left open, and whether it is when nobody does is C6. */
    private boolean tryOnce(String name, int n) {
        var taken = actors.start(name, "tryAcquire(" + n + ", 0)", () -> semaphore.tryAcquire(n, Duration.ZERO))
                .returns("tryAcquire with a time-out of zero does not wait");
        if (taken) {
            took(name, n);
        }
        return settle(Claim.NEVER_TOO_MANY, Claim.PROGRESS);
    }

    private String firstHolder() {
        return held.keySet().iterator().next();
    }

    private boolean release(String name, int most) {
        var has = held.getOrDefault(name, 0);
        var n = Math.min(most, has);
        held.put(name, has - n);
        held.remove(name, 0);
        actors.start(name, "release(" + n + ")", () -> CountingSemaphoreChecks.give(semaphore, n))
                .returns(name + " gives back what it took: release(" + n + ") returns");
        available += n;
        return settle(Claim.NEVER_TOO_MANY, Claim.PROGRESS);
    }

    private boolean poke() {
        actors.poke();
        return settle(Claim.WAKE_UPS, Claim.PROGRESS);
    }

    private boolean interrupt(Request waiter) {
        actors.interrupt(waiter.name());
        waiter.call().fails(InterruptedException.class, waiter.name() + " waits and is interrupted: acquire() throws");
        waiting.remove(waiter);
        return settle(Claim.NEVER_TOO_MANY, Claim.INTERRUPTS);
    }

    private void took(String name, int n) {
        available -= n;
        held.put(name, n);
    }

    /**
     * Waits until everything has happened that must.
     *
     * @param excess whose matter it is when somebody got through for whom there were too few permits
     * @param asleep whose matter it is when nobody did although there are enough for the one that waits longest
     * @return whether the script goes on
     */
    private boolean settle(Claim excess, Claim asleep) {
        actors.settle();
        if (!noneTooMany(excess)) {
            return false;
        }
        while (!waiting.isEmpty() && waiting.getFirst().permits() <= available) {
            if (claim != asleep) {
                return false; // or not yet: where that is another claim's matter, it is not waited for
            }
            var first = waiting.getFirst();
            var because = CountingSemaphoreChecks.permits(available) + " available, and " + first.name()
                    + ", who has waited longest, needs " + first.permits() + ": somebody is served";
            actors.anyReturns(fitting(), because);
            actors.settle();
            if (!noneTooMany(excess)) {
                return false;
            }
        }
        return true;
    }

    private List<Call<String>> fitting() {
        return waiting.stream()
                .filter(request -> request.permits() <= available)
                .map(Request::call)
                .toList();
    }

    private boolean noneTooMany(Claim excess) {
        var before = available;
        var through = waiting.stream().filter(request -> request.call().ended()).toList();
        for (var request : through) {
            request.call().returns("nobody has interrupted " + request.name() + ": its acquire() returns when served");
            waiting.remove(request);
            took(request.name(), request.permits());
        }
        if (available < 0 && claim == excess) {
            throw actors.broken(
                    "a call returns only when it has taken available permits, and else waits",
                    (PERMITS - available) + " of " + PERMITS + " permits are taken: with " + Math.max(0, before)
                            + " available " + through.size() + " acquire() returned, or a tryAcquire true",
                    "does a thread that wakes up look again whether there are enough permits for it, and take them in"
                            + " the same step?");
        }
        return available >= 0;
    }

    /** Nobody holds a permit and nobody waits. */
    private void everythingHasComeBack() {
        if (claim == Claim.PROGRESS || claim == Claim.INTERRUPTS) {
            actors.start("E", "acquire(" + PERMITS + ")", () -> CountingSemaphoreChecks.take(semaphore, PERMITS))
                    .returns("every permit has come back: all " + PERMITS + " can be taken");
        }
        if (claim == Claim.INTERRUPTS) {
            actors.start("F", "acquire(1)", () -> CountingSemaphoreChecks.take(semaphore, 1))
                    .waits("all " + PERMITS + " permits are taken: there are no more");
        }
    }
}
