package iomodels.echo;

import grader.spec.Trial;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** C8: connections that fail. */
public final class Failing {
    private static final int OFTEN = 20;
    /** More than any bound that a server could have which serves a thousand at a time. */
    private static final int VERY_OFTEN = 1_500;
    /** So few fit before any door. */
    private static final int AT_A_TIME = 5;

    static final String OTHERS = "C8: when a connection fails others are served";
    static final String NEW_ONES = "C8: when a connection has failed new ones are accepted";
    private static final String QUIET = "C8: no thread ends with an exception";

    private Failing() {}

    /** In which moment a client is gone. */
    enum Moment {
        /** Before it has said anything. */
        AT_ONCE,
        /** In the middle of a line. */
        IN_A_LINE,
        /** When a line has come back, which it has not read. */
        UNREAD,
        /** While more comes than is read: the server waits until it can write. */
        STUCK,
        /** After it has ended what it sends. */
        ENDED,
        /** By an orderly end, while more is sent back than it reads. */
        GONE;

        /** A client goes so. */
        void happens(House house, String served) throws Exception {
            switch (this) {
                case AT_ONCE -> house.guest("a client").resets();
                case IN_A_LINE -> served(house, served).sends("half-a-li").resets();
                case UNREAD -> {
                    var guest = served(house, served).sends("a-line\nanother\nhalf");
                    house.settle();
                    guest.resets();
                }
                case STUCK -> Beside.stuck(house).resets();
                case ENDED -> {
                    var guest = served(house, served).sends("half");
                    guest.endsOutput();
                    guest.resets();
                }
                case GONE -> {
                    var guest = served(house, served).sends("a-line\n".repeat(3_000));
                    house.says(guest.name() + " closes the connection");
                    guest.client().close();
                }
            }
            house.settle();
        }

        private static Guest served(House house, String served) throws Exception {
            var guest = house.guest("a client");
            guest.isServed(served, "hello\n");
            return guest;
        }
    }

    /** Each moment, with others beside. */
    public static void judge(Trial trial, Echo.Opening opening) throws Exception {
        for (var moment : Moment.values()) {
            trial.scene(() -> House.play(trial, opening, 5_000, house -> {
                var early = house.guest("an early client");
                early.isServed("", "early\n");
                house.guest("another client").isServed(Beside.SERVED, "hello\n");
                var thrown = whatIsThrown(() -> {
                    for (var time = 0; time < (moment == Moment.STUCK ? 1 : OFTEN); time++) {
                        moment.happens(house, time == 0 ? Beside.SERVED : OTHERS);
                        house.staysOpen(NEW_ONES);
                    }
                });
                early.isServed(OTHERS, "still\n");
                house.guest("a late client").isServed(NEW_ONES, "late\n");
                house.require(
                        thrown.isEmpty(),
                        QUIET,
                        "one ended with " + thrown.stream().findFirst().orElse("none"));
            }));
        }
        trial.scene(() -> House.play(trial, opening, 5_000, Failing::often));
    }

    /** So many that whoever counts those who have failed as clients that are there has no place any more. */
    private static void often(House house) throws Exception {
        house.guest("a client").isServed("", "hello\n");
        house.staysOpen(NEW_ONES);
        fails(house, VERY_OFTEN);
        house.guest("a late client").isServed(NEW_ONES, "late\n");
    }

    /** So many clients come, some at a time, are served, and are gone by a reset. */
    public static void fails(House house, int count) throws Exception {
        for (var gone = 0; gone < count; gone += AT_A_TIME) {
            var guests = new ArrayList<Guest>();
            for (var number = 1; number <= AT_A_TIME; number++) {
                var guest = house.guest("client " + (gone + number));
                guest.sendsQuietly(new byte[] {'x', '\n'});
                guests.add(guest);
            }
            for (var guest : guests) {
                guest.isAnswered(NEW_ONES);
                guest.client().reset();
            }
        }
        house.says("the last " + count + " clients were served and have reset their connections");
    }

    private interface Steps {
        void run() throws Exception;
    }

    /** By which exceptions threads end meanwhile. */
    private static List<String> whatIsThrown(Steps steps) throws Exception {
        var thrown = new CopyOnWriteArrayList<String>();
        var before = Thread.getDefaultUncaughtExceptionHandler();
        Thread.setDefaultUncaughtExceptionHandler(
                (_, what) -> thrown.add(what.getClass().getSimpleName()));
        try {
            steps.run();
        } finally {
            Thread.setDefaultUncaughtExceptionHandler(before);
        }
        return thrown;
    }
}
