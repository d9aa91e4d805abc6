package processes.p05_process_lock;

import grader.spec.Actors;
import grader.spec.Call;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/** The lock of one file in a script, two objects that are made of it, and what the model knows of it. */
final class Played {
    private final Actors actors;
    private final String which;
    private final KitFile file = new KitFile();
    private final List<ProcessLock> objects = new ArrayList<>();
    private final List<Waiter> waiters = new ArrayList<>();
    private Optional<String> holder = Optional.empty();
    private int heldThrough;
    private boolean other;

    private record Waiter(String name, int object, Call<Boolean> call) {}

    Played(Actors actors, String which) {
        this.actors = actors;
        this.which = which;
        for (var number = 0; number < 2; number++) {
            actors.start("maker", "new ProcessLock(a file)", () -> objects.add(new ProcessLock(file.handle())))
                    .returns("C1: a lock is made");
        }
    }

    ProcessLock object(int number) {
        return objects.get(number);
    }

    Optional<String> holder() {
        return holder;
    }

    boolean isWaiting(String who) {
        return waiters.stream().anyMatch(waiter -> waiter.name().equals(who));
    }

    boolean isFree() {
        return holder.isEmpty() && !other;
    }

    /** Which clause says that a call on this object does not get the lock now. */
    String closed(int object) {
        if (other) {
            return "C4: another process has the file locked: ";
        }
        return heldThrough == object
                ? "C2: a thread holds the lock: "
                : "C3: a thread holds the lock, through another object of the same file: ";
    }

    String called(String what, int object) {
        return what + which + (object == 0 ? "" : " of another object");
    }

    void acquire(String who, int object) {
        var lock = objects.get(object);
        waits(who, object, "acquire()", "C1", () -> Calls.taken(lock));
    }

    void waitFor(String who, int object, Duration time) {
        var lock = objects.get(object);
        waits(who, object, "tryAcquire(1 h)", "C9", () -> lock.tryAcquire(time));
    }

    private void waits(String who, int object, String what, String clause, Callable<Boolean> command) {
        var call = actors.start(who, called(what, object), command);
        if (isFree()) {
            call.returns(true, clause + ": the lock is free: the call returns, holding it");
            holds(who, object);
        } else {
            call.waits(closed(object) + "the call waits");
            waiters.add(new Waiter(who, object, call));
        }
    }

    void holds(String who, int object) {
        holder = Optional.of(who);
        heldThrough = object;
    }

    /** A holder that waits for its own lock cannot release it any more: it is interrupted first. */
    void release(String who, int object) {
        interrupt(who);
        var lock = objects.get(object);
        var because = heldThrough == object ? Calls.HELD : "C3: the caller holds the lock: any object may release it";
        actors.start(who, called("release()", object), () -> Calls.release(lock))
                .returns(because);
        holder = Optional.empty();
        someoneGetsIn("C1: the lock was released and threads wait: one of them gets it");
    }

    void otherTakes() {
        if (isFree()) {
            actors.says("another process locks the file");
            file.otherTakes();
            other = true;
        } else if (!other) {
            var could = file.otherCould(Region.WHOLE);
            if (could) {
                throw actors.broken(
                        "C4: a thread of this process holds the lock: no other process can lock the file",
                        "another process could");
            }
        }
    }

    void otherGivesBack() {
        if (other) {
            actors.says("the other process gives its lock back");
            file.otherReleases();
            other = false;
            someoneGetsIn("C1: the other process has given its lock back and threads wait: one of them gets it");
        }
    }

    private void someoneGetsIn(String because) {
        if (waiters.isEmpty()) {
            return;
        }
        var calls = waiters.stream().map(Waiter::call).toList();
        var next = actors.anyReturns(calls, because);
        next.returns(true, because);
        var winner = waiters.stream()
                .filter(waiter -> waiter.call() == next)
                .findFirst()
                .orElseThrow();
        waiters.remove(winner);
        holds(winner.name(), winner.object());
        waiters.forEach(waiter -> waiter.call().waits(closed(waiter.object()) + "the call goes on waiting"));
    }

    void poke() {
        actors.poke();
        waiters.forEach(
                waiter -> waiter.call().waits("C10: a wake-up for no reason lets nobody in: the call goes on waiting"));
    }

    void interrupt(String who) {
        for (var waiter : List.copyOf(waiters)) {
            if (waiter.name().equals(who)) {
                actors.interrupt(who);
                waiter.call().fails(InterruptedException.class, "C8: the caller waits and is interrupted: it throws");
                waiters.remove(waiter);
            }
        }
    }

    /** Everybody gets in in the end, and nothing is left open. */
    void end() {
        otherGivesBack();
        while (holder.isPresent()) {
            release(holder.orElseThrow(), 0);
        }
        new Tries(actors, this).once("E", 1);
        release("E", 1);
        if (file.open() > 0) {
            throw actors.broken(
                    "C13: nobody holds the lock or waits for it: no channel is open",
                    file.open() + " channels of the file are still open");
        }
    }
}
