package threads.t05_reentrant_lock;

import grader.spec.Actors;
import grader.spec.Call;
import grader.spec.Trial;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Combinators;

/** Plays commands to a lock and compares every step with an owner, a count and a crowd of waiters. */
final class Script {
    private static final List<String> NAMES = List.of("A", "B", "C", "D");

    private final Actors actors;
    private final RecursiveLock lock = new RecursiveLock();
    private final List<Waiter> waiters = new ArrayList<>();
    /** Who owns it; nobody when empty. */
    private Optional<String> owner = Optional.empty();

    private int count;

    /** A command and who is to run it, if that one can. */
    record Step(String command, int who) {
        @Override
        public String toString() {
            return NAMES.get(who) + " " + command;
        }
    }

    private record Waiter(String name, Call<String> call) {}

    Script(Actors actors) {
        this.actors = actors;
    }

    /** Plays scripts over these commands; a command that is named twice comes twice as often. */
    static void check(Trial trial, int scripts, String... commands) throws Exception {
        var steps = Combinators.combine(
                        Arbitraries.of(commands), Arbitraries.integers().between(0, NAMES.size() - 1))
                .as(Step::new)
                .list()
                .ofMinSize(2)
                .ofMaxSize(14);
        trial.forAll(steps, scripts, script -> {
            try (var actors = trial.actors()) {
                new Script(actors).play(script);
            }
        });
    }

    /** Commands are the owner's (again, tryAgain, release) or another's: whoever cannot run one leaves it out. */
    private void play(List<Step> steps) {
        for (var step : steps) {
            var name = NAMES.get(step.who());
            var waiting = waiters.stream()
                    .filter(waiter -> waiter.name().equals(name))
                    .findFirst();
            var other = waiting.isEmpty() && !owner.equals(Optional.of(name));
            switch (step.command()) {
                case "acquire" -> perform(other, () -> acquire(name));
                case "try" -> perform(other, () -> tryOnce(name));
                case "again" -> owner.ifPresent(this::again);
                case "tryAgain" -> owner.ifPresent(this::tryAgain);
                case "release" -> owner.ifPresent(this::release);
                case "poke" -> perform(!waiters.isEmpty(), this::poke);
                case "interrupt" -> waiting.ifPresent(this::interrupt);
                default -> throw new IllegalArgumentException(step.command());
            }
        }
        while (owner.isPresent()) {
            release(owner.get());
        }
        tryOnce("E");
    }

    private static void perform(boolean possible, Runnable command) {
        if (possible) {
            command.run();
        }
    }

    private void acquire(String name) {
        var call = actors.start(name, "acquire()", () -> Calls.acquire(lock));
        if (owner.isPresent()) {
            call.waits(owner.get() + " owns the lock: " + name + "'s acquire() waits");
            waiters.add(new Waiter(name, call));
        } else {
            call.returns(Calls.FREE);
            owns(name);
        }
    }

    private void owns(String name) {
        owner = Optional.of(name);
        count = 1;
    }

    private void tryOnce(String name) {
        var free = owner.isEmpty();
        var call = actors.start(name, "tryAcquire(0)", () -> lock.tryAcquire(Duration.ZERO));
        call.returns(
                free,
                "the lock is " + owner.map(who -> who + "'s").orElse("free") + ": tryAcquire(0) of " + name
                        + " returns " + free);
        if (free) {
            owns(name);
        }
    }

    private void again(String name) {
        actors.start(name, "acquire() again", () -> Calls.acquire(lock))
                .returns(name + " owns the lock: it need not wait");
        count++;
    }

    private void tryAgain(String name) {
        actors.start(name, "tryAcquire(0) again", () -> lock.tryAcquire(Duration.ZERO))
                .returns(true, name + " owns the lock: its tryAcquire returns true");
        count++;
    }

    private void release(String name) {
        actors.start(name, "release()", () -> Calls.release(lock)).returns(Calls.OWNED);
        count--;
        if (count > 0) {
            for (var waiter : waiters) {
                waiter.call().waits(name + " has " + count + " releases left to make: the others go on waiting");
            }
        } else {
            owner = Optional.empty();
            handOver();
        }
    }

    private void handOver() {
        if (!waiters.isEmpty()) {
            var calls = waiters.stream().map(Waiter::call).toList();
            var next = actors.exactlyOneReturns(calls, "the last release freed the lock: exactly one waiter gets it");
            var winner = waiters.stream()
                    .filter(waiter -> waiter.call() == next)
                    .findFirst()
                    .orElseThrow();
            waiters.remove(winner);
            owns(winner.name());
        }
    }

    private void poke() {
        actors.poke();
        for (var waiter : waiters) {
            waiter.call().waits("the lock is still another's: a wake-up for no reason lets nobody in");
        }
    }

    private void interrupt(Waiter waiter) {
        actors.interrupt(waiter.name());
        waiter.call().fails(InterruptedException.class, waiter.name() + " waits and is interrupted: acquire() throws");
        waiters.remove(waiter);
        for (var other : waiters) {
            other.call().waits("the lock is still another's: the others go on waiting");
        }
    }
}
