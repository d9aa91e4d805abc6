package grader.spec;

import java.time.Duration;
import java.util.concurrent.Callable;

/**
 * Claims that only the clock can tell, with one-sided proofs: noise adds time and never takes any. One lap in time
 * proves "in time". A late lap counts only when a control run right after it was in time, and counts double when the
 * lap is late even without the time that its thread waited for a processor; the first lap, on cold code, never counts.
 */
final class Laps {
    private static final int MOST = 12;
    private static final int PROOF = 6;
    /** Of one processor; a JVM whose threads wait uses a tenth of this. */
    private static final double MOST_OWN_NOISE = 0.8;

    private final Trial trial;

    Laps(Trial trial) {
        this.trial = trial;
    }

    /** What a lap took, and what of it was the machine's. */
    private record Lap(long wall, long stolen) {}

    void within(Duration limit, String what, Callable<?> call) throws Exception {
        var points = 0;
        var laps = new StringBuilder();
        for (var attempt = 1; attempt <= MOST; attempt++) {
            var lap = trial.call(what, () -> lap(call));
            if (lap.wall() <= limit.toNanos()) {
                return;
            }
            laps.append(laps.isEmpty() ? "" : ", ").append(Shown.millis(lap.wall()));
            if (attempt == 1 || machineIsSlow(limit)) {
                continue;
            }
            points += lap.wall() - lap.stolen() > limit.toNanos() ? 2 : 1;
            if (points >= PROOF) {
                throw new Broken(
                        what + " takes at most " + Shown.millis(limit.toNanos()),
                        "it took " + laps + ", and a plain sleep beside it was in time",
                        "");
            }
        }
        throw new Undecided(what + " took " + laps + ", but the machine was slow as well");
    }

    void notBefore(Duration minimum, String what, Callable<?> call) throws Exception {
        var lap = trial.call(what, () -> lap(call));
        if (lap.wall() < minimum.toNanos() - Grain.NANOS) {
            throw new Broken(
                    what + " takes at least " + Shown.millis(minimum.toNanos()),
                    "it was over after " + Shown.millis(lap.wall()),
                    "");
        }
    }

    private static Lap lap(Callable<?> call) throws Exception {
        var queued = KernelThreads.runQueueNanos();
        var begin = System.nanoTime();
        call.call();
        var wall = System.nanoTime() - begin;
        return new Lap(wall, KernelThreads.runQueueNanos() - queued);
    }

    /** A sleep is late as well, and not because this JVM itself keeps a processor busy meanwhile: that is no noise. */
    private boolean machineIsSlow(Duration limit) throws Exception {
        var cpu = Stillness.othersCpu();
        var control = control(limit);
        return control.wall() > limit.toNanos() / 2 && Stillness.othersCpu() - cpu < control.wall() * MOST_OWN_NOISE;
    }

    private Lap control(Duration limit) throws Exception {
        return trial.call(
                "a plain sleep",
                () -> lap(() -> {
                    Thread.sleep(limit.dividedBy(4));
                    return true;
                }));
    }
}
