package grader.wire;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The one encoding of jobs and events: a tag, then the fields in the record's order; text is length-prefixed UTF-8. */
public final class Encoding {
    /** No text of a record is longer: a witness that says more says too much. */
    static final int LONGEST_TEXT = 64 * 1024;

    private static final int MOST_LINES = 10_000;

    private Encoding() {}

    /** The bytes of a job. */
    public static byte[] encode(Job job) {
        return bytes(out -> {
            text(out, job.exercise());
            text(out, job.checksClass());
            texts(out, job.checks());
            text(out, job.checksJar().toString());
            text(out, job.plain().toString());
            text(out, job.woven().toString());
            out.writeLong(job.seed());
            texts(out, job.proven());
        });
    }

    /** The job of such bytes. */
    public static Job job(byte[] bytes) throws IOException {
        var in = new DataInputStream(new ByteArrayInputStream(bytes));
        return new Job(
                text(in),
                text(in),
                texts(in),
                Path.of(text(in)),
                Path.of(text(in)),
                Path.of(text(in)),
                in.readLong(),
                texts(in));
    }

    /** The bytes of an event. */
    public static byte[] encode(Event event) {
        return bytes(out -> {
            switch (event) {
                case Event.Begun(var check) -> texts(out, 'b', check);
                case Event.Noted(var check, var text) -> texts(out, 'n', check, text);
                case Event.Proven(var ending) -> texts(out, 'p', ending);
                case Event.Suspected(var check, var text) -> texts(out, 's', check, text);
                case Event.Canaries(var check, var evidence) -> texts(out, 'c', check, evidence);
                case Event.Found(var check, var clause, var witness) -> {
                    texts(out, 'd', check, clause);
                    witness(out, witness);
                }
                case Event.Judged(var check, var verdict, var tries, var nanos) -> {
                    texts(out, 'j', check);
                    out.writeLong(tries);
                    out.writeLong(nanos);
                    verdict(out, verdict);
                }
                case Event.Renew(var reason) -> texts(out, 'r', reason);
                case Event.Ended(var judged) -> {
                    out.writeByte('e');
                    out.writeInt(judged);
                }
                case Event.Fault(var check, var trace) -> texts(out, 'f', check, trace);
            }
        });
    }

    private static void verdict(DataOutputStream out, Verdict verdict) throws IOException {
        switch (verdict) {
            case Verdict.Holds() -> out.writeByte('h');
            case Verdict.Broken(var witness, var _) -> {
                out.writeByte('b');
                witness(out, witness);
            }
            case Verdict.Undecided(var reason) -> texts(out, 'u', reason);
            case Verdict.NotReached(var reason) -> texts(out, 'n', reason);
        }
    }

    private static void witness(DataOutputStream out, Witness witness) throws IOException {
        text(out, witness.expected());
        text(out, witness.found());
        text(out, witness.advice());
        texts(out, witness.where());
        texts(out, witness.story());
    }

    private static Witness witness(DataInputStream in) throws IOException {
        var expected = text(in);
        var found = text(in);
        var advice = text(in);
        return new Witness(expected, found, texts(in), texts(in), advice);
    }

    /** The event of such bytes. */
    public static Event event(byte[] bytes) throws IOException {
        var in = new DataInputStream(new ByteArrayInputStream(bytes));
        return switch (in.readByte()) {
            case 'b' -> new Event.Begun(text(in));
            case 'n' -> new Event.Noted(text(in), text(in));
            case 'j' -> {
                var check = text(in);
                var tries = in.readLong();
                var nanos = in.readLong();
                yield new Event.Judged(check, verdict(in), tries, nanos);
            }
            case 'd' -> new Event.Found(text(in), text(in), witness(in));
            case 'p' -> new Event.Proven(text(in));
            case 's' -> new Event.Suspected(text(in), text(in));
            case 'c' -> new Event.Canaries(text(in), text(in));
            case 'r' -> new Event.Renew(text(in));
            case 'e' -> new Event.Ended(in.readInt());
            case 'f' -> new Event.Fault(text(in), text(in));
            default -> throw new IOException("no event has an unknown tag");
        };
    }

    private static Verdict verdict(DataInputStream in) throws IOException {
        return switch (in.readByte()) {
            case 'h' -> new Verdict.Holds();
            case 'b' -> new Verdict.Broken(witness(in));
            case 'u' -> new Verdict.Undecided(text(in));
            case 'n' -> new Verdict.NotReached(text(in));
            default -> throw new IOException("no verdict has an unknown tag");
        };
    }

    private interface Writer {
        void write(DataOutputStream out) throws IOException;
    }

    private static byte[] bytes(Writer writer) {
        var bytes = new ByteArrayOutputStream();
        try {
            writer.write(new DataOutputStream(bytes));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void texts(DataOutputStream out, char tag, String... texts) throws IOException {
        out.writeByte(tag);
        for (var text : texts) {
            text(out, text);
        }
    }

    private static void texts(DataOutputStream out, List<String> texts) throws IOException {
        out.writeInt(texts.size());
        for (var text : texts) {
            text(out, text);
        }
    }

    private static void text(DataOutputStream out, String text) throws IOException {
        var shown = text.length() <= LONGEST_TEXT / 4 ? text : text.substring(0, LONGEST_TEXT / 4) + "…";
        var bytes = shown.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static List<String> texts(DataInputStream in) throws IOException {
        var count = in.readInt();
        if (count < 0 || count > MOST_LINES) {
            throw new IOException("a list of " + count + " texts");
        }
        var texts = new ArrayList<String>();
        for (var i = 0; i < count; i++) {
            texts.add(text(in));
        }
        return texts;
    }

    private static String text(DataInputStream in) throws IOException {
        var length = in.readInt();
        if (length < 0 || length > LONGEST_TEXT + 16) {
            throw new IOException("a text of " + length + " bytes");
        }
        var bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new IOException("the text ends early");
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
