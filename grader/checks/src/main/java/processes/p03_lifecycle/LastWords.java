package processes.p03_lifecycle;

import grader.spec.Trial;
import java.io.IOException;

/** C8: what a child wrote arrives, however it has ended, and of a stream that fails what came before. */
final class LastWords {
    private static final String LAST = "C8: what the child wrote before its end arrives, however it has ended";

    private LastWords() {}

    /** How a child ends in whose pipes something is left. */
    private enum Death {
        BY_ITSELF("C3"),
        BY_CLOSE("C12"),
        AT_THE_END_OF_THE_JVM("C15");

        private final String clause;

        Death(String clause) {
            this.clause = clause;
        }
    }

    /** The readers have no processor when the child ends; then they have. */
    static void ofTheDead(Trial trial) throws Exception {
        for (var death : Death.values()) {
            trial.scene(() -> ofTheDead(trial, death));
        }
    }

    private static void ofTheDead(Trial trial, Death death) throws Exception {
        try (var stage = new Stage(trial)) {
            var process = stage.process();
            process.output().holdsReaders();
            process.errors().holdsReaders();
            var child = stage.startsDaemon(process);
            process.output().writes(Said.content(false, 30));
            process.errors().writes(Said.content(true, 50));
            stage.actors().says("the child has written on both streams, and nobody has read it yet");
            dies(stage, process, death);
            stage.isDead(process.handle(), death.clause + ": the child is a daemon, and is killed");
            stage.hears(child);
            stage.actors().settle();
            stage.says("now the streams are read", () -> {
                process.output().letsReadersGo();
                process.errors().letsReadersGo();
            });
            Said.same(stage, Said.content(false, 30), "output()", LAST, child::output);
            Said.same(stage, Said.content(true, 50), "errors()", LAST, child::errors);
        }
    }

    private static void dies(Stage stage, KitProcess process, Death death) {
        switch (death) {
            case BY_ITSELF -> stage.says("the child ends", () -> process.ends(0));
            case BY_CLOSE -> stage.closes("B").returns(Stage.DONE, "C13: the only child is a daemon: close returns");
            case AT_THE_END_OF_THE_JVM -> stage.jvmEnds();
        }
    }

    /** A stream that fails has ended; the other one has not. */
    static void ofStreamsThatFail(Trial trial) throws Exception {
        for (var length : new int[] {0, 20, 9_000}) {
            trial.scene(() -> {
                try (var stage = new Stage(trial)) {
                    var process = stage.process(new KitProcess());
                    var child = stage.starts(process);
                    process.output().writes(Said.content(false, length));
                    process.errors().writes(Said.content(true, 14));
                    stage.says("the next read of the standard output throws an IOException", () -> process.output()
                            .fails(new IOException("broken")));
                    stage.says("the process ends, its standard error does not", () -> process.handle()
                            .ends(0));
                    var because = "C8: a stream whose read throws an IOException has ended there: what came before is"
                            + " there";
                    Said.same(stage, Said.content(false, length), "output()", because, child::output);
                    stage.says("the standard error ends", () -> process.errors().ends());
                    because = "C8: one stream has failed, the other one has not";
                    Said.same(stage, Said.content(true, 14), "errors()", because, child::errors);
                }
            });
        }
    }
}
