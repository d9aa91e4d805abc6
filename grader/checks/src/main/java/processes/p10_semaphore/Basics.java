package processes.p10_semaphore;

import static processes.p10_semaphore.CountingSemaphoreChecks.give;
import static processes.p10_semaphore.CountingSemaphoreChecks.take;

import grader.spec.Broken;
import grader.spec.Call;
import grader.spec.Scene;
import grader.spec.Trial;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What every scene rests on: permits that are there are taken, whoever finds too few waits, and permits that come back
 * are served. A scene that breaks may really have met a mistake of that kind; then that one is told.
 */
final class Basics {
    private static final Set<String> CLAUSES = Set.of("C1", "C2");

    private Basics() {}

    static void judge(Trial trial, Scene scene) throws Exception {
        trial.scene(() -> {
            try {
                scene.play();
            } catch (Broken broken) {
                require(trial, broken);
                throw broken;
            }
        });
    }

    /** @throws Broken when the basic scenes break as well: then that is the mistake */
    static void require(Trial trial, Broken found) {
        if (found.clause().map(CLAUSES::contains).orElse(false)) {
            return;
        }
        Scenes.takesAtOnce(trial);
        tooFew(trial);
        Scenes.oneReleaseServesSeveral(trial);
        Scenes.permitsComeOneByOne(trial);
    }

    static void tooFew(Trial trial) {
        try (var actors = trial.actors()) {
            var semaphore = new CountingSemaphore(2);
            actors.start("A", "acquire(3)", () -> take(semaphore, 3)).waits("C2: 2 permits are too few for 3: A waits");
        }
        try (var actors = trial.actors()) {
            var semaphore = new CountingSemaphore(2);
            actors.start("B", "acquire(2)", () -> take(semaphore, 2)).returns("C1: 2 permits are available");
            actors.start("C", "acquire(1)", () -> take(semaphore, 1)).waits("C2: both permits are taken: C waits");
        }
        try (var actors = trial.actors()) {
            var semaphore = new CountingSemaphore(0);
            var calls = new ArrayList<Call<String>>();
            for (var name : List.of("A", "B", "C")) {
                calls.add(actors.start(name, "acquire(2)", () -> take(semaphore, 2)));
                actors.settle();
            }
            actors.start("E", "release(3)", () -> give(semaphore, 3)).returns("C3: release() returns");
            calls.remove(actors.anyReturns(calls, "C1: 3 permits have come: one of those who need 2 is served"));
            calls.forEach(call -> call.waits("C2: 1 permit is left, too few for 2: the others wait"));
        }
    }
}
