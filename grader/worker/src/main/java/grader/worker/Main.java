package grader.worker;

import grader.wire.Encoding;
import grader.wire.Seal;
import java.io.DataInputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * A submission's JVM. Standard input brings the secret and the job; sealed events leave by standard output, where only
 * this class still has the stream; what the submission prints leaves by standard error, capped. It ends by itself, and
 * by {@link Runtime#halt} so that no thread or hook of the submission can hold it.
 */
public final class Main {
    private Main() {}

    /**
     * @param arguments {@code train} for a run that ends in order, so that the JVM writes its cache of loaded classes
     */
    public static void main(String[] arguments) throws IOException {
        Thread.currentThread().setName(Runner.CHECKER);
        // Past System.in, whose buffer would keep the secret. It stays open: its end says that the grader is gone.
        var lifeline = new FileInputStream(FileDescriptor.in);
        var in = new DataInputStream(lifeline);
        var secret = in.readNBytes(Seal.SECRET_BYTES);
        var job = Encoding.job(in.readNBytes(in.readInt()));
        var channel = new Channel(secret);
        java.util.Arrays.fill(secret, (byte) 0);
        lockDown();
        Lifeline.hold(lifeline);
        new Runner(
                        job,
                        channel,
                        arguments.length == 0 ? () -> Runtime.getRuntime().halt(0) : () -> System.exit(0))
                .run();
    }

    private static void lockDown() {
        System.setIn(InputStream.nullInputStream());
        var output = new PrintStream(
                new CappedOutput(new FileOutputStream(FileDescriptor.err)), true, StandardCharsets.UTF_8);
        System.setOut(output);
        System.setErr(output);
    }
}
