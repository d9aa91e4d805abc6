package processes.p03_lifecycle;

import java.util.concurrent.Callable;
import grader.spec.Actors;
import grader.spec.Call;
import grader.spec.Trial;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.jspecify.annotations.Nullable;

/** C7 and C8: what a child writes arrives, however much it is and however the child ends. */
final class Outputs {
    private static final int MEBIBYTE = 1 << 20;
    private static final int PIPE = 1 << 16;
    private static final String WHOLE = "C7: all that the child wrote arrives, byte for byte";
    private static final String LAST = "C8: what the child wrote before its end arrives, however it has ended";
    private static final String NOT_HELD_UP =
            "C7: both streams are read all the time, whether or not anybody asks: a full pipe holds nobody up";

    private Outputs() {}

    /** Which stream, and how many bytes. */
    record Part(boolean errors, int size) {}

    /** @param endsBefore after so many parts the process is gone, and another one writes on */
    record Speech(List<Part> parts, int pipe, int endsBefore) {
        static Arbitrary<Speech> any() {
            var size = Arbitraries.oneOf(
                    Arbitraries.integers().between(0, 20),
                    Arbitraries.integers().between(4_000, 9_000),
                    Arbitraries.of(1, 8_191, 8_192, 8_193, 65_536, 65_537, 200_000));
            var part = Combinators.combine(Arbitraries.of(true, false), size).as(Part::new);
            return Combinators.combine(
                            part.list().ofMaxSize(12), Arbitraries.of(1, 4_096, PIPE), Arbitraries.integers()
                                    .between(0, 13))
                    .as(Speech::new);
        }

        byte[] bytes(boolean errors) {
            var length = parts.stream().filter(part -> part.errors == errors).mapToInt(Part::size);
            return content(errors, length.sum());
        }
    }

    /** No two places of it are alike as far as one can see. */
    private static byte[] content(boolean errors, int length) {
        var bytes = new byte[length];
        for (var i = 0; i < length; i++) {
            bytes[i] = (byte) (i * 31 + (i >> 8) * 7 + (errors ? 100 : 0));
        }
        return bytes;
    }

    static void anySpeech(Trial trial) throws Exception {
        trial.forAll(Speech.any(), 25, speech -> arrives(trial, speech));
    }

    /** Four mebibytes on each: first the one and then the other, and in turns. */
    static void muchOnBoth(Trial trial) throws Exception {
        var much = new Part(false, 4 * MEBIBYTE);
        var muchElse = new Part(true, 4 * MEBIBYTE);
        trial.scene(() -> arrives(trial, new Speech(List.of(much, muchElse), PIPE, 99)));
        trial.scene(() -> arrives(trial, new Speech(List.of(muchElse, much), PIPE, 0)));
        var turns = new Part[128];
        Arrays.setAll(turns, i -> new Part(i % 2 == 0, PIPE));
        trial.scene(() -> arrives(trial, new Speech(List.of(turns), PIPE, 99)));
    }

    private static void arrives(Trial trial, Speech speech) throws Exception {
        try (var stage = new Stage(trial)) {
            var process = stage.process(new KitProcess());
            process.output().capacity(speech.pipe());
            process.errors().capacity(speech.pipe());
            var child = stage.starts(process);
            stage.actors()
                    .start("child", "writes " + speech.parts() + " through pipes of " + speech.pipe(), () -> {
                        says(process, speech);
                        return Stage.DONE;
                    })
                    .returns(NOT_HELD_UP);
            process.ends(0);
            same(stage, speech.bytes(false), "output()", WHOLE, child::output);
            same(stage, speech.bytes(true), "errors()", WHOLE, child::errors);
        }
    }

    private static void says(KitProcess process, Speech speech) throws InterruptedException {
        var output = speech.bytes(false);
        var errors = speech.bytes(true);
        int[] said = {0, 0};
        for (var i = 0; i < speech.parts().size(); i++) {
            if (i == speech.endsBefore()) {
                process.handle().ends(0);
            }
            var part = speech.parts().get(i);
            var which = part.errors() ? 1 : 0;
            var end = said[which] + part.size();
            for (var at = said[which]; at < end; at += PIPE) {
                var piece = Arrays.copyOfRange(part.errors() ? errors : output, at, Math.min(end, at + PIPE));
                (part.errors() ? process.errors() : process.output()).writes(piece);
            }
            said[which] = end;
        }
    }

    private static void same(
            Stage stage, byte[] wanted, String what, String because, Callable<byte[]> call) {
        requireSame(stage.actors(), stage.actors().start("A", what, () -> new Bytes(call.call())), wanted, because);
    }

    /** What came, as a witness shows it. */
    private record Bytes(byte @Nullable [] bytes) {
        @Override
        public String toString() {
            return bytes == null ? "null" : bytes.length + " bytes";
        }
    }

