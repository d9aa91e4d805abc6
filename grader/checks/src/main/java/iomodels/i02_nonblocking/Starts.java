package iomodels.i02_nonblocking;

import grader.spec.Trial;
import iomodels.echo.Crew;
import java.io.IOException;
import java.nio.channels.ServerSocketChannel;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/** C1 of the kit's network: what is refused, and what fails. */
final class Starts {
    private static final String NULL = "C1: network is null: it is refused";
    private static final String FIRST = "C1: longest is below 1: it is refused before anything is opened";
    private static final String THROWN = "C1: when opening or binding fails, the constructor throws that very failure";
    private static final String CLOSED = "C1: when binding fails, the channel is closed";
    private static final String NO_THREAD = "C1: when the constructor fails, no thread is started";

    private Starts() {}

    @SuppressWarnings("NullAway") // that it is refused is what is looked at
    private static EchoServer open(int longest, @Nullable Network network) throws IOException {
        return new EchoServer(longest, network);
    }

    static void judge(Trial trial) throws Exception {
        for (var longest : new int[] {1, 0, -1}) {
            trial.scene(() -> fails(trial, longest, null, NullPointerException.class, NULL));
        }
        for (var longest : new int[] {0, -1, Integer.MIN_VALUE}) {
            trial.scene(() -> fails(
                    trial, longest, new Failing(new IOException("opened")), IllegalArgumentException.class, FIRST));
        }
        trial.scene(() -> fails(trial, 1, new Failing(new IOException("no more")), IOException.class, THROWN));
        trial.scene(() -> {
            var door = new KitDoor(new Log(), List.of(), Optional.of(new IOException("in use")));
            fails(
                    trial,
                    1,
                    new KitNetwork(new Log(), door, Kit.QUIET, new CountDownLatch(0)),
                    IOException.class,
                    THROWN);
            trial.require(!door.isOpen(), CLOSED, "it is open", "");
        });
    }

    private static void fails(
            Trial trial, int longest, @Nullable Network network, Class<? extends Exception> type, String because) {
        try (var actors = trial.actors()) {
            var crew = Crew.since();
            var what = "new EchoServer(" + longest + ", " + (network == null ? "null" : "the kit's network") + ")";
            actors.start("maker", what, () -> open(longest, network)).fails(type, because);
            actors.settle();
            trial.require(crew.size() == 0, NO_THREAD, "one was left behind", "");
        }
    }

    /** A network that opens nothing. */
    private record Failing(IOException why) implements Network {
        @Override
        public ServerSocketChannel open() throws IOException {
            throw why;
        }

        @Override
        public void foundNothing() {
            // nobody is there to be asked
        }

        @Override
        public void pause(long nanos) {
            // nobody is there to sleep
        }
    }
}
