package iomodels.i03_selector;

import grader.spec.Trial;
import iomodels.echo.Echo;
import iomodels.echo.House;
import java.io.IOException;
import java.nio.channels.Selector;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The selectors of this process, as the system counts them; none where nobody tells. */
final class Selectors {
    private static final Path DESCRIPTORS = Path.of("/proc/self/fd");
    private static final String ONE = "C13: the server has one selector";
    private static final String CLOSED = "C11: when stop() returns the selector is closed";

    private Selectors() {}

    /** How many are open now. */
    private static int open() {
        try (var all = Files.newDirectoryStream(DESCRIPTORS)) {
            var count = 0;
            for (var descriptor : all) {
                count += isSelector(descriptor) ? 1 : 0;
            }
            return count;
        } catch (IOException | DirectoryIteratorException unknown) {
            return 0;
        }
    }

    private static boolean isSelector(Path descriptor) {
        try {
            return Files.readSymbolicLink(descriptor).toString().contains("eventpoll");
        } catch (IOException closedMeanwhile) {
            return false;
        }
    }

    /** The JDK may open some of its own with the first one, and keep them. */
    private static int before() throws IOException {
        Selector.open().close();
        return open();
    }

    /** C13. */
    static void isOne(Trial trial, Echo.Opening opening) throws Exception {
        var before = before();
        House.play(trial, opening, 100, house -> {
            for (var number = 1; number <= 5; number++) {
                house.guest("client " + number).isServed("C6: any number of clients are served", "hello\n");
            }
            var count = open() - before;
            house.require(count <= 1, ONE, "it has " + count);
        });
    }

    /** C11. */
    static void areClosed(Trial trial, Echo.Opening opening) throws Exception {
        var before = before();
        House.play(trial, opening, 100, house -> {
            house.guest("the client").isServed("", "hello\n");
            house.stops();
            house.require(open() <= before, CLOSED, "it is open");
        });
    }
}
