package threads.t05_reentrant_lock;

import grader.spec.Actors;
import grader.spec.Call;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One lock of a script, and what is known of it: an owner, a count, and who waits. Who is next is left to the lock. */
final class Played {
    private final Actors actors;
    private final Claim claim;
    private final String which;
    private final RecursiveLock lock = new RecursiveLock();
    private final List<Waiter> waiters = new ArrayList<>();
    private Optional<String> owner = Optional.empty();
    private int count;
    /** What the claim adds has come: from now on faults are its matter, unless they come without it as well. */
    private boolean added;

    private record Waiter(String name, Call<Boolean> call) {}

    Played(Actors actors, Claim claim, String which) {
        this.actors = actors;
        this.claim = claim;
        this.which = which;
    }

    Optional<String> owner() {
        return owner;
    }

    boolean isOwnedBy(String name) {
        return owner.equals(Optional.of(name));
    }

    boolean isWaiting(String name) {
        return waiters.stream().anyMatch(waiter -> waiter.name().equals(name));
    }

    void acquire(String name) {
        enters(name, "acquire()", actors.start(name, "acquire()" + which, () -> Calls.taken(lock)));
    }

    void waitFor(String name, Duration time) {
        enters(name, "tryAcquire(1 h)", actors.start(name, "tryAcquire(1 h)" + which, () -> lock.tryAcquire(time)));
    }

    private void enters(String name, String what, Call<Boolean> call) {
        if (owner.isPresent()) {
            call.waits(label("C2") + owner.get() + " owns the lock: " + name + "'s " + what + " waits");
            waiters.add(new Waiter(name, call));
        } else {
            call.returns(true, label("C1") + "the lock is free: " + what + " takes it");
            owns(name);
        }
    }

    private void owns(String name) {
        owner = Optional.of(name);
        count = 1;
    }

    void tryFor(String name, Duration time) {
        added = added || time.isPositive();
        var free = owner.isEmpty();
        var call = actors.start(
                name, "tryAcquire(" + time.toNanos() / 1_000 + " µs)" + which, () -> lock.tryAcquire(time));
        var whose = "the lock is " + owner.map(each -> each + "'s").orElse("free");
        call.returns(free, (free ? "C7: " : label("C2")) + whose + ": tryAcquire of " + name + " returns " + free);
        if (free) {
            owns(name);
        } else {
            call.neverBefore(time, "C7: tryAcquire returns false when its time is over, never before");
        }
        othersWait();
    }

    void again() {
        added = added || claim == Claim.COUNTED;
        counted(actors.start(owner.orElseThrow(), "acquire() again" + which, () -> Calls.taken(lock)));
    }

    void tryAgain(Duration time) {
        added = added || claim == Claim.COUNTED;
        var what = "tryAcquire(" + time.toHours() + " h) again";
        counted(actors.start(owner.orElseThrow(), what + which, () -> lock.tryAcquire(time)));
    }

    private void counted(Call<Boolean> call) {
        call.returns(true, "C3: " + owner.orElseThrow() + " owns the lock: it takes it again without waiting");
        count++;
    }

    void release() {
        actors.start(owner.orElseThrow(), "release()" + which, () -> Calls.release(lock))
                .returns(label("C4") + owner.orElseThrow() + " owns the lock: release() returns");
        count--;
        if (count > 0) {
            waits("C4: " + owner.orElseThrow() + " has " + count + " releases left to make: the others go on waiting");
        } else {
            owner = Optional.empty();
            handOver();
        }
    }

    private void handOver() {
        if (!waiters.isEmpty()) {
            var freed = label("C1") + "the last release freed the lock, and threads wait: one of them gets it";
            var next = actors.anyReturns(waiters.stream().map(Waiter::call).toList(), freed);
            next.returns(true, freed);
            var winner = waiters.stream()
                    .filter(waiter -> waiter.call() == next)
                    .findFirst()
                    .orElseThrow();
            waiters.remove(winner);
            owns(winner.name());
            waits(label("C2") + winner.name() + " has got the lock: the others wait");
        }
    }

    void refusesRelease(String name) {
        added = true;
        actors.start(name, "release()" + which, () -> Calls.release(lock))
                .fails(
                        IllegalMonitorStateException.class,
                        "C5: " + name + " does not own the lock: its release() throws");
        waits("C5: the release that failed frees nothing: the others wait");
    }

    void refusesNull(String name) {
        added = true;
        actors.start(name, "tryAcquire(null)" + which, () -> lock.tryAcquire(Calls.nothing()))
                .fails(
                        NullPointerException.class,
                        "C7: tryAcquire(null) throws NullPointerException, whosever the lock is");
        othersWait();
    }

    /** By whomever: the lock may be free, another's or its own. */
    void callInterrupted(String name) {
        added = true;
        var set = " with its interrupt status set";
        var because = "C6: " + name + " is interrupted already: the call throws";
        actors.start(name, "acquire()" + set + which, Calls.interrupted(() -> Calls.taken(lock)))
                .fails(InterruptedException.class, because);
        for (var time : List.of(Duration.ZERO, Duration.ofHours(1))) {
            var what = "tryAcquire(" + time.toHours() + " h)" + set;
            actors.start(name, what + which, Calls.interrupted(() -> lock.tryAcquire(time)))
                    .fails(InterruptedException.class, because);
        }
        othersWait();
    }

    void interrupt(String name) {
        for (var waiter : List.copyOf(waiters)) {
            if (waiter.name().equals(name)) {
                added = true;
                actors.interrupt(name);
                waiter.call().fails(InterruptedException.class, "C6: " + name + " waits and is interrupted: it throws");
                waiters.remove(waiter);
                othersWait();
            }
        }
    }

    void poked() {
        added = true;
        othersWait();
    }

    void sees(String name) {
        actors.start(name, "holdCount()" + which, lock::holdCount)
                .returns(
                        isOwnedBy(name) ? count : 0,
                        "C10: holdCount() is how often " + name + " has acquired and not yet released the lock");
    }

    private void othersWait() {
        waits(label("C2") + "the lock is another's: whoever waits for it goes on waiting");
    }

    private void waits(String because) {
        waiters.forEach(waiter -> waiter.call().waits(because));
    }

    /** Everybody gets the lock and gives it back as often as it was taken, and then it is free. */
    void end() {
        while (owner.isPresent()) {
            release();
        }
        actors.start("E", "tryAcquire(0)" + which, () -> lock.tryAcquire(Duration.ZERO))
                .returns(true, label("C4") + "everybody has released as often as acquired: the lock is free");
    }

    private String label(String plain) {
        return (added ? claim.clause() : plain) + ": ";
    }
}
