package processes.p07_process_queue;

import grader.spec.Actors;
import grader.spec.Trial;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/** One queue of a scene, its clients, and the actors who use them. For one scene, on the check's thread. */
final class Hall implements AutoCloseable {
    private static final String NEXT = "C9: others are clients already: connect() returns";

    private final Actors actors;
    private final End creator;
    private final List<End> ends = new ArrayList<>();

    private Hall(Actors actors, String name, int capacity) {
        this.actors = actors;
        var queue = actors.start(
                        "maker", name + " = ProcessQueue.create(" + capacity + ")", () -> ProcessQueue.create(capacity))
                .returns("C1: a queue is made: create() returns");
        creator = new End(actors, name, queue);
        ends.add(creator);
    }

    /** With a queue and so many clients. */
    static Hall with(Trial trial, int capacity, int clients) {
        var hall = new Hall(trial.actors(), "queue", capacity);
        for (var number = 1; number <= clients; number++) {
            hall.client();
        }
        return hall;
    }

    /** Another queue beside it, for the same actors. */
    Hall another(int capacity) {
        return new Hall(actors, "other", capacity);
    }

    Actors actors() {
        return actors;
    }

    End creator() {
        return creator;
    }

    /** From 1. */
    End client(int number) {
        return ends.get(number);
    }

    /** The creator and all its clients. */
    List<End> ends() {
        return List.copyOf(ends);
    }

    String address() {
        return actors.start("maker", creator.name() + ".address()", creator.queue()::address)
                .returns("C1: the queue tells its address");
    }

    /** One client more. */
    End client() {
        var address = address();
        return client("client" + ends.size(), () -> ProcessQueue.connect(address));
    }

    /** One client more, which connects through that. */
    End client(Relay relay) {
        return client("client" + ends.size() + ", through a relay", () -> ProcessQueue.connect(relay.address()));
    }

    private End client(String story, Callable<ProcessQueue> connecting) {
        var number = ends.size();
        var name = "client" + ends.size();
        var queue = actors.start("maker", story + " = ProcessQueue.connect(its address)", connecting)
                .returns(number < 2 ? "C1: the queue is there: connect() returns" : NEXT);
        var client = new End(actors, name, queue);
        ends.add(client);
        return client;
    }

    /** What must be so. */
    void require(boolean condition, String expected, String found) {
        if (!condition) {
            throw actors.broken(expected, found);
        }
    }

    /** Nothing is left to disturb the next scene, if the submission lets it be so. */
    @Override
    public void close() {
        ends.forEach(end -> end.close("closer of " + end.name()));
        actors.settle();
        actors.close();
    }

    /** The same where a further queue of the same actors ends. */
    void ends(String actor) {
        creator.close(actor).returns("C15: close() returns");
    }
}
