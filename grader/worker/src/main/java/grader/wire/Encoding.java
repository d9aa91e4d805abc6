package grader.wire;

import static grader.wire.Fields.bytes;
import static grader.wire.Fields.text;
import static grader.wire.Fields.texts;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;

/** The one encoding of jobs and events: a tag, then the fields in the record's order; text is length-prefixed UTF-8. */
public final class Encoding {
    /** No text of a record is longer: a witness that says more says too much. */
    static final int LONGEST_TEXT = 64 * 1024;

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
            task(out, job.task());
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
                texts(in),
                task(in));
    }

    private static void task(DataOutputStream out, Task task) throws IOException {
        switch (task) {
            case Task.Judge() -> out.writeByte('j');
            case Task.Record() -> out.writeByte('r');
            case Task.Play(var steps) -> {
                out.writeByte('p');
                texts(out, steps);
            }
        }
    }

    private static Task task(DataInputStream in) throws IOException {
        return switch (in.readByte()) {
            case 'j' -> new Task.Judge();
            case 'r' -> new Task.Record();
            case 'p' -> new Task.Play(texts(in));
            default -> throw new IOException("no task has an unknown tag");
        };
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
                case Event.Found found -> found(out, found);
                case Event.Judged judged -> judged(out, judged);
                case Event.Taken taken -> taken(out, taken);
                case Event.Played played -> played(out, played);
                case Event.Renew(var reason) -> texts(out, 'r', reason);
                case Event.Ended(var judged) -> {
                    out.writeByte('e');
                    out.writeInt(judged);
                }
                case Event.Fault(var check, var trace) -> texts(out, 'f', check, trace);
            }
        });
    }

    private static void found(DataOutputStream out, Event.Found found) throws IOException {
        texts(out, 'd', found.check(), found.clause());
        witness(out, found.witness());
    }

    private static void judged(DataOutputStream out, Event.Judged judged) throws IOException {
        texts(out, 'j', judged.check());
        out.writeLong(judged.tries());
        out.writeLong(judged.nanos());
        verdict(out, judged.verdict());
    }

    private static void taken(DataOutputStream out, Event.Taken taken) throws IOException {
        texts(out, 't', taken.check(), taken.clause());
        texts(out, taken.steps());
    }

    private static void played(DataOutputStream out, Event.Played played) throws IOException {
        out.writeByte('l');
        out.writeBoolean(played.same());
        texts(out, played.story());
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
            case 't' -> new Event.Taken(text(in), text(in), texts(in));
            case 'l' -> new Event.Played(in.readBoolean(), texts(in));
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
}
