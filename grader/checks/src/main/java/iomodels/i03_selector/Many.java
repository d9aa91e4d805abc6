package iomodels.i03_selector;

import com.sun.management.UnixOperatingSystemMXBean;
import grader.spec.Passing;
import grader.spec.Trial;
import iomodels.echo.Echo;
import iomodels.echo.Failing;
import iomodels.echo.Guest;
import iomodels.echo.House;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;

/** C14: a thousand clients, and what a line costs among them. */
final class Many {
    private static final int FEW = 10;
    private static final int MANY = 1_000;
    /** Among whom steps are counted: no clock needs a thousand. */
    private static final int COUNTED = 500;
    /** Who are no longer there when the others come. */
    private static final int FAILED = 300;

    /** Descriptors that others need. */
    private static final int OTHERS = 300;

    private static final int LAPS = 9;
    private static final int LINES = 40;
    /** Who asks a thousand costs thirty times as much as who asks ten, and who asks only the ready ones the same. */
    private static final long MOST_TIMES = 8;

    private static final String SERVED = "C14: a thousand clients are served";
    private static final String COSTS = "C14: what a line costs does not depend on how many others are silent";
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private Many() {}

    static void judge(Trial trial, Echo.Opening opening) throws Exception {
        House.play(trial, opening, 100, house -> {
            Failing.fails(house, FAILED);
            come(house, FEW, 0);
            var guest = house.guest("a client that talks");
            var amongFew = cost(house, guest);
            come(house, many(), FEW);
            var amongMany = cost(house, guest);
            house.require(
                    amongMany <= MOST_TIMES * amongFew,
                    COSTS,
                    "among " + many() + " it costs " + amongMany / amongFew + " times as much as among " + FEW);
        });
    }

    /** The same counted: points that are passed in the server's code, on woven classes. */
    static void points(Trial trial, Echo.Opening opening) throws Exception {
        House.play(trial, opening, 100, house -> {
            come(house, FEW, 0);
            var guest = house.guest("a client that talks");
            var amongFew = points(house, guest);
            come(house, COUNTED, FEW);
            var amongMany = points(house, guest);
            house.require(
                    amongMany <= MOST_TIMES * amongFew,
                    COSTS,
                    "among " + COUNTED + " it takes " + amongMany / amongFew + " times as many steps as among " + FEW);
        });
    }

    private static long points(House house, Guest guest) {
        house.settle();
        try (var passing = Passing.counted()) {
            for (var line = 0; line < LINES; line++) {
                guest.talks(SERVED, "\n");
            }
            house.settle();
            return Math.max(1, passing.points());
        }
    }

    /** Some come, are served, and leave in different ways. */
    static void leave(House house) throws Exception {
        for (var number = 1; number <= 3; number++) {
            var guest = house.guest("client " + number);
            guest.isServed("", "hello\n");
            guest.sends("half");
            guest.resets();
        }
        house.guest("a client").sends("rest").ends();
        house.guest("a client that has left").client().close();
        house.settle();
    }

    private static void come(House house, int count, int before) throws IOException {
        for (var number = before + 1; number <= count; number++) {
            house.guest("client " + number).isServed(SERVED, "here\n");
        }
    }

    private static int many() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean system
                ? Math.clamp((system.getMaxFileDescriptorCount() - OTHERS) / 2, FEW, MANY)
                : MANY;
    }

    /** The median of what so many lines cost in processor time, on all threads but this one. */
    private static long cost(House house, Guest guest) {
        var laps = new long[LAPS];
        for (var lap = 0; lap < LAPS; lap++) {
            var before = others();
            for (var line = 0; line < LINES; line++) {
                guest.talks(SERVED, "line\n");
            }
            laps[lap] = Math.max(1, others() - before);
        }
        Arrays.sort(laps);
        return laps[LAPS / 2];
    }

    private static long others() {
        return Arrays.stream(THREADS.getAllThreadIds())
                .filter(id -> id != Thread.currentThread().threadId())
                .map(THREADS::getThreadCpuTime)
                .filter(nanos -> nanos > 0)
                .sum();
    }
}
