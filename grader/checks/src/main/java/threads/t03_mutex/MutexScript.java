package threads.t03_mutex;

import grader.spec.Actors;
import grader.spec.Call;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Plays a script of commands to a mutex and compares every step with what a mutex does. */
final class MutexScript {
    private static final List<String> NAMES = List.of("A", "B", "C", "D");

    private final Actors actors;
    private final Mutex mutex = new Mutex();
    private final List<Waiter> waiters = new ArrayList<>();
    /** Who has it; nobody when empty. */
    private Optional<String> holder = Optional.empty();

    private boolean judgesProgress = true;
    private boolean over;

    /** A command and who is to run it, if that one is free to. */
    record Step(String command, int who) {
        @Override
        public String toString() {
            return NAMES.get(who) + " " + command;
        }
    }

    private record Waiter(String name, Call<String> call) {}

    MutexScript(Actors actors) {
        this.actors = actors;
    }

    /** Scripts over these commands; a command that is named twice comes twice as often. */
    static Arbitrary<List<Step>> steps(String... commands) {
        return Combinators.combine(
                        Arbitraries.of(commands), Arbitraries.integers().between(0, NAMES.size() - 1))
                .as(Step::new)
                .list()
                .ofMinSize(2)
                .ofMaxSize(12);
    }

    /** From here on a waiter that nobody wakes ends the script, since that is another clause's matter. */
    MutexScript leavingProgressAside() {
        judgesProgress = false;
        return this;
    }

    /** A thread that holds the mutex is told to release it, never to take it again: that is another clause's matter. */
    void play(List<Step> steps) {
        for (var step : steps) {
            if (over) {
                return;
            }
            var name = NAMES.get(step.who());
            var waiting = waiters.stream()
                    .filter(waiter -> waiter.name().equals(name))
                    .findFirst();
            var free = waiting.isEmpty() && !holder.equals(Optional.of(name));
            switch (step.command()) {
                case "acquire" -> perform(free, () -> acquire(name));
                case "try" -> perform(free, () -> tryOnce(name));
                case "release" -> holder.ifPresent(this::release);
                case "poke" -> poke();
                case "interrupt" -> waiting.ifPresent(this::interrupt);
                default -> throw new IllegalArgumentException(step.command());
            }
        }
        while (holder.isPresent()) {
            release(holder.get());
        }
        if (!over) {
            tryOnce("E");
        }
    }

    private static void perform(boolean possible, Runnable command) {
        if (possible) {
            command.run();
        }
    }

    private void acquire(String name) {
        var call = actors.start(name, "acquire()", () -> MutexChecks.enter(mutex));
        if (holder.isPresent()) {
            call.waits("the mutex is held: " + name + "'s acquire() waits");
            waiters.add(new Waiter(name, call));
        } else {
            call.returns("the mutex is free: " + name + "'s acquire() returns");
            holder = Optional.of(name);
        }
    }

    private void tryOnce(String name) {
        var free = holder.isEmpty();
        var call = actors.start(name, "tryAcquire(0)", () -> mutex.tryAcquire(Duration.ZERO));
        call.returns(free, "the mutex is " + (free ? "free" : "held") + ": tryAcquire(0) returns " + free);
        holder = free ? Optional.of(name) : holder;
    }

    private void release(String name) {
        actors.start(name, "release()", () -> MutexChecks.leave(mutex))
                .returns(name + " holds the mutex: release() returns");
        holder = Optional.empty();
        if (!waiters.isEmpty()) {
            hasNewHolder(waiters.stream().map(Waiter::call).toList());
        }
    }

    private void hasNewHolder(List<Call<String>> calls) {
        var because = "the mutex was released: exactly one waiting acquire() returns";
        var next = judgesProgress
                ? Optional.of(actors.exactlyOneReturns(calls, because))
                : actors.atMostOneReturns(calls, because);
        over = next.isEmpty();
        waiters.stream()
                .filter(waiter -> next.equals(Optional.of(waiter.call())))
                .findFirst()
                .ifPresent(winner -> {
                    waiters.remove(winner);
                    holder = Optional.of(winner.name());
                });
    }

    private void poke() {
        if (!waiters.isEmpty()) {
            actors.poke();
            for (var waiter : waiters) {
                waiter.call().waits("the mutex is still held: a wake-up for no reason lets nobody in");
            }
        }
    }

    private void interrupt(Waiter waiter) {
        actors.interrupt(waiter.name());
        waiter.call().fails(InterruptedException.class, waiter.name() + " waits and is interrupted: acquire() throws");
        waiters.remove(waiter);
        for (var other : waiters) {
            other.call().waits("the mutex is still held: the others go on waiting");
        }
    }

    /** Progress alone: whoever gets in releases, until all have been in; that nobody else gets in is another clause. */
    void everybodyGetsIn(int count) {
        acquire("first");
        var waiting = new ArrayList<Waiter>();
        for (var name : NAMES.subList(0, count)) {
            waiting.add(new Waiter(name, actors.start(name, "acquire()", () -> MutexChecks.enter(mutex))));
        }
        actors.settle();
        var inside = "first";
        while (!waiting.isEmpty()) {
            var name = inside;
            actors.start(name, "release()", () -> MutexChecks.leaveQuietly(mutex))
                    .returns(name + " frees the mutex");
            var next = actors.anyReturns(
                    waiting.stream().map(Waiter::call).toList(),
                    "the mutex was released and threads wait: one of them gets it");
            var winner = waiting.stream()
                    .filter(waiter -> waiter.call() == next)
                    .findFirst()
                    .orElseThrow();
            waiting.remove(winner);
            inside = winner.name();
        }
    }
}
