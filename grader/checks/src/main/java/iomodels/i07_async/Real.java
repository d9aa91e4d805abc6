package iomodels.i07_async;

import grader.spec.Trial;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.channels.AsynchronousFileChannel;
import java.nio.channels.AsynchronousServerSocketChannel;
import java.nio.channels.CompletionHandler;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** The JDK's own channels: files, and sockets on the loopback. */
final class Real {
    private static final int BYTES = 300_007;

    private Real() {}

    /** What the handler was told. */
    private static final class Heard implements CompletionHandler<Long, @Nullable Object> {
        private final List<String> words = new CopyOnWriteArrayList<>();

        @Override
        public void completed(Long bytes, @Nullable Object attachment) {
            words.add("completed with " + bytes);
        }

        @Override
        public void failed(Throwable why, @Nullable Object attachment) {
            words.add("failed with " + why);
        }
    }

    private static byte[] bytes() {
        var bytes = new byte[BYTES];
        new Random(BYTES).nextBytes(bytes);
        return bytes;
    }

    private static void told(Trial trial, String clause, Heard heard) {
        trial.eventually(clause + ": all is written: the handler is told", () -> !heard.words.isEmpty());
        trial.require(
                heard.words.getFirst().startsWith("completed"),
                clause + ": all has gone well: the handler is told completed",
                "it was told " + heard.words,
                "");
    }

    private static void number(Trial trial, Heard heard) {
        trial.require(
                heard.words.equals(List.of("completed with " + BYTES)),
                "C4: the handler is told completed with " + BYTES + ", once",
                "it was told " + heard.words,
                "");
    }

    /** A real file. */
    static void file(Trial trial) throws Exception {
        var source = Files.write(trial.scratch().resolve("source"), bytes());
        var target = Files.createFile(trial.scratch().resolve("target"));
        var heard = new Heard();
        try (var from = AsynchronousFileChannel.open(source, StandardOpenOption.READ);
                var to = AsynchronousFileChannel.open(target, StandardOpenOption.WRITE)) {
            trial.call("copy(…) of a real file", () -> {
                AsyncCopy.copy(from, to, 4_096, "attachment", heard);
                return "";
            });
            told(trial, "C3", heard);
        }
        same(trial, "C3", Files.readAllBytes(target));
        number(trial, heard);
    }

    private static void same(Trial trial, String clause, byte[] found) {
        var at = Arrays.mismatch(bytes(), found);
        trial.require(
                at < 0,
                clause + ": what was read is what was written",
                found.length + " bytes of " + BYTES + ", and byte " + at + " is another one",
                "");
    }

    /** An echo server of one connection. */
    static void echo(Trial trial) throws Exception {
        var heard = new Heard();
        try (var server = AsynchronousServerSocketChannel.open().bind(new InetSocketAddress(loopback(), 0));
                var client = new Socket(loopback(), ((InetSocketAddress) server.getLocalAddress()).getPort());
                var accepted = server.accept().get();
                var actors = trial.actors()) {
            trial.call("pump(…) of a real socket to itself", () -> {
                AsyncCopy.pump(accepted, accepted, 1_000, "attachment", heard);
                return "";
            });
            var writes = actors.start("client", "writes " + BYTES + " bytes, then no more", () -> {
                client.getOutputStream().write(bytes());
                client.shutdownOutput();
                return "done";
            });
            var reads = actors.start(
                    "reader", "reads as many", () -> client.getInputStream().readNBytes(BYTES));
            same(trial, "C2", reads.returns("C2: what the client writes comes back"));
            writes.returns("C2: what the client writes is read");
            told(trial, "C2", heard);
            number(trial, heard);
        }
    }

    private static InetAddress loopback() {
        return InetAddress.getLoopbackAddress();
    }
}
