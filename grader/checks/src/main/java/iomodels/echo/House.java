package iomodels.echo;

import grader.spec.Actors;
import grader.spec.Broken;
import grader.spec.Call;
import grader.spec.Trial;
import java.io.IOException;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** A server of the submission, its clients, and the story of what they do. For one scene, on the check's thread. */
public final class House {
    private static final int NUDGES = 400;

    private final Trial trial;
    private final Actors actors;
    private final Crew crew = Crew.since();
    private final OptionalInt before = Sockets.open();
    private final List<Client> clients = new CopyOnWriteArrayList<>();
    private final Echo server;
    private final int port;
    private String open = "C1: clients can connect to port()";

    /** What happens in a house. */
    @FunctionalInterface
    public interface Life {
        /** Plays it. */
        void in(House house) throws Exception;
    }

    private House(Trial trial, Actors actors, Echo.Opening opening, int longest, String starts) {
        this.trial = trial;
        this.actors = actors;
        this.server = actors.start("maker", "new EchoServer(" + longest + ")", () -> opening.open(longest))
                .returns(starts);
        this.port = actors.start("maker", "port()", server::port).returns("C1: the server tells its port");
    }

    /** Opens a house, plays the life in it, and stops the server. */
    public static void play(Trial trial, Echo.Opening opening, int longest, Life life) throws Exception {
        play(trial, opening, longest, "C1: a server is started: the constructor returns", life);
    }

    /** The same, where that the server starts is another clause's. */
    static void play(Trial trial, Echo.Opening opening, int longest, String starts, Life life) throws Exception {
        try (var actors = trial.actors()) {
            var house = new House(trial, actors, opening, longest, starts);
            try {
                life.in(house);
                house.stops();
            } finally {
                house.leave();
            }
        }
    }

    /** One client and one line: what every other scene rests on. */
    public static void basics(Trial trial, Echo.Opening opening) throws Exception {
        play(trial, opening, 100, house -> house.guest("the client").isServed("", "hello\n"));
    }

    /** Calls {@code stop()}, which must return. */
    public void stops() {
        stop("stopper").returns("C11: whatever clients do, stop() returns");
    }

    /** Begins to call it. */
    Call<String> stop(String actor) {
        return actors.start(actor, "stop()", () -> {
            server.stop();
            return "";
        });
    }

    /** Whatever the scene came to, nothing is left to disturb the next one, if the server lets it be so. */
    private void leave() {
        for (var client : clients) {
            try {
                client.reset();
            } catch (IOException gone) {
                continue;
            }
        }
        try {
            stop("closer").returns("stop() returns");
        } catch (Broken told) {
            return; // by whoever stopped it before, or by the scene about that
        }
    }

    /** From now on that clients can connect is what this clause promises. */
    void staysOpen(String because) {
        open = because;
    }

    /** A new client, which is connected. */
    public Guest guest(String name) throws IOException {
        var client = Client.to(port);
        clients.add(client);
        actors.says(name + " connects");
        eventually(
                open,
                () -> name + " was found " + client.state().told(),
                () -> client.state() != Client.State.CONNECTING);
        require(client.state() == Client.State.OPEN, open, name + " is refused");
        return new Guest(this, name, client);
    }

    /** One that only begins to connect; on any thread. */
    Client comer() throws IOException {
        var client = Client.to(port);
        clients.add(client);
        return client;
    }

    /** Waits until nobody moves any more. */
    public void settle() {
        server.goesRound();
        actors.settle();
    }

    /**
     * Waits for what must happen; whether it does. Where no thread is left that could do it the kernel still may: a
     * client whose first packet met a door that was just being closed tries again after a second. It is waited for as
     * long as it says itself that it has something to do, and where it does not say.
     */
    public boolean comes(BooleanSupplier condition) {
        var looks = new int[1];
        try {
            trial.eventually("comes", () -> {
                if (looks[0]++ < NUDGES) {
                    server.nudge();
                }
                return condition.getAsBoolean();
            });
            return true;
        } catch (Broken never) {
            Kernel.goesOn(port, condition);
            return condition.getAsBoolean();
        }
    }

    /** Waits for what must happen. */
    public void eventually(String expected, Supplier<String> found, BooleanSupplier condition) {
        if (!comes(condition)) {
            throw actors.broken(expected, found.get());
        }
    }

    /** What must be so. */
    public void require(boolean condition, String expected, String found) {
        if (!condition) {
            throw actors.broken(expected, found);
        }
    }

    /** A step of the story. */
    public void says(String step) {
        actors.says(step);
    }

    Actors actors() {
        return actors;
    }

    Echo server() {
        return server;
    }

    /** The server's port. */
    public int port() {
        return port;
    }

    /** The server's platform threads. */
    public Crew crew() {
        return crew;
    }

    /** How many sockets the server has open; empty where nobody tells. */
    public OptionalInt sockets() {
        return sockets(Sockets.open());
    }

    OptionalInt sockets(OptionalInt open) {
        var clientSockets = (int) clients.stream().filter(Client::isOpen).count();
        return open.isEmpty() || before.isEmpty()
                ? OptionalInt.empty()
                : OptionalInt.of(open.getAsInt() - before.getAsInt() - clientSockets);
    }
}
