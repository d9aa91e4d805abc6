package iomodels.echo;

import grader.spec.Call;
import grader.spec.Overtaken;
import grader.spec.Round;
import grader.spec.Trial;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** C11 and C12: the end of a server. */
public final class Stopping {
    private static final int MOST_POINTS = 60;
    private static final int ROUNDS = 40;
    private static final String CLOSED = "C11: when stop() returns every socket of the server is closed";
    private static final String REFUSED = "C11: when stop() returns nobody can connect any more";
    private static final String CUT = "C11: clients of a server that is stopped read the end or a failure";
    private static final String ENDED = "C11: when stop() has returned the server's threads end";
    private static final String RETURNS = "C11: stop() returns";
    private static final String UNENDED = "C12: an interrupt does not end stop() before its time";
    private static final String STATUS = "C12: stop() leaves the interrupt status set";

    private Stopping() {}

    /** Whatever clients there are. */
    public static void judge(Trial trial, Echo.Opening opening) throws Exception {
        for (var population : Population.values()) {
            trial.scene(() -> plain(trial, opening, population));
        }
        trial.scene(() -> Overtaken.atEachPoint(MOST_POINTS, point -> second(trial, opening, point)));
        trial.scene(() -> Overtaken.atEachPoint(MOST_POINTS, point -> comesMeanwhile(trial, opening, point)));
        trial.stress(ROUNDS, round -> House.play(trial, opening, 100, house -> race(house, round)));
    }

    /** One after the other. */
    private static void plain(Trial trial, Echo.Opening opening, Population population) throws Exception {
        House.play(trial, opening, 5_000, house -> {
            var guests = population.comes(house);
            isStopped(house, "", stop(house, "A", false).returns(RETURNS), guests);
            isStopped(house, "", stop(house, "B", false).returns(RETURNS), guests);
        });
    }

    /** Interrupts before it and in it, at each of its points. */
    public static void interrupted(Trial trial, Echo.Opening opening) throws Exception {
        for (var population : List.of(Population.NOBODY, Population.SILENT, Population.STUCK)) {
            plain(trial, opening, population); // who breaks C11 anyway says nothing of interrupts
            trial.scene(() -> House.play(trial, opening, 5_000, house -> {
                var guests = population.comes(house);
                isStopped(house, UNENDED, stop(house, "A", true).returns(UNENDED), guests);
                isStopped(house, UNENDED, stop(house, "B", true).returns(UNENDED), guests);
            }));
        }
        trial.scene(() -> Overtaken.atEachPoint(MOST_POINTS, point -> interruptedAt(trial, opening, point)));
    }

    /** What was seen by who called {@code stop()}, just when it returned. */
    private record Seen(OptionalInt sockets, boolean isInterrupted) {}

    private static Call<Seen> stop(House house, String actor, boolean interrupted) {
        return house.actors()
                .start(actor, interrupted ? "stop(), interrupted" : "stop()", () -> seen(house, interrupted));
    }

    /** All of C11, or of C12 where that is what keeps it. */
    private static void isStopped(House house, String because, Seen seen, List<Guest> guests) throws Exception {
        var open = house.sockets(seen.sockets()).orElse(0);
        house.require(open <= 0, because.isEmpty() ? CLOSED : because, "when stop() returned it had " + open + " open");
        var late = house.comer();
        house.eventually(
                because.isEmpty() ? REFUSED : because,
                () -> "a client that connects is " + late.state().told(),
                () -> late.state() != Client.State.CONNECTING);
        house.require(
                late.state() == Client.State.REFUSED, because.isEmpty() ? REFUSED : because, "a client can connect");
        for (var guest : guests) {
            house.eventually(
                    because.isEmpty() ? CUT : because, () -> guest.name() + " is still connected", () -> guest.client()
                            .isOver());
        }
        house.eventually(
                because.isEmpty() ? ENDED : because,
                () -> house.crew().size() + " are there",
                () -> house.crew().size() == 0);
        house.require(because.isEmpty() || seen.isInterrupted(), STATUS, "it was not set");
    }

    /** A second call overtakes the first. */
    private static boolean second(Trial trial, Echo.Opening opening, int point) throws Exception {
        var wasHeld = new boolean[1];
        House.play(trial, opening, 100, house -> {
            var guests = Population.IN_A_LINE.few(house);
            var first = Overtaken.start(house.actors(), point, "A", "stop()", () -> seen(house, false));
            var second = stop(house, "B", false);
            house.settle();
            wasHeld[0] = first.wasHeld();
            if (second.ended()) {
                isStopped(house, "", second.returns(RETURNS), guests);
            }
            // Both have counted what is open before a client comes that would be counted, and is gone when it is
            // compared.
            var atFirst = first.goesOn().returns(RETURNS);
            var atSecond = second.returns(RETURNS);
            isStopped(house, "", atFirst, guests);
            isStopped(house, "", atSecond, guests);
        });
        return wasHeld[0];
    }

    /** A client comes just then. */
    private static boolean comesMeanwhile(Trial trial, Echo.Opening opening, int point) throws Exception {
        var wasHeld = new boolean[1];
        House.play(trial, opening, 100, house -> {
            var guests = Population.SILENT.few(house);
            var first = Overtaken.start(house.actors(), point, "A", "stop()", () -> seen(house, false));
            house.says("a client connects meanwhile");
            var comer = house.comer();
            comer.send("hello\n".getBytes(StandardCharsets.ISO_8859_1));
            house.settle();
            wasHeld[0] = first.wasHeld();
            isStopped(house, "", first.goesOn().returns(RETURNS), guests);
            house.eventually(
                    CUT, () -> "the one that came meanwhile is " + comer.state().told(), comer::isOver);
        });
        return wasHeld[0];
    }

    private static boolean interruptedAt(Trial trial, Echo.Opening opening, int point) throws Exception {
        var wasHeld = new boolean[1];
        House.play(trial, opening, 100, house -> {
            var guests = Population.SILENT.few(house);
            var first = Overtaken.start(house.actors(), point, "A", "stop()", () -> seen(house, false));
            wasHeld[0] = first.wasHeld();
            if (first.wasHeld()) {
                var second = stop(house, "B", true);
                house.settle();
                house.actors().interrupt("A");
                var atFirst = first.goesOn().returns(UNENDED);
                var atSecond = second.returns(RETURNS);
                isStopped(house, UNENDED, atFirst, guests);
                house.require(atSecond.isInterrupted(), STATUS, "it was not set after the second call");
            } else {
                first.goesOn().returns(RETURNS);
            }
        });
        return wasHeld[0];
    }

    /** Clients come, go and speak while two threads stop the server. */
    private static void race(House house, Round round) throws Exception {
        var guests = Population.SILENT.few(house);
        var comers = new ArrayList<Client>();
        for (var number = 1; number <= 3; number++) {
            round.thread("client " + number, () -> {
                var comer = house.comer();
                comer.send("hello\n".getBytes(StandardCharsets.ISO_8859_1));
                synchronized (comers) {
                    comers.add(comer);
                }
            });
        }
        for (var name : List.of("A", "B")) {
            round.thread(
                    name,
                    () -> round.call("stop()", () -> {
                        house.server().stop();
                        return "";
                    }));
        }
        round.run(RETURNS);
        isStopped(house, "", new Seen(Sockets.open(), false), guests);
        for (var comer : comers) {
            house.eventually(
                    CUT, () -> "one that came meanwhile is " + comer.state().told(), comer::isOver);
        }
    }

    private static Seen seen(House house, boolean interrupted) {
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        house.server().stop();
        return new Seen(Sockets.open(), Thread.interrupted());
    }
}
