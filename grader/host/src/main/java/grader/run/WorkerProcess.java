package grader.run;

import grader.catalog.ExerciseEntry.Limits;
import grader.wire.Encoding;
import grader.wire.Job;
import grader.wire.Seal;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.Stream;

/**
 * One JVM that judges: started with an empty environment and its own folder, told its job, read line by line, ended
 * whole.
 */
final class WorkerProcess implements AutoCloseable {
    private static final int LONGEST_LINE = 4 * 1024 * 1024;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Process process;
    private final boolean forked;
    private final ProcessTree tree;
    private final BlockingQueue<Line> lines = new LinkedBlockingQueue<>(10_000);
    private final CapturedOutput output;
    private final Seal seal;

    /** A line of the worker's standard output, or its end. */
    sealed interface Line {
        record Text(String text) implements Line {}

        record End() implements Line {}
    }

    private WorkerProcess(Process process, ProcessTree tree, Seal seal, boolean forked) {
        this.forked = forked;
        this.process = process;
        this.tree = tree;
        this.seal = seal;
        Thread.ofPlatform().daemon().name("worker's channel").start(this::readLines);
        this.output = CapturedOutput.of(process.getErrorStream());
    }

    /**
     * Starts a worker on a job.
     *
     * @param flags further flags of the JVM
     * @param arguments the arguments of the worker's main class
     * @param confinement what the system keeps it from
     */
    static WorkerProcess start(
            Kit kit,
            Limits limits,
            Job job,
            Path folder,
            List<String> flags,
            List<String> arguments,
            Confinement confinement) {
        LiveWorkers.requireLife();
        var tag = UUID.randomUUID().toString();
        var command = new ArrayList<>(confinement.prefix());
        command.addAll(WorkerCommand.of(kit, limits, folder, flags, arguments));
        var builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().clear();
        builder.environment().put(ProcessTree.TAG, tag);
        builder.environment().put("LC_ALL", "C.UTF-8"); // a class may be named in any language, and so its file
        var secret = new byte[Seal.SECRET_BYTES];
        RANDOM.nextBytes(secret);
        try {
            confinement.own(folder);
            var process = builder.start();
            var tree = new ProcessTree(process.toHandle(), tag);
            var worker = new WorkerProcess(process, tree, new Seal(secret), confinement.forks());
            LiveWorkers.add(worker.tree);
            worker.tell(secret, job);
            return worker;
        } catch (IOException cannot) {
            throw new GraderFault("a JVM for the submission could not be started: " + cannot.getMessage(), cannot);
        }
    }

    private void tell(byte[] secret, Job job) {
        try {
            // Stays open: its end tells the worker that this grader is gone.
            var in = new DataOutputStream(process.getOutputStream());
            var bytes = Encoding.encode(job);
            in.write(secret);
            in.writeInt(bytes.length);
            in.write(bytes);
            in.flush();
        } catch (IOException _) {
            // It has ended already: its output says why.
        }
    }

    /** The lines of its standard output, in order, then one {@link Line.End}. */
    BlockingQueue<Line> lines() {
        return lines;
    }

    Seal seal() {
        return seal;
    }

    /** Processor time of the worker itself so far. */
    Duration cpu() {
        var handles = forked ? process.children().flatMap(ProcessHandle::children) : Stream.of(process.toHandle());
        return handles.flatMap(handle -> handle.info().totalCpuDuration().stream())
                .reduce(Duration.ZERO, Duration::plus);
    }

    /** Notes who has been started by whom, so that nobody is forgotten; what there is too much of. */
    Optional<String> look() {
        tree.look();
        return tree.crowd();
    }

    /** Memory in use by it and its children; 0 where that is unknown. */
    long residentMegabytes() {
        return tree.residentMegabytes();
    }

    /**
     * When the worker itself has ended, ends what it left behind: a process without a parent may hold the stream that
     * {@link #lines()} come from, and they would not end before it does.
     */
    void endOrphans() {
        if (!process.isAlive()) {
            tree.end();
        }
    }

    /** Its exit code, once it has ended; waits for that, bounded by killing it. */
    int exitCode() throws InterruptedException {
        if (!process.waitFor(Duration.ofSeconds(10))) {
            process.destroyForcibly();
        }
        return process.waitFor();
    }

    /** What it printed, the first 128 KiB. */
    String output() {
        return output.text();
    }

    private void readLines() {
        try (var in = new BufferedInputStream(process.getInputStream())) {
            var line = new ByteArrayOutputStream();
            for (var b = in.read(); b >= 0; b = in.read()) {
                if (b == '\n') {
                    if (isClaim(line)) {
                        lines.put(new Line.Text(line.toString(StandardCharsets.UTF_8)));
                    }
                    line.reset();
                } else if (line.size() < LONGEST_LINE) {
                    line.write(b);
                }
            }
        } catch (IOException _) {
            // The stream ends with the process.
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
        lines.add(new Line.End());
    }

    /** Anything else on that stream is output of the submission's child processes, which nobody reads. */
    private static boolean isClaim(ByteArrayOutputStream line) {
        return line.size() > Seal.MARK.length()
                && line.toString(StandardCharsets.UTF_8).startsWith(Seal.MARK);
    }

    /** Ends the worker and everything that it has started. */
    @Override
    public void close() {
        tree.end();
        LiveWorkers.remove(tree);
    }
}
