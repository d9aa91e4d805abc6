package grader.spec;

import grader.schedule.Point;
import grader.schedule.Wait;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Who goes on and who is held, for one round. What happens to a thread at a point follows from the seed, the round,
 * the thread's number and how many points it has passed: the same seed decides the same. A hold ends when other
 * threads have passed enough points, when none of them can move, or after a bound, so that it is only a legal delay.
 *
 * <p>Nothing here parks, sleeps or takes a lock: the thread that is held is in the middle of the submission's code,
 * and a park could use up the permit that the submission's own {@code unpark} has given it. It spins and yields.
 */
final class Schedule {
    private static final int MOST_STRANGERS = 200;
    private static final int LOOK_EVERY = 8;
    private static final int YIELDS_OF_STRANGER = 20;
    private static final long DISTURBED_NANOS = 15_000_000;
    private static final long WAKE_UP_NANOS = 5_000_000;

    private volatile boolean wakesUp = true;
    private final LongSupplier nanoClock;
    private volatile long begin;
    private final long seed;
    private final Intensity intensity;
    private final Map<Long, Passer> passers = new ConcurrentHashMap<>();
    private final AtomicInteger strangers = new AtomicInteger();
    private final AtomicLong points = new AtomicLong();
    private final Turns turns = new Turns();
    private final AtomicInteger woken = new AtomicInteger();
    private volatile @Nullable Passer last;

    Schedule(long seed, int round) {
        this(seed, round, System::nanoTime);
    }

    Schedule(long seed, int round, LongSupplier nanoClock) {
        this.nanoClock = nanoClock;
        this.begin = nanoClock.getAsLong();
        this.seed = mix(seed + mix(round));
        this.intensity = Intensity.of(round, mix(this.seed));
    }

    /** Adds a thread of the round, before it starts. */
    Passer enrol(Thread thread, String name) {
        var passer = new Passer(thread, name, passers.size(), true);
        passers.put(thread.threadId(), passer);
        return passer;
    }

    /** The round's threads start now: making the objects before may have taken long. */
    void begin() {
        begin = nanoClock.getAsLong();
    }

    /** The calling thread passes a point at this line. */
    void at(String site) {
        pass(site, 1);
    }

    /** The calling thread passes a point in the check's own code, where holding it is most telling. */
    void pause(String site) {
        pass(site, 3);
    }

    /** How many spurious wake-ups the round is still to give. */
    int wakeUpsLeft() {
        return wakesUp ? intensity.wakeUps() - woken.get() : 0;
    }

    /** From now on nobody is woken for no reason. */
    void wakeNobody() {
        wakesUp = false;
    }

    /** The last turns that the threads took: see {@link Turns#told()}. */
    List<String> story() {
        return turns.told();
    }

    /** The submission's lines of the last turns: see {@link Turns#lines()}. */
    List<String> lines() {
        return turns.lines();
    }

    private void pass(String site, int weight) {
        var me = passer();
        if (me == null) {
            return;
        }
        points.incrementAndGet();
        if (last != me) {
            last = me;
            turns.add(me.name(), "runs at " + site, false);
        }
        var random = mix(seed ^ mix(((long) me.index() << 32) + me.pass()));
        if (nanoClock.getAsLong() - begin > DISTURBED_NANOS) {
            return; // on a busy machine each turn given away costs milliseconds, and the machine itself disturbs enough
        }
        if (!me.participant()) {
            disturbStranger(random);
        } else if (hits(random, intensity.holdEvery(), weight) && me.holds() < intensity.holdsEach()) {
            hold(me, site);
        } else if (hits(random >>> 20, intensity.yieldEvery(), 1)) {
            Thread.yield();
        }
    }

    /**
     * Threads that the submission made are numbered in the order in which they first pass a point; too many go
     * undisturbed.
     */
    private @Nullable Passer passer() {
        var thread = Thread.currentThread();
        var known = passers.get(thread.threadId());
        if (known != null || strangers.get() >= MOST_STRANGERS) {
            return known;
        }
        var number = strangers.incrementAndGet();
        var stranger = new Passer(thread, "helper thread " + number, 1_000 + number, false);
        passers.put(thread.threadId(), stranger);
        return stranger;
    }

    private static boolean hits(long random, int every, int weight) {
        return every > 0 && Math.floorMod(random & 0xF_FFFF, every) < weight;
    }

    private void disturbStranger(long random) {
        if (hits(random, intensity.yieldEvery(), 1)) {
            Thread.yield();
        } else if (hits(random, 4 * intensity.holdEvery(), 1)) {
            for (var yields = 0; yields < YIELDS_OF_STRANGER; yields++) {
                Thread.yield();
            }
        }
    }

    private void hold(Passer me, String site) {
        var heldSince = nanoClock.getAsLong();
        var goal = points.get() + intensity.points();
        var bound = intensity.nanos();
        turns.add(me.name(), "is held at " + site, true);
        me.hold();
        try {
            for (var look = 1; points.get() < goal && nanoClock.getAsLong() - heldSince < bound; look++) {
                if (look % LOOK_EVERY == 0 && nobodyElseMoves(me)) {
                    if (!wakeUpIsDue(me)) {
                        return;
                    }
                    bound = WAKE_UP_NANOS;
                }
                Thread.yield();
            }
        } finally {
            me.goOn();
        }
    }

    private boolean nobodyElseMoves(Passer me) {
        for (var other : passers.values()) {
            if (other != me && other.canMove()) {
                return false;
            }
        }
        return true;
    }

    /** Adds to the story that the harness woke a thread. */
    void woke(Thread thread) {
        woken.incrementAndGet();
        turns.add(thread.getName(), "wakes up for no reason (a spurious wake-up)", false);
    }

    /**
     * Whether the harness is about to wake a thread that waits: then being held until that has happened is worth it.
     */
    private boolean wakeUpIsDue(Passer me) {
        return wakeUpsLeft() > 0
                && passers.values().stream()
                        .filter(other -> other != me)
                        .flatMap(other -> Point.waitOf(other.thread()).stream())
                        .anyMatch(wait -> !(wait instanceof Wait.OnMonitor on && Thread.holdsLock(on.monitor())));
    }

    /** The finaliser of SplittableRandom: every bit of the result depends on every bit given. */
    private static long mix(long bits) {
        var mixed = (bits + 0x9E3779B97F4A7C15L) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}
