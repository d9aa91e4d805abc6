package processes.p07_process_queue;

import grader.spec.Trial;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;

/** C11: whoever connects without being a client. */
final class Strangers {
    private static final String NOTHING_CHANGED = "C11: a stranger changes nothing and delays nobody";
    private static final String QUIET = "C11: no thread ends with an exception for a stranger";
    private static final int SILENT = 20;
    private static final int FLOOD = 60_000;

    private Strangers() {}

    /** What a stranger sends. */
    private enum Speech {
        NOTHING,
        ZEROS,
        ONES,
        COUNTING,
        RANDOM,
        A_REQUEST,
        A_FLOOD;

        byte[] bytes() {
            return switch (this) {
                case NOTHING -> new byte[0];
                case ZEROS -> new byte[300];
                case ONES -> filled((byte) 1, 300);
                case COUNTING -> counting();
                case RANDOM -> random();
                case A_REQUEST -> "GET / HTTP/1.0\n\n".getBytes(StandardCharsets.US_ASCII);
                case A_FLOOD -> filled((byte) 0xff, FLOOD);
            };
        }

        private static byte[] filled(byte value, int length) {
            var bytes = new byte[length];
            Arrays.fill(bytes, value);
            return bytes;
        }

        private static byte[] counting() {
            var bytes = new byte[300];
            for (var at = 0; at < bytes.length; at++) {
                bytes[at] = (byte) at;
            }
            return bytes;
        }

        private static byte[] random() {
            var bytes = new byte[5_000];
            new Random(7).nextBytes(bytes);
            return bytes;
        }
    }

    /** How a stranger goes. */
    private enum Leaving {
        STAYS,
        ENDS,
        RESETS
    }

    static void judge(Trial trial) throws Exception {
        var thrown = new CopyOnWriteArrayList<String>();
        var before = Thread.getDefaultUncaughtExceptionHandler();
        Thread.setDefaultUncaughtExceptionHandler(
                (_, what) -> thrown.add(what.getClass().getSimpleName()));
        try {
            for (var leaving : Leaving.values()) {
                trial.scene(() -> come(trial, leaving, thrown));
            }
        } finally {
            Thread.setDefaultUncaughtExceptionHandler(before);
        }
    }

    private static void come(Trial trial, Leaving leaving, List<String> thrown) throws IOException {
        var sockets = new ArrayList<Socket>();
        try (var hall = Hall.with(trial, 2, 1)) {
            var port = Integer.parseInt(hall.address().replaceFirst("[^0-9].*$", ""));
            var waiting = hall.client(1).get("W");
            waiting.waits("C3: the queue is empty: get waits");
            for (var speech : Speech.values()) {
                hall.actors().says("a stranger connects, sends " + speech + " and " + leaving);
                sockets.add(comes(port, speech.bytes(), leaving));
                hall.actors().settle();
                hall.creator().empty("E").returns(true, NOTHING_CHANGED);
                hall.client().empty("E").returns(true, NOTHING_CHANGED);
            }
            hall.actors().says(SILENT + " strangers connect, and send nothing");
            for (var number = 0; number < SILENT; number++) {
                sockets.add(comes(port, new byte[0], leaving));
            }
            hall.client().put("P", "x").returns(End.DONE, NOTHING_CHANGED);
            waiting.returns("x", NOTHING_CHANGED);
            Beside.isServed(hall, NOTHING_CHANGED);
            hall.require(thrown.isEmpty(), QUIET, "one ended with " + thrown);
        } finally {
            for (var socket : sockets) {
                socket.close();
            }
        }
    }

    private static Socket comes(int port, byte[] speech, Leaving leaving) throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(1);
        says(socket.getOutputStream(), speech);
        switch (leaving) {
            case STAYS -> {}
            case ENDS -> socket.close();
            case RESETS -> {
                socket.setSoLinger(true, 0);
                socket.close();
            }
        }
        return socket;
    }

    /** A queue may hang up before it has heard everything. */
    private static void says(OutputStream out, byte[] speech) {
        try {
            out.write(speech);
        } catch (IOException hungUp) {
            return;
        }
    }
}
