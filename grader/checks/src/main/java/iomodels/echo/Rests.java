package iomodels.echo;

import grader.spec.Trial;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.locks.LockSupport;

/** Of those who must keep what a write does not take: lines, C2, and a rest, C4, more than the system holds. */
public final class Rests {
    static final int LONGEST = 100_000_000;
    private static final int PIECE = 64_000;
    private static final int LARGE = 6_000_000;
    private static final int LOOKS = 400;
    private static final long LOOK_NANOS = 1_000_000;

    private Rests() {}

    /** C2: lines are read only when the system takes no more of them; that nothing comes any more is C7's matter. */
    public static void lines(Trial trial, Echo.Opening opening) throws Exception {
        House.play(trial, opening, PIECE, house -> {
            var guest = Beside.stuck(house);
            house.says(guest.name() + " reads on");
            house.comes(() ->
                    guest.client().count() >= guest.sent() || guest.client().isOver());
            guest.sameUntilNow();
            house.require(guest.client().count() >= guest.sent(), Beside.GOES_ON, guest.told());
        });
    }

    /** It is read only when the client has ended what it sends, and the server has tried to send it back. */
    public static void large(Trial trial, Echo.Opening opening) throws Exception {
        House.play(trial, opening, LONGEST, house -> leaves(house).isDone());
    }

    /** A client that has sent a large rest and the end, and reads nothing, in a house of such lines. */
    static Guest leaves(House house) throws IOException {
        var guest = house.guest("the client");
        guest.isServed("", "hello\n");
        house.says(guest.name() + " sends a rest of " + LARGE + " bytes, and reads nothing");
        for (var sent = 0; sent < LARGE; sent += PIECE) {
            guest.sendsQuietly("r".repeat(PIECE).getBytes(StandardCharsets.ISO_8859_1));
            for (var look = 0; look < LOOKS && !guest.client().hasSent(); look++) {
                LockSupport.parkNanos(LOOK_NANOS); // the server takes it when it comes to it
            }
        }
        guest.endsOutput();
        house.settle();
        return guest;
    }
}
