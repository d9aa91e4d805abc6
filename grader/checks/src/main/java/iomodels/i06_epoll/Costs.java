package iomodels.i06_epoll;

import static iomodels.i06_epoll.Scene.READABLE;

import grader.spec.Trial;
import java.lang.ref.Reference;
import java.time.Duration;
import java.util.HashMap;
import java.util.stream.IntStream;

/**
 * C13: what a crowd of idle descriptors costs. Looks are counted in the descriptors; runs on the classes as compiled.
 */
final class Costs {
    private static final int FEW = 1_000;
    private static final int MANY = 200_000;
    private static final int CROWD = 20_000;
    private static final int READY = 5;
    private static final int COUNTED = 50_000;
    private static final int MOST_COUNTS = 3;
    /** Twice what the contract says, with the entries that the descriptors have for listeners. */
    private static final long MOST_BYTES = 600;

    private static final int AWAITS = 20;
    private static final int HANDFUL = 100;
    private static final double MOST_RATIO = 15;

    private Costs() {}

    /** An epoll and so many idle descriptors that it watches. */
    private record Crowd(Epoll epoll, SimulatedDescriptor[] idle) {
        static Crowd of(int size) {
            var epoll = new Epoll();
            var idle = new SimulatedDescriptor[size];
            for (var i = 0; i < size; i++) {
                idle[i] = new SimulatedDescriptor(i);
                epoll.control(Op.ADD, idle[i], READABLE, i % 2 == 0 ? Trigger.LEVEL : Trigger.EDGE);
            }
            return new Crowd(epoll, idle);
        }

        long looks() {
            var looks = 0L;
            for (var descriptor : idle) {
                looks += descriptor.looks();
            }
            return looks;
        }
    }

    /** How often the idle ones and the ready ones were looked at, and how many were reported, in all awaits. */
    private record Looks(long idle, long ready, long reported) {}

    static void looksOfAwait(Trial trial) throws Exception {
        var looks = new HashMap<Integer, Long>();
        for (var size : new int[] {FEW, MANY}) {
            var crowd = trial.call("ADD of " + size + " descriptors", () -> Crowd.of(size));
            var counted = trial.call("series of awaits beside " + size + " idle descriptors", () -> awaits(crowd));
            trial.require(
                    counted.idle() == 0,
                    "await does not look at idle descriptors",
                    AWAITS + " awaits looked " + counted.idle() + " times at " + size + " idle descriptors",
                    "go through the ready list alone");
            trial.require(
                    counted.reported() >= AWAITS,
                    "await reports what is ready",
                    AWAITS + " awaits reported " + counted.reported() + " events, though something was always ready",
                    "cheap is only what does its work");
            looks.put(size, counted.ready());
        }
        trial.growsAtMost(0.05, "looks of " + AWAITS + " awaits at " + READY + " ready descriptors", looks);
    }

    private static Looks awaits(Crowd crowd) throws InterruptedException {
        var hot = new SimulatedDescriptor[READY];
        for (var i = 0; i < READY; i++) {
            hot[i] = new SimulatedDescriptor(-1 - i);
            crowd.epoll().control(Op.ADD, hot[i], READABLE, i % 2 == 0 ? Trigger.LEVEL : Trigger.EDGE);
        }
        var before = crowd.looks();
        var reported = 0L;
        for (var i = 0; i < AWAITS; i++) {
            for (var descriptor : hot) {
                descriptor.becomeReady(READABLE);
            }
            reported += crowd.epoll().await(3, Duration.ZERO).size();
            reported += crowd.epoll().await(HANDFUL, Duration.ZERO).size();
        }
        var looks = new Crowd(crowd.epoll(), hot).looks();
        return new Looks(crowd.looks() - before, looks, reported);
    }

    /** What other threads leave on the heap meanwhile makes it more, never less: the least of several counts. */
    static void bytes(Trial trial) throws Exception {
        var least = Long.MAX_VALUE;
        for (var times = 0; times < MOST_COUNTS && least > MOST_BYTES; times++) {
            var idle = IntStream.range(0, COUNTED)
                    .mapToObj(SimulatedDescriptor::new)
                    .toArray(SimulatedDescriptor[]::new);
            var before = bytesInUse();
            var epoll = trial.call("ADD of " + COUNTED + " descriptors", () -> watching(idle));
            least = Math.min(least, (bytesInUse() - before) / COUNTED);
            Reference.reachabilityFence(epoll);
            Reference.reachabilityFence(idle);
        }
        trial.require(
                least <= MOST_BYTES,
                "a million idle descriptors fit into 512 MB: each takes about 300 bytes of the epoll's own",
                "each takes " + least + " bytes",
                "keep of each only what the next look needs");
    }

    private static Epoll watching(SimulatedDescriptor[] descriptors) {
        var epoll = new Epoll();
        for (var descriptor : descriptors) {
            epoll.control(Op.ADD, descriptor, READABLE, Trigger.EDGE);
        }
        return epoll;
    }

    private static long bytesInUse() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    static void controls(Trial trial) throws Exception {
        var small = trial.call("ADD of 100 descriptors", () -> Crowd.of(HANDFUL));
        var great = trial.call("ADD of " + CROWD + " descriptors", () -> Crowd.of(CROWD));
        trial.costsAtMost(
                MOST_RATIO,
                "DELETE and ADD beside " + CROWD + " watched descriptors (reference: beside " + HANDFUL + ")",
                again(great),
                again(small));
    }

    /** Takes one out of the middle and puts it back, each time another. */
    private static Runnable again(Crowd crowd) {
        var turn = new int[1];
        return () -> {
            turn[0] = (turn[0] + 37) % HANDFUL;
            var descriptor = crowd.idle()[crowd.idle().length / HANDFUL * turn[0]];
            crowd.epoll().control(Op.DELETE, descriptor, READABLE, Trigger.LEVEL);
            crowd.epoll().control(Op.ADD, descriptor, READABLE, Trigger.LEVEL);
        };
    }
}
