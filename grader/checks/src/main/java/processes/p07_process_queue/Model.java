package processes.p07_process_queue;

import grader.spec.Call;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** What must come of the calls of a script: a queue, and who waits. */
final class Model {
    private static final String PUTS = "C3: there is room: put returns";
    private static final String PUT_WAITS = "C3: the queue is full: put waits";
    private static final String GET_WAITS = "C3: the queue is empty: get waits";
    private static final String GETS = "C3: an item is inside: get returns";
    private static final String OLDEST = "C2: get returns the oldest item, whole, byte for byte";
    private static final String PUT_GOES_ON = "C3: there is room again: one put that waits goes on";
    private static final String GET_GOES_ON = "C3: an item was put in: one get that waits goes on";
    private static final String NEVER_EARLY = "C6: the time is over: never before";

    private final Hall hall;
    private final int capacity;
    private final Deque<String> items = new ArrayDeque<>();
    private final List<Waiter> putters = new ArrayList<>();
    private final List<Waiter> takers = new ArrayList<>();

    private record Waiter(String actor, String item, Call<String> call) {}

    Model(Hall hall, int capacity) {
        this.hall = hall;
        this.capacity = capacity;
    }

    private boolean isFull() {
        return items.size() == capacity;
    }

    void put(String actor, String item, Call<String> call) {
        if (isFull()) {
            call.waits(PUT_WAITS);
            putters.add(new Waiter(actor, item, call));
        } else {
            call.returns(PUTS);
            isInside(item);
        }
    }

    private void isInside(String item) {
        items.add(item);
        if (!takers.isEmpty()) {
            goesOn(takers, GET_GOES_ON).call().returns(items.remove(), OLDEST);
            takers.forEach(waiter -> waiter.call().waits(GET_WAITS));
        }
    }

    private static List<Call<String>> calls(List<Waiter> waiters) {
        return waiters.stream().map(Waiter::call).toList();
    }

    private Waiter goesOn(List<Waiter> waiters, String because) {
        var call = hall.actors().anyReturns(calls(waiters), because);
        var through = waiters.stream()
                .filter(waiter -> waiter.call() == call)
                .findFirst()
                .orElseThrow();
        waiters.remove(through);
        return through;
    }

    void get(String actor, Call<String> call) {
        if (items.isEmpty()) {
            call.waits(GET_WAITS);
            takers.add(new Waiter(actor, "", call));
        } else {
            call.returns(GETS);
            isTaken(call);
        }
    }

    private void isTaken(Call<String> call) {
        call.returns(items.remove(), OLDEST);
        if (!putters.isEmpty()) {
            items.add(goesOn(putters, PUT_GOES_ON).item());
            putters.forEach(waiter -> waiter.call().waits(PUT_WAITS));
        }
    }

    void tries(String item, Call<String> call, Duration time) {
        if (isFull()) {
            call.fails(QueueFull.class, "C6: there is no room within the time: put throws QueueFull");
            call.neverBefore(time, NEVER_EARLY);
        } else if (time.isZero()) {
            call.returns("C6: there is room: put tries once, and returns");
            isInside(item);
        } else {
            call.returns("C6: there is room: put returns, however short its time is");
            isInside(item);
        }
    }

    void tries(Call<String> call, Duration time) {
        if (items.isEmpty()) {
            call.fails(QueueEmpty.class, "C6: there is no item within the time: get throws QueueEmpty");
            call.neverBefore(time, NEVER_EARLY);
        } else if (time.isZero()) {
            call.returns("C6: an item is inside: get tries once, and returns");
            isTaken(call);
        } else {
            call.returns("C6: an item is inside: get returns, however short its time is");
            isTaken(call);
        }
    }

    void now(String item, Call<String> call) {
        if (isFull()) {
            call.fails(QueueFull.class, "C4: the queue is full: putNowait throws QueueFull");
        } else {
            keepsStatus(call.returns("C4: there is room: putNowait returns"));
            isInside(item);
        }
    }

    void now(Call<String> call) {
        if (items.isEmpty()) {
            call.fails(QueueEmpty.class, "C4: the queue is empty: getNowait throws QueueEmpty");
        } else {
            keepsStatus(call.returns("C4: an item is inside: getNowait returns"));
            isTaken(call);
        }
    }

    private void keepsStatus(String told) {
        hall.require(!told.endsWith(Refusals.LOST), Statuses.KEPT, "it is cleared");
    }

    void size(Call<Integer> call) {
        call.returns(items.size(), "C5: size() is how many items are inside");
    }

    void full(Call<Boolean> call) {
        call.returns(isFull(), "C5: full() is whether as many are inside as the capacity");
    }

    void empty(Call<Boolean> call) {
        call.returns(items.isEmpty(), "C5: empty() is whether none is inside");
    }

    /** Whoever has waited longest leaves. */
    void interrupt() {
        var waiters = putters.isEmpty() ? takers : putters;
        if (!waiters.isEmpty()) {
            var leaver = waiters.removeFirst();
            hall.actors().interrupt(leaver.actor());
            leaver.call()
                    .fails(
                            InterruptedException.class,
                            "C7: the caller waits and is interrupted: it throws InterruptedException");
            waiters.forEach(waiter -> waiter.call().waits("C7: another one has left: the call goes on waiting"));
        }
    }

    void poke() {
        hall.actors().poke();
        for (var waiter : putters) {
            waiter.call().waits("C14: a wake-up for no reason ends no put");
        }
        for (var waiter : takers) {
            waiter.call().waits("C14: a wake-up for no reason ends no get");
        }
    }

    /** In the end everybody who waits goes on, and all that is inside comes out. */
    void isEmptied() {
        while (!takers.isEmpty()) {
            var item = "last" + takers.size();
            hall.creator().put("ender", item).returns(PUTS);
            isInside(item);
        }
        while (!items.isEmpty()) {
            var call = hall.creator().getNow("ender");
            call.returns("C4: an item is inside: getNowait returns");
            isTaken(call);
        }
        size(hall.client(1).size("ender"));
    }
}
