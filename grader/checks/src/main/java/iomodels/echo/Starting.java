package iomodels.echo;

import grader.spec.Trial;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/** C1: how a server begins. */
public final class Starting {
    private static final String ALONE = "C1: the server listens on the loopback address and on no other one";
    private static final String OPENS_NOTHING = "C1: a server that is refused opens nothing and starts no thread";
    private static final String SAME = "C1: port() is always the same, after stop() as well";

    /** Others may open one thing of their own meanwhile; a server that leaves something open leaves it each time. */
    private static final int REFUSALS = 8;

    private Starting() {}

    /** All of it; for woven classes. */
    public static void judge(Trial trial, Echo.Opening opening) throws Exception {
        trial.scene(() -> listens(trial, opening));
        trial.scene(() -> two(trial, opening));
        refused(trial, opening);
        Neighbours.judge(trial, opening);
    }

    /** A longest line of no bytes. */
    private static void refused(Trial trial, Echo.Opening opening) throws Exception {
        for (var longest : new int[] {0, -1, Integer.MIN_VALUE}) {
            trial.scene(() -> {
                try (var actors = trial.actors()) {
                    var crew = Crew.since();
                    var sockets = Sockets.open();
                    actors.start("maker", "new EchoServer(" + longest + ")", () -> opening.open(longest))
                            .fails(IllegalArgumentException.class, "C1: longest is below 1: it is refused");
                    var everything = Sockets.andAllElse().orElse(0);
                    for (var time = 0; time < REFUSALS; time++) {
                        actors.start("maker", "new EchoServer(" + longest + ")", () -> opening.open(longest))
                                .fails(IllegalArgumentException.class, "C1: longest is below 1: it is refused");
                    }
                    trial.require(
                            Sockets.andAllElse().orElse(0) < everything + REFUSALS,
                            OPENS_NOTHING,
                            "a selector or the like was left open",
                            "");
                    trial.require(
                            Sockets.open().orElse(0) <= sockets.orElse(0), OPENS_NOTHING, "a socket was left open", "");
                    trial.require(crew.size() == 0, OPENS_NOTHING, "a thread was left behind", "");
                }
            });
        }
    }

    /** The port, and who may come to it. */
    private static void listens(Trial trial, Echo.Opening opening) throws Exception {
        House.play(trial, opening, 100, house -> {
            house.guest("the client").isServed("", "hello\n");
            house.require(house.port() == asked(house), SAME, "it has changed");
            if (InetAddress.getLoopbackAddress().getHostAddress().equals("127.0.0.1")) {
                isNotAt(house, "127.0.0.2"); // a loopback address all the same, so that no network is needed
            }
            house.stops();
            var after = asked(house);
            house.require(after == house.port(), SAME, "after stop() it is " + after + " instead of " + house.port());
        });
    }

    private static int asked(House house) {
        return house.actors()
                .start("asker", "port()", () -> house.server().port())
                .returns(SAME);
    }

    private static void isNotAt(House house, String address) throws Exception {
        house.says("a client tries to connect to " + address);
        try (var stranger = Client.to(new InetSocketAddress(address, house.port()))) {
            house.settle();
            house.require(stranger.state() != Client.State.OPEN, ALONE, "it was reached by the address " + address);
        }
    }

    /** Two at a time, of which one is stopped. */
    private static void two(Trial trial, Echo.Opening opening) throws Exception {
        House.play(trial, opening, 100, first -> {
            var early = first.guest("the first server's client");
            early.isServed("", "early\n");
            House.play(trial, opening, 5, second -> {
                second.guest("the second server's client").isServed("C1: a second server serves as well", "two\n");
                second.stops();
            });
            early.isServed("C1: no server knows of another one: the first goes on when the second is stopped", "on\n");
            early.isServed("C1: the first server goes on", "longer-than-five\n");
        });
    }
}
