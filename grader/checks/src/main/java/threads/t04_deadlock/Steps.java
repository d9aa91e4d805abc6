package threads.t04_deadlock;

import grader.spec.Actors;
import grader.spec.Trial;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** C11: what a step holds. Each scene ends by a step that throws, so that no order of the locks can hang it. */
final class Steps {
    private Steps() {}

    /** One thread stands in a step; the steps of another that need its locks do not run. */
    static void keepOthersOut(Trial trial) {
        for (var one : Function.values()) {
            for (var other : Function.values()) {
                for (var inSecond : List.of(false, true)) {
                    try (var actors = trial.actors()) {
                        keepsOut(actors, one, inSecond, other, _ -> {});
                    }
                    for (var inner : Function.values()) {
                        try (var actors = trial.actors()) {
                            mayCallAgain(actors, one, inSecond, inner);
                            keepsOut(actors, one, inSecond, other, locks -> callAgain(locks, inner));
                        }
                    }
                }
            }
        }
    }

    /** Who stands still in a step that calls again breaks another clause. */
    private static void mayCallAgain(Actors actors, Function one, boolean inSecond, Function inner) {
        var locks = new TwoLocks();
        Runnable again = () -> callAgain(locks, inner);
        actors.start(
                        "A",
                        one + ", whose " + name(inSecond) + " step calls " + inner,
                        () -> one.run(locks, inSecond ? () -> {} : again, inSecond ? again : () -> {}))
                .returns("C12: a step may call func1 and func2 again");
    }

    /** Calls within a step, also such as fail, take nothing from it that it has, and leave nothing that it had not. */
    private static void callAgain(TwoLocks locks, Function inner) {
        Runnable failing = () -> {
            throw new IllegalStateException("a step within a step");
        };
        inner.run(locks, () -> {}, () -> {});
        for (var steps : List.of(List.<Runnable>of(failing, () -> {}), List.<Runnable>of(() -> {}, failing))) {
            try {
                inner.run(locks, steps.getFirst(), steps.getLast());
            } catch (IllegalStateException expected) {
                // the outer step goes on
            }
        }
    }

    private static void keepsOut(
            Actors actors, Function one, boolean inSecond, Function other, Consumer<TwoLocks> before) {
        var locks = new TwoLocks();
        var gate = new CountDownLatch(1);
        Runnable slow = () -> {
            before.accept(locks);
            awaitOpen(gate);
            throw new Watched.Frozen();
        };
        Runnable quick = () -> {};
        var standing = actors.start(
                "A",
                one + ", whose " + name(inSecond) + " step takes long and then throws",
                () -> one.run(locks, inSecond ? quick : slow, inSecond ? slow : quick));
        standing.waits("A is in its " + name(inSecond) + " step");
        var ran = new ConcurrentLinkedQueue<String>();
        var waiting = actors.start("B", other.toString(), () -> {
            var caller = Thread.currentThread();
            return other.run(locks, () -> run(ran, false, caller), () -> run(ran, true, caller));
        });
        actors.settle();
        requireKeptOut(actors, one, inSecond, other, ran);
        gate.countDown();
        standing.fails(Watched.Frozen.class, "what a step throws is passed on");
        waiting.returns("A's step has thrown, so A holds nothing any more: B goes on");
        if (!List.copyOf(ran).equals(List.of("first", "second"))) {
            throw actors.broken("B's steps run on its own thread, once and in order", "what ran: " + ran);
        }
    }

    private static String name(boolean second) {
        return second ? "second" : "first";
    }

    private static void run(ConcurrentLinkedQueue<String> ran, boolean second, Thread caller) {
        ran.add(Thread.currentThread() == caller ? name(second) : name(second) + ", on another thread");
    }

    private static void requireKeptOut(
            Actors actors, Function one, boolean inSecond, Function other, ConcurrentLinkedQueue<String> ran) {
        for (var second : List.of(false, true)) {
            if (ran.contains(name(second)) && !Collections.disjoint(one.needs(inSecond), other.needs(second))) {
                throw actors.broken(
                        "A is in the " + name(inSecond) + " step of " + one + " and holds " + one.needs(inSecond)
                                + ": the " + name(second) + " step of " + other + " needs " + other.needs(second)
                                + " and does not run",
                        "B's " + name(second) + " step ran all the same",
                        "take the lock before the step, and give nothing back before both steps are over");
            }
        }
    }

    static void awaitOpen(CountDownLatch gate) {
        try {
            gate.await();
        } catch (InterruptedException endOfTheCheck) {
            throw new IllegalStateException("the check is over", endOfTheCheck);
        }
    }

    /** Nobody comes in between the two steps: rounds of one function alone, since both together are C12's matter. */
    static void holdTheirLockThroughout(Trial trial) throws Exception {
        trial.stress(80, round -> {
            var function = Function.values()[round.number() / 6 % 2];
            var locks = new TwoLocks();
            var inside = new AtomicReference<@Nullable Thread>();
            Runnable enter = () -> {
                round.require(
                        inside.compareAndSet(null, Thread.currentThread()),
                        function
                                + " holds its first lock from the beginning of the first step to the end of the second",
                        "the first step began while another thread was between its two",
                        "do not give a lock back before both steps are over");
                round.pause();
            };
            for (var t = 1; t <= 3; t++) {
                round.thread("T" + t, () -> {
                    for (var i = 0; i < 3; i++) {
                        function.run(locks, enter, () -> {
                            round.pause();
                            inside.set(null);
                        });
                    }
                });
            }
            round.run();
        });
    }

    static void thatAreNullAreRefused(Trial trial) throws Exception {
        var ran = new ConcurrentLinkedQueue<String>();
        for (var function : Function.values()) {
            var locks = new TwoLocks();
            trial.fails(
                    function + "(null, step)",
                    NullPointerException.class,
                    () -> function.run(locks, nothing(), () -> ran.add("second")));
            trial.fails(
                    function + "(step, null)",
                    NullPointerException.class,
                    () -> function.run(locks, () -> ran.add("first"), nothing()));
            trial.call(function + " on another thread", () -> function.run(locks, () -> {}, () -> {}));
        }
        trial.require(
                ran.isEmpty(),
                "a step that is null is refused before any step is run",
                "what ran: " + ran,
                "look first");
    }

    @SuppressWarnings("NullAway") // the null that the contract speaks of
    private static Runnable nothing() {
        return (Runnable) null;
    }
}
