package iomodels.i02_nonblocking;

import grader.spec.Actors;
import grader.spec.Call;
import grader.spec.Trial;
import iomodels.i02_nonblocking.KitDoor.Coming;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/** C11 and C12 while the server's thread is in a pause that lasts: whoever does not wait for it is found out. */
final class Stops {
    private static final String CLOSED = "C11: when stop() returns every channel of the server is closed";
    private static final String RETURNS = "C11: whatever clients do, stop() returns";
    private static final String UNENDED = "C12: an interrupt does not end stop() before its time";
    private static final String STATUS = "C12: stop() leaves the interrupt status set";

    private final Log log = new Log();
    private final KitSocket socket = new KitSocket(log, 1, Script.of(Scripted.comes("half")));
    private final KitDoor door = new KitDoor(log, List.of(new Coming.Client(socket)), Optional.empty());
    private final CountDownLatch gate = new CountDownLatch(1);
    private final Actors actors;
    private final EchoServer server;

    private Stops(Trial trial, Actors actors) {
        this.actors = actors;
        var network = new KitNetwork(log, door, Kit.QUIET, gate);
        this.server = actors.start("maker", "new EchoServer(100, the kit's network)", () -> open(network))
                .returns("C1: a server is started: the constructor returns");
        trial.eventually("C14: the server comes to rest", network::isQuiet);
        actors.settle();
    }

    private static EchoServer open(Network network) throws IOException {
        return new EchoServer(100, network);
    }

    private Call<Boolean> stop(String actor) {
        return actors.start(actor, "stop()", () -> {
            server.stop();
            return Thread.interrupted();
        });
    }

    private void isClosed(String because) {
        if (socket.isOpen() || door.isOpen()) {
            throw actors.broken(because, "stop() returned, and the thread was in a pause");
        }
    }

    /** Two calls, one after the other. */
    static void twice(Trial trial) {
        try (var actors = trial.actors()) {
            var scene = new Stops(trial, actors);
            try {
                var first = scene.stop("A");
                actors.settle();
                scene.ended(first, CLOSED);
                var second = scene.stop("B");
                actors.settle();
                scene.ended(second, CLOSED);
                scene.gate.countDown();
                first.returns(RETURNS);
                second.returns(RETURNS);
                scene.isClosed(CLOSED);
            } finally {
                scene.gate.countDown();
            }
        }
    }

    private void ended(Call<Boolean> stop, String because) {
        if (stop.ended()) {
            isClosed(because);
        }
    }

    /** One call, which is interrupted. */
    static void interrupted(Trial trial) {
        try (var actors = trial.actors()) {
            var scene = new Stops(trial, actors);
            try {
                var stop = scene.stop("A");
                actors.settle();
                if (stop.ended()) {
                    return; // it did not wait: nothing is there to be interrupted
                }
                actors.interrupt("A");
                actors.settle();
                scene.ended(stop, UNENDED);
                scene.gate.countDown();
                if (!stop.returns(UNENDED)) {
                    throw actors.broken(STATUS, "it was not set");
                }
                scene.isClosed(UNENDED);
            } finally {
                scene.gate.countDown();
            }
        }
    }
}
