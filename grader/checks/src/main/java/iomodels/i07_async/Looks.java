package iomodels.i07_async;

import grader.spec.Scripts;
import grader.spec.Trial;
import java.util.List;

/** Clauses that are looked at in every script, whatever becomes of it. */
final class Looks {
    private static final int SCRIPTS = 120;

    private Looks() {}

    /** Scripts that go well and scripts that fail; the clause is met when anything was begun. */
    static void judge(Trial trial, String clause) throws Exception {
        for (var scripts : List.of(Scripted.well(List.of(Way.values())), Scripted.failing(List.of(Way.values())))) {
            Scripts.check(trial, clause, scripts, SCRIPTS, (play, script) -> {
                var scene = Scene.of(play, script);
                scene.begins();
                while (scene.step()) {
                    scene.throwsNothing();
                }
                play.require(scene.operations() > 0, script.way().clause(), "an operation is begun", "none was");
                scene.concludes();
                play.meets(clause);
            });
        }
    }
}
