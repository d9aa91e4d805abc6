package processes.p10_semaphore;

import static processes.p10_semaphore.CountingSemaphoreChecks.give;
import static processes.p10_semaphore.CountingSemaphoreChecks.permits;
import static processes.p10_semaphore.CountingSemaphoreChecks.take;

import grader.spec.Actors;
import grader.spec.Call;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * One semaphore of a script, and what is known of it. Every step is compared with what the contract allows: who is
 * served among several is left to the semaphore.
 */
final class Played {
    private final Actors actors;
    private final Claim claim;
    private final int scale;
    private final String which;
    private final int bound;
    private final CountingSemaphore semaphore;
    /** Who waits, longest first. */
    private final List<Request> waiting = new ArrayList<>();

    private int available;
    /** What the claim adds has come: from now on faults are its matter, unless they come without it as well. */
    private boolean added;

    private record Request(String name, int permits, Call<String> call) {}

    Played(Actors actors, Claim claim, int scale, String which) {
        this.actors = actors;
        this.claim = claim;
        this.scale = scale;
        this.which = which;
        this.available = Script.PERMITS * scale;
        this.bound = (Script.PERMITS + 2) * scale;
        this.semaphore = new CountingSemaphore(available, bound);
    }

    boolean isWaiting(String name) {
        return waiting.stream().anyMatch(request -> request.name().equals(name));
    }

    void acquire(String name, int n) {
        waits(name, n, actors.start(name, "acquire(" + n + ")" + which, () -> take(semaphore, n)));
    }

    void waitAnHour(String name, int n) {
        var what = "tryAcquire(" + n + ", 1 h)" + which;
        waits(name, n, actors.start(name, what, () -> Leaving.inTime(semaphore, n, Duration.ofHours(1))));
    }

    private void waits(String name, int n, Call<String> call) {
        waiting.add(new Request(name, n, call));
        settle();
    }

    void tryFor(String name, int n, long nanos) {
        added = added || nanos > 0;
        var time = Duration.ofNanos(nanos);
        var what = "tryAcquire(" + n + ", " + nanos / 1_000 + " µs)" + which;
        var call = actors.start(name, what, () -> semaphore.tryAcquire(n, time));
        var taken = call.returns("C6: tryAcquire returns when it has the permits or its time is over");
        if (taken && n > available) {
            throw actors.broken(
                    label("C2") + permits(available) + " available: they are too few for " + n,
                    "tryAcquire returned true");
        }
        if (taken) {
            available -= n;
        } else if (n <= available && waiting.isEmpty()) {
            throw actors.broken(
                    "C6: " + permits(available) + " available, and nobody waits: tryAcquire takes " + n,
                    "tryAcquire returned false");
        } else {
            call.neverBefore(time, "C6: tryAcquire gives up at the end of its time, never before");
        }
        settle();
    }

    void release(String name, int n) {
        if (n > bound - available) {
            return; // another claim's matter
        }
        actors.start(name, "release(" + n + ")" + which, () -> give(semaphore, n))
                .returns("C3: " + available + " permits and " + n + " more are within the bound of " + bound);
        available += n;
        settle();
    }

    void releaseTooMany(String name, int excess) {
        added = true;
        var n = bound - available + excess;
        actors.start(name, "release(" + n + ")" + which, () -> give(semaphore, n))
                .fails(
                        IllegalStateException.class,
                        "C3: " + available + " permits and " + n + " more are above the bound of " + bound
                                + ": release() throws IllegalStateException");
        settle();
    }

    void refuses(String name, String command, int number) {
        added = true;
        Arguments.refuses(actors, name, semaphore, bound, command, number);
        settle();
    }

    void callInterrupted(String name, int n, boolean timed) {
        added = true;
        var what = (timed ? "tryAcquire(" + n + ", 0)" : "acquire(" + n + ")") + " with its interrupt status set";
        actors.start(name, what + which, () -> {
                    Thread.currentThread().interrupt();
                    return timed ? Leaving.inTime(semaphore, n, Duration.ZERO) : take(semaphore, n);
                })
                .fails(InterruptedException.class, "C5: the thread is interrupted already: the call throws");
        settle();
    }

    void settlePoked() {
        added = true;
        settle();
    }

    void interrupt(String name) {
        var waiter =
                waiting.stream().filter(request -> request.name().equals(name)).findFirst();
        if (waiter.isPresent()) {
            added = true;
            actors.interrupt(name);
            waiter.get().call().fails(InterruptedException.class, "C5: the call waits and is interrupted: it throws");
            waiting.remove(waiter.get());
            settle();
        }
    }

    void settle() {
        actors.settle();
        noneTooMany();
        while (!waiting.isEmpty() && waiting.getFirst().permits() <= available) {
            var first = waiting.getFirst();
            var because = label("C1") + permits(available) + " available, and " + first.name()
                    + ", who has waited longest, needs " + first.permits() + ": somebody is served";
            var fitting = waiting.stream()
                    .filter(request -> request.permits() <= available)
                    .map(Request::call)
                    .toList();
            actors.anyReturns(fitting, because);
            actors.settle();
            noneTooMany();
        }
    }

    private void noneTooMany() {
        var before = available;
        var through = waiting.stream().filter(request -> request.call().ended()).toList();
        for (var request : through) {
            var name = request.name();
            var got = request.call().returns(label("C1") + "nobody has interrupted " + name + ": its call returns");
            if (!got.startsWith("with ")) {
                throw actors.broken("C6: the time of " + name + " is not over: it waits", name + " gave up");
            }
            waiting.remove(request);
            available -= request.permits();
        }
        if (available < 0) {
            throw actors.broken(
                    // several who go on at once met each other: that takes no addition
                    (through.size() > 1 ? "C2: " : label("C2"))
                            + "a call returns only when it has taken available permits, and else waits",
                    "with " + before + " available " + through.size() + " calls returned, which took "
                            + (before - available),
                    "does a thread that wakes up look again whether there are enough permits for it, and take them in"
                            + " the same step?");
        }
    }

    /** Everybody is served, and then the count is what the script has made of it. */
    void end() {
        while (!waiting.isEmpty()) {
            release("E", waiting.getFirst().permits() - available);
        }
        var all = available;
        if (all > 0) {
            actors.start("E", "acquire(" + all + ")" + which, () -> take(semaphore, all))
                    .returns(label("C1") + "no permit was lost: so many are available: " + all);
        }
        actors.start(scale == 1 ? "F" : "G", "acquire(1)" + which, () -> take(semaphore, 1))
                .waits(label("C2") + "no permit is left: acquire(1) waits");
    }

    private String label(String plain) {
        return (added ? claim.clause() : plain) + ": ";
    }
}
