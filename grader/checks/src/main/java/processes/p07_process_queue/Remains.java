package processes.p07_process_queue;

import grader.spec.Trial;
import java.util.List;

/** C15: what is left of a queue, of a client, and of a connection. */
final class Remains {
    private static final int MANY = 8;
    private static final String RETURNS = "C15: close() returns";
    private static final String NO_SOCKETS = "C15: when close() has returned, all sockets are closed";
    private static final String SOCKETS_GO = "C15: when the queue has ended its clients' sockets are closed";
    private static final String CONNECTION = "C15: when a connection is over its sockets are closed";
    private static final String THREADS = "C15: the threads of what is closed end";
    private static final String CLIENTS = "C15: when the queue has ended its clients' threads end";
    private static final String THEIRS = "C15: when a connection is over its threads end";

    private Remains() {}

    /** Clients with calls that wait are closed, then the queue. */
    static void inOrder(Trial trial) {
        var crew = Crew.since();
        try (var hall = Hall.with(trial, 1, 3)) {
            waits(hall);
            var lasting =
                    crew.alive().stream().filter(thread -> !thread.isDaemon()).toList();
            hall.require(
                    lasting.isEmpty(), "C15: no thread keeps a process from ending", lasting.size() + " threads do");
            for (var end : hall.ends().reversed()) {
                end.close("C").returns(RETURNS);
            }
            trial.eventually(NO_SOCKETS, () -> crew.openSockets() <= 0);
            trial.eventually(THREADS, () -> crew.alive().isEmpty());
        }
    }

    private static void waits(Hall hall) {
        for (var end : hall.ends()) {
            end.get(end.name() + "-1").waits("C3: the queue is empty: get waits");
            end.get(end.name() + "-2", End.LONG).waits("C3: the queue is empty: get waits");
        }
    }

    /** The queue is closed, by several at once, and its clients are not. */
    static void theQueueFirst(Trial trial) {
        var crew = Crew.since();
        try (var hall = Hall.with(trial, 1, 3)) {
            waits(hall);
            var closing = List.of(
                    hall.creator().close("C"),
                    hall.creator().close("D"),
                    hall.creator().close("E"));
            closing.forEach(call -> call.returns(RETURNS));
            trial.eventually(SOCKETS_GO, () -> crew.openSockets() <= 0);
            trial.eventually(CLIENTS, () -> crew.alive().isEmpty());
        }
    }

    /** Clients come and go, in every way, and the queue stays. */
    static void connections(Trial trial) throws Exception {
        try (var hall = Hall.with(trial, 1, 1)) {
            hall.client(1).holds("S", 0);
            hall.actors().settle();
            var crew = Crew.since();
            for (var number = 1; number <= MANY; number++) {
                var client = hall.client();
                client.get(client.name() + "-1").waits("C3: the queue is empty: get waits");
                client.close("C").returns(RETURNS);
            }
            trial.eventually(CONNECTION, () -> crew.openSockets() <= 0);
            trial.eventually(THEIRS, () -> crew.alive().isEmpty());
            for (var number = 1; number <= MANY; number++) {
                try (var relay = Relay.to(hall, new Relay.Plan(9, Long.MAX_VALUE, Long.MAX_VALUE, number % 2 == 0))) {
                    hall.client(relay).get("G" + number).waits("C3: the queue is empty: get waits");
                    relay.cut();
                }
            }
            trial.eventually(CONNECTION, () -> crew.openSockets() <= 0);
            trial.eventually(THEIRS, () -> crew.alive().isEmpty());
        }
    }

    /** An interrupt before close, of the queue and of a client. */
    static void interrupted(Trial trial) {
        var crew = Crew.since();
        try (var hall = Hall.with(trial, 1, 2)) {
            waits(hall);
            for (var end : hall.ends().reversed()) {
                hall.actors()
                        .start("C", end.name() + ".close() with its interrupt status set", () -> {
                            Thread.currentThread().interrupt();
                            end.queue().close();
                            return Thread.currentThread().isInterrupted();
                        })
                        .returns(true, "C15: close() leaves the interrupt status set");
            }
            trial.eventually(NO_SOCKETS, () -> crew.openSockets() <= 0);
            trial.eventually(THREADS, () -> crew.alive().isEmpty());
        }
    }
}
