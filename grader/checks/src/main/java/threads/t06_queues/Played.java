package threads.t06_queues;

import grader.spec.Actors;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import threads.t06_queues.Claim.Step;

/** One queue of a script, and what is known of it: what is inside, and who waits. Who is served first is left to it. */
final class Played {
    private final Actors actors;
    private final Claim claim;
    private final Claim.Site site;
    private final String which;
    private final BoundedQueue<Prioritized<Object>> queue;
    private final Contents inside;
    private final List<Waiter> waiting = new ArrayList<>();
    private int distinct;
    /** What the claim adds has come: from now on faults are its matter, unless they come without it as well. */
    private boolean added;

    Played(Actors actors, Claim claim, Claim.Site site, String which) {
        this.actors = actors;
        this.claim = claim;
        this.site = site;
        this.inside = new Contents(site.kind(), new ArrayList<>());
        this.which = which;
        this.queue = site.kind().ofAnything(site.capacity());
    }

    boolean isWaiting(String name) {
        return waiting.stream().anyMatch(waiter -> waiter.name().equals(name));
    }

    /** No two compare as equal: that none of those is lost is the order's matter. */
    private Prioritized<Object> entry(Step step) {
        return new Prioritized<>(step.number() / 100, new Item(step.number() * 100 + distinct++));
    }

    private Optional<Prioritized<Object>> puts(Step step) {
        return step.puts() ? Optional.of(entry(step)) : Optional.empty();
    }

    /** Without a time-out. */
    void patiently(String who, Step step) {
        begins(Waiter.patient(actors, who, which, queue, puts(step)), label("C6"));
    }

    /** With a time-out, which is over before anybody comes unless it is long. */
    void within(String who, Step step, Duration time) {
        var isShort = time.compareTo(Scene.LONG) < 0;
        added = added || isShort && time.isPositive();
        var waiter = Waiter.within(actors, who, which, queue, puts(step), time);
        if (!isShort || canGoOn(waiter)) {
            begins(waiter, "C10: ");
        } else {
            givesUp(waiter, time);
        }
    }

    private boolean canGoOn(Waiter waiter) {
        return waiter.puts() ? inside.size() < site.capacity() : !inside.isEmpty();
    }

    private void givesUp(Waiter waiter, Duration time) {
        if (waiter.call().returns("C10: it gives up at the end of its time").isPresent()) {
            throw actors.broken(
                    waiter.puts() ? "C7: the queue is full" : "C8: nothing is inside that could come out",
                    waiter.puts() ? "the item went in" : "an item came out");
        }
        waiter.call().neverBefore(time, "C10: it gives up at the end of its time, never before");
        othersWait();
    }

    private void begins(Waiter waiter, String label) {
        if (canGoOn(waiter)) {
            goesOn(
                    waiter,
                    label + (waiter.puts() ? "there is room: it puts its item in" : "an item is inside: it gets it"));
        } else {
            waiting.add(waiter);
        }
        settle();
    }

    private void goesOn(Waiter waiter, String because) {
        var entry = waiter.call().returns(because);
        if (entry.isEmpty()) {
            throw actors.broken("C10: its time is not over: it goes on", waiter.name() + " gave up");
        }
        if (waiter.puts()) {
            inside.entries().add(entry.get());
        } else {
            inside.out(entry.get(), actors, added ? claim.clause() : "");
        }
    }

    /** Whoever can go on does, one after the other, and the others wait. */
    private void settle() {
        for (var able = able(); !able.isEmpty(); able = able()) {
            var because = label("C6")
                    + (able.getFirst().puts()
                            ? "there is room, and somebody waits to put an item in: he does"
                            : "an item is inside, and somebody waits for one: he gets it");
            var next = actors.anyReturns(able.stream().map(Waiter::call).toList(), because);
            var waiter = able.stream()
                    .filter(each -> each.call() == next)
                    .findFirst()
                    .orElseThrow();
            waiting.remove(waiter);
            goesOn(waiter, because);
        }
        othersWait();
    }

    private List<Waiter> able() {
        return waiting.stream().filter(this::canGoOn).toList();
    }

    private void othersWait() {
        actors.settle();
        waiting.forEach(this::goesOnWaiting);
    }

    /** Who gives up before its time has not got what it came for: that is no matter of the bounds. */
    private void goesOnWaiting(Waiter waiter) {
        var because = label("C7")
                + (waiter.puts()
                        ? "as many are inside as there is room for: whoever puts waits"
                        : "nothing is inside: whoever takes waits");
        if (waiter.call().ended() && waiter.call().returns(because).isEmpty()) {
            throw actors.broken(label("C10") + "its time is not over: it waits", waiter.name() + " gave up");
        }
        waiter.call().waits(because);
    }

    void looks(String who) {
        actors.start(who, "size(), isEmpty(), isFull()" + which, () -> Scene.looked(queue))
                .returns(
                        Scene.looked(inside.size(), site.capacity()),
                        "C7: they tell what is inside, and wait for nothing");
    }

    void refusesNull(String who, Step step) {
        added = true;
        Arguments.refusesNull(actors, who, which, queue, step);
        othersWait();
    }

    void refuses(String who, Step step) {
        added = true;
        Refusals.refuses(actors, who, which, queue, step.number(), !inside.isEmpty());
        othersWait();
    }

    void callInterrupted(String who, Step step) {
        added = true;
        Interrupts.onEntry(actors, who, which, queue, entry(step));
        othersWait();
    }

    void interrupt(String name) {
        for (var waiter : List.copyOf(waiting)) {
            if (waiter.name().equals(name)) {
                added = true;
                actors.interrupt(name);
                waiter.call().fails(InterruptedException.class, "C9: it waits and is interrupted: it throws");
                waiting.remove(waiter);
                othersWait();
            }
        }
    }

    void poked() {
        added = true;
        othersWait();
    }

    /** Everybody is served, everything comes out, and then nothing is inside. */
    void end() {
        while (!waiting.isEmpty()) {
            end(waiting.getFirst().puts() ? "take" : "put");
        }
        while (!inside.isEmpty()) {
            end("take");
        }
        actors.start("F", "poll(0)" + which, () -> queue.poll(Duration.ZERO))
                .returns(Optional.empty(), label("C8") + "each item has come out once, and nothing else is inside");
    }

    private void end(String side) {
        patiently("F", new Step(site, "patient", side, "F", 300, 0));
    }

    private String label(String plain) {
        return (added ? claim.clause() : plain) + ": ";
    }
}
