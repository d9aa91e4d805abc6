package grader.spec;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class LapsTest {
    private final Trial trial = new Trial("C1", 1, Path.of("scratch"), List.of());

    @Test
    void oneLapInTimeIsEnough() throws Exception {
        var laps = new int[1];
        trial.within(Duration.ofMillis(60), "a call", () -> {
            Thread.sleep(laps[0]++ < 3 ? 100 : 1);
            return true;
        });
    }

    @Test
    void alwaysLateIsBroken() {
        assertThrows(
                Broken.class,
                () -> trial.within(Duration.ofMillis(60), "a call", () -> {
                    Thread.sleep(150);
                    return true;
                }));
    }

    @Test
    void oneEarlyLapIsBroken() throws Exception {
        trial.notBefore(Duration.ofMillis(5), "a call", () -> {
            Thread.sleep(5);
            return true;
        });
        assertThrows(Broken.class, () -> trial.notBefore(Duration.ofMillis(50), "a call", () -> true));
    }

    @Test
    void growthIsTold() {
        trial.growsAtMost(0.3, "looks", Map.of(1_000, 5L, 100_000, 5L));
        assertThrows(Broken.class, () -> trial.growsAtMost(0.3, "looks", Map.of(1_000, 1_000L, 100_000, 100_000L)));
        assertThrows(IllegalArgumentException.class, () -> trial.growsAtMost(1, "looks", Map.of(10, 1L, 100, 1L)));
    }

    @Test
    void costIsTold() throws Exception {
        trial.costsAtMost(50, "nothing", () -> {}, () -> Math.floorMod(7, 3));
        assertThrows(
                Broken.class, () -> trial.costsAtMost(20, "a long loop", LapsTest::work, () -> Math.floorMod(7, 3)));
    }

    private static void work() {
        double sum = 0;
        for (var i = 1; i < 20_000; i++) {
            sum += Math.sqrt(i);
        }
        if (sum < 0) {
            throw new IllegalStateException();
        }
    }
}
