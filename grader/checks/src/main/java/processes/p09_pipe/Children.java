package processes.p09_pipe;

import grader.spec.Trial;
import java.io.EOFException;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import processes.p09_pipe.peer.Peer;

/** C1, C6, C7, C11 between two real processes: each is a {@link Peer}, at the other end of its standard streams. */
final class Children {
    private static final List<Integer> LENGTHS = List.of(0, 1, 127, 128, 255, 256, 4_000);
    /** Longer than a pipe of the system is: they come in pieces. */
    private static final List<Integer> LONG = List.of(20_000, 30_000);

    private final Trial trial;
    private final Bench bench;

    private Children(Trial trial, Bench bench) {
        this.trial = trial;
        this.bench = bench;
    }

    static void talk(Trial trial, Bench bench) throws Exception {
        var children = new Children(trial, bench);
        trial.scene(children::answer);
        trial.scene(children::hearThatThisEndWasClosed);
    }

    static void dieBetweenMessages(Trial trial, Bench bench) throws Exception {
        trial.scene(new Children(trial, bench)::dieBetweenTwoMessages);
    }

    static void dieWithinMessages(Trial trial, Bench bench) throws Exception {
        var children = new Children(trial, bench);
        for (var part : new int[] {1, 60}) {
            trial.scene(() -> children.dieWithinAMessage(part));
        }
    }

    /** A child, and this process's end of the pipe to it. */
    private record Child(Process process, PipeEnd end) {}

    private Child start() throws Exception {
        var process = bench.process(command());
        var output = new Unbuffered(process.getOutputStream());
        var end = trial.call(
                "new PipeEnd(the child's output, the child's input)",
                () -> new PipeEnd(process.getInputStream(), output));
        return new Child(process, end);
    }

    /** Flushes by itself: whether a submission does so is another clause's matter. */
    private static final class Unbuffered extends FilterOutputStream {
        Unbuffered(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
            out.flush();
        }

        @Override
        public void write(int one) throws IOException {
            out.write(one);
            out.flush();
        }
    }

    private List<String> command() throws IOException {
        var classes = trial.scratch().resolve("peer");
        var target = Files.createDirectories(classes.resolve("processes/p09_pipe/peer"));
        for (var name : List.of("Peer.class", "Peer$Output.class")) {
            try (var bytes = Peer.class.getResourceAsStream(name)) {
                if (bytes == null) {
                    throw new IllegalStateException("the checks are incomplete: no " + name);
                }
                Files.write(target.resolve(name), bytes.readAllBytes());
            }
        }
        var classPath = new ArrayList<String>(List.of(classes.toString()));
        trial.classPath().forEach(path -> classPath.add(path.toAbsolutePath().toString()));
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:-UsePerfData",
                "-cp",
                String.join(System.getProperty("path.separator"), classPath),
                Peer.class.getName());
    }

    /** Messages go to the child and back; when this end is closed, the child hears the end, and ends by itself. */
    private void answer() throws Exception {
        var child = start();
        for (var length : LENGTHS) {
            echoes(child, "C1", new Letter(length, Letter.Content.COUNTING).bytes());
        }
        for (var content : Letter.Content.values()) {
            echoes(child, "C1", new Letter(1_000, content).bytes());
        }
        for (var length : LONG) {
            echoes(child, "C2", new Letter(length, Letter.Content.LETTERS).bytes());
        }
        var longest = new Letter(PipeEnd.MAX_LENGTH, Letter.Content.COUNTING).bytes();
        Ground.carries(trial, bench, longest);
        echoes(child, "C2", longest);
    }

    private void echoes(Child child, String clause, byte[] message) throws Exception {
        var shown = Letter.shown(message);
        try (var actors = trial.actors()) {
            actors.start("A", "send(" + shown + ") to the child, which sends it back, and receive()", () -> {
                        child.end().send(message);
                        return outcome(child.end());
                    })
                    .returns(shown, clause + ": the message comes back from the other process");
        }
    }

    private static String outcome(PipeEnd end) throws IOException {
        try {
            return end.receive().map(Letter::shown).orElse(Told.THE_END);
        } catch (EOFException accident) {
            return "EOFException";
        }
    }

    private void hearThatThisEndWasClosed() throws Exception {
        var child = start();
        echoes(child, "C1", new byte[] {1, 2, 3});
        trial.call("close()", () -> {
            child.end().close();
            return "normally";
        });
        trial.eventually(
                "C11: this end is closed: the other process hears the end, and comes to its own",
                () -> !child.process().isAlive());
        var code = child.process().exitValue();
        trial.require(
                code == 0,
                "C11: the other process hears the end as in C6, and nothing else",
                "it ended with " + code,
                "");
    }

    private void dieBetweenTwoMessages() throws Exception {
        var child = start();
        echoes(child, "C1", new byte[] {1, 2, 3});
        try (var actors = trial.actors()) {
            var call = actors.start("A", "receive()", () -> outcome(child.end()));
            actors.says("the child is killed (kill -9), between two messages");
            kill(child);
            call.returns(Told.THE_END, "C6: its process has died between two messages: receive returns empty");
        }
    }

    /** The child is killed when it has written a part of its answer. */
    private void dieWithinAMessage(int part) throws Exception {
        var child = start();
        echoes(child, "C1", new byte[] {1, 2, 3});
        var message = new Letter(100, Letter.Content.LETTERS).bytes();
        message[0] = Peer.CUT;
        message[1] = (byte) part;
        try (var actors = trial.actors()) {
            actors.start("B", "send(100 bytes) to the child", () -> {
                        child.end().send(message);
                        return Told.SENT;
                    })
                    .returns(Told.SENT, "C1: send returns");
            var call = actors.start("A", "receive()", () -> outcome(child.end()));
            trial.eventually("C1: the child receives the message and begins to answer", () -> hasSpoken(child));
            actors.says("the child has written " + part + " bytes of its answer and is killed (kill -9)");
            kill(child);
            call.returns("EOFException", "C7: its process has died within a message: receive throws EOFException");
        }
    }

    /** Past its {@code Process}, which would close our side of its streams, too. */
    private static void kill(Child child) {
        child.process().toHandle().destroyForcibly();
    }

    private static boolean hasSpoken(Child child) {
        try {
            return child.process().getErrorStream().available() > 0;
        } catch (IOException closed) {
            return false;
        }
    }
}
