package grader.spec;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/**
 * Waits for what must happen, and tells "it is late" from "it will never happen". Time alone proves nothing: a wait
 * ends as {@link Ending#STUCK} only when no thread moves any more, or when the submission has burnt far more processor
 * time than any right one needs. All waiting is counted in ticks of this thread, so that a process that is stopped or
 * throttled does not use up its patience.
 */
final class Stillness {
    /** How a wait ended. */
    enum Ending {
        /** It happened. */
        DONE,
        /** It never will: nothing moves, or what moves gets nowhere. */
        STUCK,
        /** The machine did not let us tell. */
        UNKNOWN
    }

    static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final com.sun.management.OperatingSystemMXBean PROCESS =
            ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class);

    private static final long TICK = 1_000_000;
    /** So long a look a tick; then more seldom, since every look costs some of the processor that others need. */
    private static final long OFTEN = 60_000_000;

    private static final long SELDOM_TICK = 4_000_000;
    /** Among thousands of threads a look is dear: so many times as long as one took nobody looks. */
    private static final int LOOKS_SHARE = 3;

    private static final long LONGEST_TICK = 20_000_000;
    /**
     * While nobody wants a processor, a tick that comes late kept only us waiting: more of it counts, not a long stop.
     */
    private static final long LONGEST_CALM_TICK = 20_000_000;
    /** A command that returns at all mostly does so within this: no look at the kernel before. */
    private static final long FIRST_LOOK = 4_000_000;
    /** Patience while somebody sleeps with a time-out or waits for another process, in nanoseconds of ticks. */
    static final long PATIENCE = 3_000_000_000L;
    /** No single step of a right solution needs a thousandth of this. */
    private static final long CPU_PATIENCE = 8_000_000_000L;
    /** A dozen small JVMs need a tenth of this to start and to end: more of it is the submission's own noise. */
    private static final long CHILDRENS_CPU_PATIENCE = 40_000_000_000L;
    /** How long to look for stillness while somebody spins: those that are asleep by then are taken to wait. */
    private static final long SPINNING = 20_000_000;
    /** Somebody spins who has used so much processor time meanwhile, and not only waits for a processor. */
    private static final long SPUN = 10_000_000;
    /** The same where it is another process that runs, whose processor time is not counted here. */
    private static final long SPINNING_ELSEWHERE = 200_000_000;
    /** So much was waited in ticks that came when they were due: a machine that runs us runs the submission, too. */
    private static final long LONGEST_PATIENCE = 45_000_000_000L;
    /** Behind all this, in nanoseconds of wall time. */
    private static final long WALL = 120_000_000_000L;

    private Stillness() {}

    /** Waits until the condition is true or never will be. */
    static Ending await(BooleanSupplier done) {
        return await(done, new Hang(Optional.empty()));
    }

    /** Waits until that thread's call has ended or never will. */
    static Ending await(BooleanSupplier ended, Thread caller) {
        return await(ended, new Hang(Optional.of(caller)));
    }

    private static Ending await(BooleanSupplier done, Hang hang) {
        var begin = System.nanoTime();
        long waited = 0;
        while (waited < FIRST_LOOK) {
            if (done.getAsBoolean()) {
                return Ending.DONE;
            }
            waited += tick(TICK / 10);
        }
        return awaitLooking(done, begin, waited, new Calm(hang));
    }

    private static Ending awaitLooking(BooleanSupplier done, long begin, long alreadyWaited, Calm calm) {
        var cpuAtBegin = PROCESS.getProcessCpuTime();
        var othersCpuAtBegin = othersCpu();
        var childrensCpuAtBegin = KernelThreads.childrensCpu();
        var waited = alreadyWaited;
        var movement = new Movement();
        var child = new BusyChild();
        while (true) {
            if (done.getAsBoolean()) {
                return Ending.DONE;
            }
            var look = System.nanoTime();
            calm.look();
            var tick = nextTick(waited, System.nanoTime() - look);
            var ticked = tick(tick, calm.isDisturbed() ? 2 * tick : LONGEST_CALM_TICK);
            waited += ticked;
            var dead = calm.isDead() || movement.isBelieved(ticked);
            var spent = PROCESS.getProcessCpuTime() - cpuAtBegin;
            if (dead || isHopeless(waited, calm, spent, movement) || child.isEndless()) {
                return ended(done, !dead, movement, calm);
            }
            if (System.nanoTime() - begin > WALL) {
                return othersCpu() - othersCpuAtBegin > CPU_PATIENCE
                                || KernelThreads.childrensCpu() - childrensCpuAtBegin > CHILDRENS_CPU_PATIENCE
                        ? Ending.STUCK
                        : Ending.UNKNOWN;
            }
        }
    }

    private static long nextTick(long waited, long lookTook) {
        var often = waited < OFTEN || !KernelThreads.known() ? TICK : SELDOM_TICK;
        return Math.clamp(LOOKS_SHARE * lookTook, often, LONGEST_TICK);
    }

    private static boolean isHopeless(long waited, Calm calm, long spent, Movement movement) {
        return calm.isStill(waited)
                || waited > OFTEN && movement.hasBurnt()
                || waited > PATIENCE && spent > CPU_PATIENCE
                || waited > LONGEST_PATIENCE;
    }

    private static Ending ended(BooleanSupplier done, boolean hopeless, Movement movement, Calm calm) {
        if (done.getAsBoolean()) {
            return Ending.DONE;
        }
        calm.remember(movement, hopeless);
        movement.restVirtual();
        return Ending.STUCK;
    }

    /**
     * Processor time of all threads of this JVM but the calling one, which looks at others all the time: a submission
     * that keeps the JVM itself busy, such as with garbage, has made the noise itself.
     */
    static long othersCpu() {
        return PROCESS.getProcessCpuTime() - THREADS.getCurrentThreadCpuTime();
    }

    /**
     * Waits until nobody moves any more: every thread of the process sleeps in the kernel. Bounded; a miss costs
     * nothing. Where somebody spins that never comes: then it is enough that those who matter are asleep.
     *
     * @param settled whether those who matter are asleep, as far as the JVM knows
     * @param woken whether one of them has been woken and still waits for a processor
     */
    static void settle(BooleanSupplier settled, BooleanSupplier woken) {
        var cpuAtBegin = othersCpu();
        var calm = 0;
        for (long waited = 0; waited < PATIENCE && calm < 3; ) {
            calm = settled.getAsBoolean() && !Movers.someoneRuns() ? calm + 1 : 0;
            waited += tick(TICK / 10);
            var spun = waited > SPINNING && othersCpu() - cpuAtBegin > SPUN || waited > SPINNING_ELSEWHERE;
            if (spun && settled.getAsBoolean() && !woken.getAsBoolean()) {
                return;
            }
        }
    }

    /** Parks for about so long; returns what may be counted as waited, however long the machine took. */
    static long tick(long nanos) {
        return tick(nanos, 2 * nanos);
    }

    private static long tick(long nanos, long mostCounted) {
        var begin = System.nanoTime();
        LockSupport.parkNanos(nanos);
        // The submission may have interrupted the harness: that must not turn waiting into spinning.
        Thread.interrupted();
        return Math.min(System.nanoTime() - begin, mostCounted + 100_000);
    }
}
