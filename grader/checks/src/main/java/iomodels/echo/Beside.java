package iomodels.echo;

import grader.spec.Trial;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** C6 and C7: many clients, and those that do not read. */
public final class Beside {
    private static final int CROWD = 130;
    private static final int SILENT = 20;
    private static final int FLOODING = 6;
    private static final int FLOOD = 4_000;
    private static final int LONGEST = 5_000;
    /** While a buffer seems full the kernel finds room in it now and then: whoever waits for room goes on. */
    private static final int AGAIN = 40;

    private static final int LOOKS = 36;
    /** The first looks come soon, as most servers do; the last thirty have these distances. */
    private static final long LOOK_NANOS = 5_000_000;

    private static final long SOON_NANOS = 100_000;
    private static final int SLACK = 4 << 20;
    /** Beside the longest line, as the contract says. */
    private static final int MAY_HOLD = 65_536;

    private static final int HELD_LOOKS = 5;
    /** So much has come meanwhile that whoever takes all at once takes more than he may. */
    private static final int SIP = 1 << 20;

    private static final int SIPS = 3;
    /** With its usual settings Linux takes less before it says that it is enough. */
    private static final int MUCH = 12 << 20;

    static final String SERVED = "C6: others are served, whatever a client does or does not";
    private static final String MANY = "C6: any number of clients are served at the same time";
    private static final String HELD = "C7: of a client that does not read the server takes no more than it may hold";
    static final String GOES_ON = "C7: when the client reads on, all comes back";

    private Beside() {}

    /** Those that say nothing, or not all. */
    public static void silent(Trial trial, Echo.Opening opening) throws Exception {
        for (var beginning : new String[] {"", "half-a-li"}) {
            trial.scene(() -> House.play(trial, opening, LONGEST, house -> {
                for (var number = 1; number <= SILENT; number++) {
                    var guest = house.guest("silent client " + number);
                    if (!beginning.isEmpty()) {
                        guest.sends(beginning);
                    }
                    house.settle();
                }
                house.guest("another client").isServed(SERVED, "hello\n");
            }));
        }
    }

    /** Many at a time, all of them in the middle of a line. */
    public static void many(Trial trial, Echo.Opening opening) throws Exception {
        House.play(trial, opening, LONGEST, house -> {
            var guests = guests(house, CROWD, MANY);
            guests.forEach(guest -> guest.sends("I-am-"));
            for (var guest : guests.reversed()) {
                guest.isServed(MANY, guest.name() + "\n");
            }
            guests.getFirst().ends();
        });
    }

    /** So many clients, of which each has been served once: never more at the door than fit. */
    static List<Guest> guests(House house, int count, String clause) throws IOException {
        var guests = new ArrayList<Guest>();
        for (var number = 1; number <= count; number++) {
            var guest = house.guest("client " + number);
            guest.isServed(clause, "here\n");
            guests.add(guest);
        }
        return guests;
    }

    /** All of them send much at a time: what is shared by two threads gets mixed up. */
    public static void flood(Trial trial, Echo.Opening opening) throws Exception {
        House.play(trial, opening, LONGEST, house -> {
            var guests = new ArrayList<Guest>();
            for (var number = 0; number < FLOODING; number++) {
                guests.add(house.guest("client " + (number + 1)));
            }
            for (var number = 0; number < FLOODING; number++) {
                guests.get(number).sends((("" + number).repeat(100 + number) + "\n").repeat(FLOOD));
            }
            for (var guest : guests) {
                house.eventually(
                        MANY,
                        guest::told,
                        () -> all(guests) && guest.client().count() >= guest.sent()
                                || guest.client().isOver());
                guest.isServed(MANY, "on\n");
            }
        });
    }

    /** Looks at all of them, so that each goes on; always true. */
    private static boolean all(List<Guest> guests) {
        guests.forEach(guest -> guest.client().count());
        return true;
    }

    /** One that never reads. */
    public static void unread(Trial trial, Echo.Opening opening) throws Exception {
        House.play(trial, opening, LONGEST, house -> {
            var early = house.guest("an early client");
            early.isServed(SERVED, "early\n");
            stuck(house);
            for (var time = 0; time < AGAIN; time++) {
                early.talks(SERVED, "again\n");
            }
            house.guest("a late client").isServed(SERVED, "late\n");
        });
    }

    /** C7: it is counted what the server takes of one that does not read, and that nothing is lost when it does. */
    public static void held(Trial trial, Echo.Opening opening) throws Exception {
        House.play(trial, opening, LONGEST, house -> {
            var guest = stuck(house, most());
            var takesAll = guest.client().unsent() == 0 && guest.sent() >= most();
            house.require(!takesAll, HELD, "it has taken " + most() + " bytes and sent back none");
            holdsLittle(house, guest, 0);
            for (var time = 0; time < SIPS; time++) {
                house.says(guest.name() + " reads " + SIP + " bytes at most");
                holdsLittle(house, guest, guest.client().takes(SIP));
            }
            house.says(guest.name() + " reads on");
            house.eventually(
                    GOES_ON,
                    guest::told,
                    () -> guest.client().count() >= guest.sent()
                            || guest.client().isOver());
            guest.looks();
            guest.ends();
        });
    }

    /** What was sent and is neither in the kernel nor back is in the server: the least of some looks. */
    private static void holdsLittle(House house, Guest guest, int back) throws IOException {
        var least = Long.MAX_VALUE;
        for (var look = 0; look < HELD_LOOKS; look++) {
            house.settle();
            least = Math.min(least, serverHolds(house, guest) - back);
        }
        house.require(least <= LONGEST + MAY_HOLD, HELD, "it holds " + least + " bytes of lines of at most " + LONGEST);
    }

    /** What was sent and is not in the kernel, before anything is read of what came back; 0 where nobody tells. */
    private static long serverHolds(House house, Guest guest) throws IOException {
        var kernels = Kernel.holds(guest.client().port(), house.port());
        return kernels.isEmpty() ? 0 : guest.sent() - guest.client().unsent() - kernels.getAsLong();
    }

    /** What the system itself may hold: the buffers of both sockets, and some more. */
    private static int most() {
        return Buffers.largest() + SLACK;
    }

    /** A client that sends lines, and reads nothing, until the system takes no more, or the server has taken much. */
    static Guest stuck(House house) throws Exception {
        return stuck(house, Math.min(MUCH, Buffers.largest()));
    }

    private static Guest stuck(House house, int most) throws Exception {
        var guest = house.guest("a client that does not read");
        var lines = "A-line-of-some-length,-which-somebody-has-to-read-in-the-end.\n"
                .repeat(1_000)
                .getBytes(StandardCharsets.ISO_8859_1);
        house.says(guest.name() + " sends lines, until the system takes no more");
        var look = SIP;
        while (guest.sent() < most && takes(house, guest.client())) {
            guest.sendsQuietly(lines);
            if (guest.sent() > look && serverHolds(house, guest) > SIP) {
                return guest; // more than any line: what it does with still more only costs time
            }
            look = guest.sent() > look ? 2 * look : look;
        }
        return guest;
    }

    private static boolean takes(House house, Client client) {
        for (var look = 0; look < LOOKS && !client.hasSent(); look++) {
            house.settle();
            // what is on its way is in nobody's hands but the kernel's
            LockSupport.parkNanos(Math.min(LOOK_NANOS, SOON_NANOS << Math.min(look, 6)));
        }
        return client.hasSent();
    }
}
