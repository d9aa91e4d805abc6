package processes.p07_process_queue;

import grader.spec.Call;
import grader.spec.LateHelpers;
import grader.spec.Trial;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;

/** C15: what is so when close has returned, however late the threads of the queue are that it may leave things to. */
final class Closing {
    private static final String RETURNS = "C15: close() returns";
    private static final String CLOSED = "C15: when close() has returned all sockets are closed";
    private static final int HANGS_UP = -1;

    private Closing() {}

    /** Woven: of the creator, with strangers of whom it knows nothing yet, and of a client. */
    static void whileHelpersAreLate(Trial trial) throws Exception {
        for (var interrupted : new boolean[] {false, true}) {
            trial.scene(() -> creator(trial, interrupted));
            trial.scene(() -> client(trial, interrupted));
        }
    }

    private static void creator(Trial trial, boolean interrupted) throws IOException {
        var strangers = new ArrayList<Socket>();
        try (var hall = Hall.with(trial, 1, 0)) {
            var port = Integer.parseInt(hall.address().replaceFirst("[^0-9].*$", ""));
            for (var said = 0; said < 3; said++) {
                hall.actors().says("a stranger connects, and sends " + said + " bytes");
                var stranger = new Socket(InetAddress.getLoopbackAddress(), port);
                stranger.getOutputStream().write(new byte[said]);
                strangers.add(stranger);
            }
            hall.actors().settle();
            closes(hall, hall.creator(), interrupted);
            for (var stranger : strangers) {
                hall.actors()
                        .start("S", "a stranger listens", () -> hears(stranger))
                        .returns(HANGS_UP, CLOSED);
            }
        } finally {
            for (var stranger : strangers) {
                stranger.close();
            }
        }
    }

    /** A reset ends a connection as well. */
    private static int hears(Socket socket) {
        try {
            var input = socket.getInputStream();
            while (input.read() >= 0) {
                continue;
            }
            return HANGS_UP;
        } catch (IOException reset) {
            return HANGS_UP;
        }
    }

    private static void client(Trial trial, boolean interrupted) throws IOException {
        try (var hall = Hall.with(trial, 1, 0);
                var relay = Relay.to(hall, Relay.Plan.ALL)) {
            var client = hall.client(relay);
            var calls = List.of(client.get("W"), client.get("V", End.LONG));
            calls.forEach(call -> call.waits("C3: the queue is empty: get waits"));
            closes(hall, client, interrupted);
            trial.eventually(CLOSED, relay::isOver);
        }
    }

    private static void closes(Hall hall, End end, boolean interrupted) {
        Call<Boolean> close = LateHelpers.start(
                hall.actors(),
                "C",
                interrupted ? end.name() + ".close() with its interrupt status set" : end.name() + ".close()",
                () -> {
                    if (interrupted) {
                        Thread.currentThread().interrupt();
                    }
                    end.queue().close();
                    return Thread.interrupted() == interrupted;
                });
        close.returns(true, interrupted ? "C15: close() leaves the interrupt status set" : RETURNS);
    }
}
