package iomodels.echo;

import grader.spec.Trial;

/** C9: what is left of connections that are over. */
public final class Leaving {
    private static final int ROUNDS = 12;
    /** What the server has when nobody is there. */
    private static final int MOST_THREADS = 1;

    private static final int MOST_SOCKETS = 1;
    private static final String SOCKETS = "C9: the socket of a connection that is over is closed";
    private static final String THREADS = "C9: the thread of a connection that is over ends";

    private Leaving() {}

    /** How a connection comes to its end. */
    private enum Way {
        ENDED,
        LEFT,
        TOO_LONG,
        RESET,
        RESET_IN_A_LINE,
        RESET_UNREAD;

        void ends(House house, Guest guest) throws Exception {
            switch (this) {
                case ENDED -> guest.sends("bye").ends();
                case LEFT -> guest.client().close();
                case TOO_LONG -> {
                    guest.sends("a-line-that-is-longer-than-the-longest");
                    house.eventually(
                            "C5: a line is too long: the connection is closed", guest::told, guest.client()::isOver);
                }
                case RESET -> guest.resets();
                case RESET_IN_A_LINE -> guest.sends("half").resets();
                case RESET_UNREAD -> guest.sends("a-line\n".repeat(100)).resets();
            }
        }
    }

    /** Many ends of each kind. */
    public static void judge(Trial trial, Echo.Opening opening) throws Exception {
        for (var way : Way.values()) {
            trial.scene(() -> House.play(trial, opening, 20, house -> {
                for (var round = 0; round < ROUNDS; round++) {
                    var guest = house.guest("client " + (round + 1));
                    house.staysOpen(Failing.NEW_ONES);
                    guest.isServed(round == 0 ? "" : Failing.OTHERS, "hello\n");
                    way.ends(house, guest);
                }
                isLeft(house, 0);
            }));
            trial.scene(() -> House.play(trial, opening, 20, house -> {
                for (var round = 0; round < ROUNDS; round++) {
                    way.ends(house, house.guest("client " + (round + 1) + ", to whom nothing was ever sent"));
                    house.staysOpen(Failing.NEW_ONES);
                    house.settle();
                }
                isLeft(house, 0);
            }));
        }
        trial.scene(() -> House.play(trial, opening, 20, Leaving::mixed));
    }

    /** All are there before the first one goes, and some stay. */
    private static void mixed(House house) throws Exception {
        var guests = Beside.guests(house, 4 * Way.values().length, "C6: many are served");
        for (var number = 0; number < guests.size(); number++) {
            if (number % 4 != 3) {
                Way.values()[number % Way.values().length].ends(house, guests.get(number));
            }
        }
        for (var number = 3; number < guests.size(); number += 4) {
            guests.get(number).isServed(Failing.OTHERS, "on\n");
        }
        isLeft(house, guests.size() / 4);
    }

    /** One after the other. */
    static void inEachWay(House house) throws Exception {
        for (var way : Way.values()) {
            var guest = house.guest("a client that leaves");
            guest.isServed("", "hello\n");
            way.ends(house, guest);
        }
    }

    private static void isLeft(House house, int staying) {
        house.eventually(
                SOCKETS,
                () -> house.sockets().orElse(0) - MOST_SOCKETS - staying + " are open",
                () -> house.sockets().orElse(0) <= MOST_SOCKETS + staying);
        house.eventually(
                THREADS,
                () -> house.crew().size() - MOST_THREADS - staying + " are left",
                () -> house.crew().size() <= MOST_THREADS + staying);
    }
}
