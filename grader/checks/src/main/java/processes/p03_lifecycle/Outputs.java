package processes.p03_lifecycle;

import grader.spec.Trial;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** C7: what a child writes arrives, however much it is, and holds nobody up. */
final class Outputs {
    private static final int MEBIBYTE = 1 << 20;
    private static final int PIPE = 1 << 16;
    private static final String WHOLE = "C7: all that the child wrote arrives, byte for byte";
    private static final String NOT_HELD_UP =
            "C7: both streams are read all the time, whether or not anybody asks: a full pipe holds nobody up";

    private Outputs() {}

    /** Which stream, and how many bytes. */
    record Part(boolean errors, int size) {}

    /** @param pipe how many bytes a pipe holds */
    record Speech(List<Part> parts, int pipe) {
        static Arbitrary<Speech> any() {
            var size = Arbitraries.oneOf(
                    Arbitraries.integers().between(0, 20),
                    Arbitraries.integers().between(4_000, 9_000),
                    Arbitraries.of(1, 8_191, 8_192, 8_193, 65_536, 65_537, 200_000));
            var part = Combinators.combine(Arbitraries.of(true, false), size).as(Part::new);
            return Combinators.combine(part.list().ofMaxSize(12), Arbitraries.of(1, 4_096, PIPE))
                    .as(Speech::new);
        }

        byte[] bytes(boolean errors) {
            var length = parts.stream().filter(part -> part.errors == errors).mapToInt(Part::size);
            return Said.content(errors, length.sum());
        }
    }

    static void anySpeech(Trial trial) throws Exception {
        trial.forAll(Speech.any(), 25, speech -> arrives(trial, speech));
    }

    /** Four mebibytes on each: first the one and then the other, and in turns. */
    static void muchOnBoth(Trial trial) throws Exception {
        var much = new Part(false, 4 * MEBIBYTE);
        var muchElse = new Part(true, 4 * MEBIBYTE);
        trial.scene(() -> arrives(trial, new Speech(List.of(much, muchElse), PIPE)));
        trial.scene(() -> arrives(trial, new Speech(List.of(muchElse, much), PIPE)));
        var turns = new Part[128];
        Arrays.setAll(turns, i -> new Part(i % 2 == 0, PIPE));
        trial.scene(() -> arrives(trial, new Speech(List.of(turns), PIPE)));
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
            Said.same(stage, speech.bytes(false), "output()", WHOLE, child::output);
            Said.same(stage, speech.bytes(true), "errors()", WHOLE, child::errors);
        }
    }

    private static void says(KitProcess process, Speech speech) throws InterruptedException {
        var output = speech.bytes(false);
        var errors = speech.bytes(true);
        int[] said = {0, 0};
        for (var part : speech.parts()) {
            var which = part.errors() ? 1 : 0;
            var end = said[which] + part.size();
            for (var at = said[which]; at < end; at += PIPE) {
                var piece = Arrays.copyOfRange(part.errors() ? errors : output, at, Math.min(end, at + PIPE));
                (part.errors() ? process.errors() : process.output()).writes(piece);
            }
            said[which] = end;
        }
    }

    /** Each stream for itself, and not for the process. */
    static void eachForItself(Trial trial) throws Exception {
        trial.scene(() -> forItself(trial, false));
        trial.scene(() -> forItself(trial, true));
    }

    private static void forItself(Trial trial, boolean errorsFirst) throws Exception {
        try (var stage = new Stage(trial)) {
            var process = stage.process(new KitProcess());
            var child = stage.starts(process);
            var first = errorsFirst ? process.errors() : process.output();
            var second = errorsFirst ? process.output() : process.errors();
            first.writes(Said.content(errorsFirst, 5));
            second.writes(Said.content(!errorsFirst, 9));
            stage.says((errorsFirst ? "the standard error" : "the standard output") + " ends", first::ends);
            var because = "C7: this stream has ended: it is not waited for the other one, nor for the process";
            Said.same(stage, Said.content(errorsFirst, 5), called(errorsFirst), because, () -> ask(child, errorsFirst));
            var other = stage.actors().start("B", called(!errorsFirst), () -> new Said(ask(child, !errorsFirst)));
            other.waits("C7: this stream has not ended: the call waits");
            stage.says("the process ends, the stream does not", () -> process.handle()
                    .ends(0));
            stage.hears(child);
            other.waits("C7: this stream is still held open, by another process: the call waits");
            stage.says("the stream ends", second::ends);
            Said.requireSame(stage.actors(), other, Said.content(!errorsFirst, 9), WHOLE);
        }
    }

    private static String called(boolean errors) {
        return errors ? "errors()" : "output()";
    }

    private static byte[] ask(Child child, boolean errors) throws InterruptedException {
        return errors ? child.errors() : child.output();
    }

    /** Whoever writes into what came harms nobody. */
    static void inArraysOfTheirOwn(Trial trial) throws Exception {
        trial.scene(() -> {
            try (var stage = new Stage(trial)) {
                var process = stage.process();
                var child = stage.starts(process);
                process.output().writes(Said.content(false, 40));
                process.errors().writes(Said.content(true, 40));
                stage.ends(process, child, 0);
                for (var errors : new boolean[] {false, true, false, true}) {
                    var because = "C7: each call returns an array of its own";
                    Said.same(stage, Said.content(errors, 40), called(errors), because, () -> spoilt(child, errors));
                }
            }
        });
    }

    private static byte[] spoilt(Child child, boolean errors) throws InterruptedException {
        var came = ask(child, errors);
        var copy = came.clone();
        Arrays.fill(came, (byte) 0);
        return copy;
    }
}
