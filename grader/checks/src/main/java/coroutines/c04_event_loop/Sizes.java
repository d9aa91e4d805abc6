package coroutines.c04_event_loop;

import grader.spec.Play;
import grader.spec.Scripts;
import grader.spec.Trial;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** Many sleeps, many sleepers, many waiters. */
final class Sizes {
    private static final int SLEEPS = 20_000;
    private static final int MANY = 700;
    private static final int KINDS = 7;
    private static final int TURNS = 500;
    private static final Duration MILLI = Duration.ofMillis(1);

    private Sizes() {}

    private static EventLoop loop(Play play, KitClock clock) {
        return play.looks("C1", "new EventLoop(clock) returns", "new EventLoop(clock)", () -> new EventLoop(clock));
    }

    /** Main sleeps again and again, and nobody else is there. */
    static void alone(Trial trial) throws Exception {
        Scripts.once(trial, (play, _) -> {
            var asked = new AtomicInteger();
            var clock = new KitClock(Duration.ZERO, time -> asked.incrementAndGet());
            var loop = loop(play, clock);
            play.does("C4", "who sleeps goes on when his time has come", SLEEPS + " sleeps of main alone", () -> {
                for (var i = 0; i < SLEEPS; i++) {
                    loop.sleep(MILLI);
                }
            });
            play.require(
                    clock.now().equals(MILLI.multipliedBy(SLEEPS)),
                    "C4",
                    SLEEPS + " sleeps of a millisecond take as many milliseconds",
                    "the clock shows " + Calls.told(clock.now()));
            play.require(
                    asked.get() == SLEEPS,
                    "C5",
                    "the clock is asked to wait once a sleep",
                    "it was asked " + asked.get() + " times in " + SLEEPS + " sleeps");
        });
    }

    /** Hundreds sleep until few different times. */
    static void sleepers(Trial trial) throws Exception {
        Scripts.once(trial, (play, _) -> {
            var loop = loop(play, new KitClock(Duration.ZERO, time -> {}));
            var order = Collections.synchronizedList(new ArrayList<Integer>());
            var due = IntStream.range(0, MANY).map(i -> i * i % KINDS).boxed().toList();
            play.does("C3", "everybody has his turn", MANY + " greenlets sleep, main joins them all", () -> {
                var tasks = new ArrayList<Task<?>>();
                for (var i = 0; i < MANY; i++) {
                    var me = i;
                    tasks.add(loop.spawn(() -> {
                        loop.sleep(MILLI.multipliedBy(due.get(me)));
                        return order.add(me);
                    }));
                }
                loop.joinAll(tasks);
            });
            var wanted = IntStream.range(0, MANY)
                    .boxed()
                    .sorted(Comparator.comparing((Integer i) -> due.get(i)).thenComparing(i -> i))
                    .toList();
            inOrder(play, wanted, List.copyOf(order), Fact.SLEEPERS);
        });
    }

    private static void inOrder(Play play, List<Integer> wanted, List<Integer> order, Fact fact) {
        var same = 0;
        while (same < wanted.size() && same < order.size() && wanted.get(same).equals(order.get(same))) {
            same++;
        }
        play.require(
                order.equals(wanted),
                fact.clause(),
                fact.because(),
                "after " + same + " of " + wanted.size() + " another one went on than was due");
    }

    /** Hundreds join the same one, who is spawned last, and main all of them. */
    static void joiners(Trial trial) throws Exception {
        Scripts.once(trial, (play, _) -> {
            var loop = loop(play, new KitClock(Duration.ZERO, time -> {}));
            var order = Collections.synchronizedList(new ArrayList<Integer>());
            play.does("C6", "a join is over when the last of them has ended", MANY + " greenlets join one", () -> {
                var tasks = new ArrayList<Task<Integer>>();
                for (var i = 0; i < MANY; i++) {
                    var me = i;
                    tasks.add(loop.spawn(() -> {
                        loop.sleep(MILLI.multipliedBy(MANY - me));
                        tasks.getLast().join();
                        order.add(me);
                        return me;
                    }));
                }
                tasks.add(loop.spawn(() -> {
                    loop.sleep(Duration.ofSeconds(2));
                    return 0;
                }));
                loop.joinAll(tasks);
                order.add(MANY);
            });
            inOrder(play, IntStream.rangeClosed(0, MANY).boxed().toList(), List.copyOf(order), Fact.JOINERS);
        });
    }

    /** What is joined is settled when joinAll is called. */
    static void collectionChangesLater(Trial trial) throws Exception {
        Scripts.once(trial, (play, _) -> {
            var clock = new KitClock(Duration.ZERO, time -> {});
            var loop = loop(play, clock);
            play.does(
                    "C6", Fact.JOIN.because(), "the list changes while main waits", () -> loop.joinAll(changing(loop)));
            play.require(
                    clock.now().equals(MILLI),
                    "C6",
                    "later changes of the collection do not matter to joinAll",
                    "joinAll returned when the clock showed " + Calls.told(clock.now()));
            play.does("C6", "joinAll of none returns", "joinAll of an empty list", () -> loop.joinAll(List.of()));
            play.require(clock.now().equals(MILLI), "C6", "joinAll of none returns at once", "others ran meanwhile");
        });
    }

    /** A list of a task whose body puts another one there, which ends later. */
    private static List<Task<?>> changing(EventLoop loop) {
        var tasks = new ArrayList<Task<?>>();
        var late = loop.spawn(() -> {
            loop.sleep(Duration.ofSeconds(2));
            return "late";
        });
        tasks.add(loop.spawn(() -> {
            tasks.clear();
            tasks.add(late);
            loop.sleep(MILLI);
            return "changed the list";
        }));
        tasks.add(tasks.getFirst());
        return tasks;
    }

    /** Two give way for ever, each after a millisecond of work, and somebody sleeps. */
    static void fairness(Trial trial) throws Exception {
        Scripts.once(trial, (play, _) -> {
            var clock = new KitClock(Duration.ZERO, time -> {});
            var loop = loop(play, clock);
            var turns = new AtomicInteger();
            var over = new AtomicInteger();
            play.does("C4", "those who give way keep no sleeper from his turn", "two give way again and again", () -> {
                for (var i = 0; i < 2; i++) {
                    loop.spawn(() -> {
                        while (over.get() == 0 && turns.get() < 4 * TURNS) {
                            turns.incrementAndGet();
                            clock.jump(clock.now().plus(MILLI));
                            loop.sleep(Duration.ZERO);
                        }
                        return "end";
                    });
                }
                loop.sleep(MILLI.multipliedBy(TURNS));
                over.set(turns.get());
            });
            play.require(
                    over.get() == TURNS || over.get() == TURNS + 1,
                    "C4",
                    "a sleep of " + TURNS + " ms is over after as many turns of a millisecond, or one more",
                    "there were " + over.get());
        });
    }
}
