package iomodels.i02_nonblocking;

import grader.spec.Actors;
import grader.spec.Broken;
import grader.spec.Trial;
import iomodels.i02_nonblocking.KitDoor.Coming;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.ToIntFunction;

/** Scenes on the kit's channels: a server is started, comes to rest, and all that it has called is judged. */
final class Kit {
    /** So many pauses in a row in which nobody had anything: all there is was seen, and the longest pause, too. */
    static final int QUIET = 16;

    private static final int SHOWN = 6;
    private static final int FAILURES = 6;
    private static final String RETURNS = "C11: whatever clients do, stop() returns";

    private Kit() {}

    /** Plays it, and judges: what breaks this clause comes before what breaks others. */
    static void play(Trial trial, String clause, Scripted.House house) throws Exception {
        play(trial, clause, QUIET, house);
    }

    /** The same, where it takes so many pauses in a row until all has been said and heard. */
    static void play(Trial trial, String clause, int quiet, Scripted.House house) throws Exception {
        var log = new Log();
        var sockets = new ArrayList<KitSocket>();
        var comings = new ArrayList<Coming>();
        for (var client : house.clients()) {
            switch (house.gaps().isEmpty()
                    ? Scripted.Gap.NONE
                    : house.gaps().get(sockets.size() % house.gaps().size())) {
                case NONE -> {}
                case NOBODY -> comings.add(new Coming.Nobody());
                case FAILS -> comings.add(new Coming.Fails());
                case FAILS_ON -> comings.addAll(Collections.nCopies(FAILURES, new Coming.Fails()));
            }
            sockets.add(new KitSocket(log, sockets.size() + 1, client));
            comings.add(new Coming.Client(sockets.getLast()));
        }
        var door = new KitDoor(log, comings, Optional.empty());
        try (var actors = trial.actors()) {
            says(actors, house);
            var network = new KitNetwork(log, door, quiet, new CountDownLatch(0));
            isServed(trial, actors, clause, new Plan(house.longest(), log, door, network, sockets));
        }
    }

    private record Plan(int longest, Log log, KitDoor door, KitNetwork network, List<KitSocket> sockets) {}

    private static void isServed(Trial trial, Actors actors, String clause, Plan plan) {
        var network = plan.network();
        var maker = new AtomicReference<Thread>();
        var server = actors.start("maker", "new EchoServer(" + plan.longest() + ", the kit's network)", () -> {
                    maker.set(Thread.currentThread());
                    return new EchoServer(plan.longest(), network);
                })
                .returns("C1: a server is started: the constructor returns");
        var rests = comes(trial, network);
        var events = plan.log().events();
        var findings = Rules.judge(
                plan.longest(),
                plan.sockets(),
                events,
                maker.get(),
                rests && !plan.log().isFull());
        stop(actors, server);
        tell(actors, clause, findings);
        if (!rests) {
            throw actors.broken(
                    died(events)
                            ? "C8: no thread ends with an exception"
                            : "C6: others are served, whatever a client does or does not",
                    "the thread stopped asking");
        }
        areClosed(actors, plan);
    }

    private static void stop(Actors actors, EchoServer server) {
        actors.start("stopper", "stop()", () -> {
                    server.stop();
                    return "";
                })
                .returns(RETURNS);
    }

    private static void tell(Actors actors, String clause, List<Finding> findings) {
        findings.stream()
                .filter(finding -> finding.clause().equals(clause))
                .findFirst()
                .or(() -> findings.stream().findFirst())
                .ifPresent(finding -> {
                    throw actors.broken(finding.expected(), finding.found());
                });
    }

    private static boolean comes(Trial trial, KitNetwork network) {
        try {
            trial.eventually("the server comes to rest", network::isQuiet);
            return true;
        } catch (Broken never) {
            return false;
        }
    }

    private static boolean died(List<Log.Event> events) {
        return !events.isEmpty() && !events.getLast().by().isAlive();
    }

    private static void areClosed(Actors actors, Plan plan) {
        var open = plan.sockets().stream().filter(KitSocket::isOpen).count()
                + (plan.door().isOpen() ? 1 : 0);
        if (open > 0) {
            throw actors.broken("C11: when stop() returns every channel of the server is closed", open + " are open");
        }
    }

    private static void says(Actors actors, Scripted.House house) {
        var number = 0;
        for (var client : house.clients()) {
            number++;
            if (number > SHOWN) {
                return;
            }
            actors.says("client " + number + " of the kit says " + count(client, Kit::size) + " bytes in "
                    + client.steps().size() + " steps; its writes take " + client.room() + ", then "
                    + (client.isStuck() ? "nothing" : "all"));
        }
    }

    private static int count(Script script, ToIntFunction<Step> size) {
        return script.steps().stream().mapToInt(size).sum();
    }

    private static int size(Step step) {
        return step instanceof Step.Comes(var bytes) ? bytes.length : 0;
    }
}