    private static void requireSame(Actors actors, Call<Bytes> call, byte[] wanted, String because) {
        var came = call.returns(because).bytes();
        if (came == null || !Arrays.equals(came, wanted)) {
            throw actors.broken(
                    because,
                    came == null
                            ? "null came"
                            : came.length + " bytes came of " + wanted.length + "; the first "
                                    + Math.max(0, Arrays.mismatch(came, wanted)) + " are right");
        }
    }

    /** Each stream for itself, and not for the process. */
    static void eachForItself(Trial trial) throws Exception {
        for (var errorsFirst : new boolean[] {false, true}) {
            trial.scene(() -> {
                try (var stage = new Stage(trial)) {
                    var process = stage.process(new KitProcess());
                    var child = stage.starts(process);
                    var first = errorsFirst ? process.errors() : process.output();
                    var second = errorsFirst ? process.output() : process.errors();
                    first.writes(content(errorsFirst, 5));
                    second.writes(content(!errorsFirst, 9));
                    stage.says((errorsFirst ? "the standard error" : "the standard output") + " ends", first::ends);
                    same(
                            stage,
                            content(errorsFirst, 5),
                            errorsFirst ? "errors()" : "output()",
                            "C7: this stream has ended: it is not waited for the other one, nor for the process",
                            errorsFirst ? child::errors : child::output);
                    var other = stage.actors()
                            .start(
                                    "B",
                                    errorsFirst ? "output()" : "errors()",
                                    () -> new Bytes(errorsFirst ? child.output() : child.errors()));
                    other.waits("C7: this stream has not ended: the call waits");
                    stage.says("the process ends, the stream does not", () -> process.handle()
                            .ends(0));
                    stage.hears(child);
                    other.waits("C7: this stream is still held open, by another process: the call waits");
                    stage.says("the stream ends", second::ends);
                    requireSame(stage.actors(), other, content(!errorsFirst, 9), WHOLE);
                }
            });
        }
    }

    /** Whoever writes into what came harms nobody. */
    static void inArraysOfTheirOwn(Trial trial) throws Exception {
        trial.scene(() -> {
            try (var stage = new Stage(trial)) {
                var process = stage.process();
                var child = stage.starts(process);
                process.output().writes(content(false, 40));
                process.errors().writes(content(true, 40));
                stage.ends(process, child, 0);
                for (var i = 0; i < 2; i++) {
                    same(stage, content(false, 40), "output()", "C7: each call returns an array of its own", () -> {
                        var came = child.output();
                        var copy = came.clone();
                        Arrays.fill(came, (byte) 0);
                        return copy;
                    });
                    same(stage, content(true, 40), "errors()", "C7: each call returns an array of its own", () -> {
                        var came = child.errors();
                        var copy = came.clone();
                        Arrays.fill(came, (byte) 0);
                        return copy;
                    });
                }
            }
        });
    }

    /** The readers have no processor when the child is killed; then they have. */
    static void ofTheKilled(Trial trial) throws Exception {
        for (var atExit : new boolean[] {false, true}) {
            trial.scene(() -> {
                try (var stage = new Stage(trial)) {
                    var process = stage.process();
                    process.output().holdsReaders();
                    process.errors().holdsReaders();
                    var child = stage.startsDaemon(process);
                    process.output().writes(content(false, 30));
                    process.errors().writes(content(true, 50));
                    stage.actors().says("the child has written on both streams, and nobody has read it yet");
                    if (atExit) {
                        stage.returns(Stage.DONE, "the JVM begins to end", "C15: the action waits for nobody", () -> {
                            stage.exit().comes();
                            return Stage.DONE;
                        });
                    } else {
                        stage.closes("B").returns(Stage.DONE, "C12: the only child is a daemon: close ends it");
                    }
                    stage.says("now the streams are read", () -> {
                        process.output().letsReadersGo();
                        process.errors().letsReadersGo();
                    });
                    stage.hears(child);
                    same(stage, content(false, 30), "output()", LAST, child::output);
                    same(stage, content(true, 50), "errors()", LAST, child::errors);
                }
            });
        }
    }

    /** A stream that fails has ended; the other one has not. */
    static void ofStreamsThatFail(Trial trial) throws Exception {
        for (var length : new int[] {0, 20, 9_000}) {
            trial.scene(() -> {
                try (var stage = new Stage(trial)) {
                    var process = stage.process(new KitProcess());
                    var child = stage.starts(process);
                    process.output().writes(content(false, length));
                    process.errors().writes(content(true, 7));
                    stage.says("the next read of the standard output throws an IOException", () -> process.output()
                            .fails(new IOException("broken")));
                    var because = "C8: a stream whose read throws an IOException has ended there: what came before is"
                            + " there";
                    same(stage, content(false, length), "output()", because, child::output);
                    process.errors().writes(content(true, 7));
                    stage.says("the process ends, and the standard error", () -> process.ends(0));
                    stage.returns(14, "errors()", "C8: one stream has failed, the other one has not", () -> child.errors()
                            .length);
                }
            });
        }
    }
}
