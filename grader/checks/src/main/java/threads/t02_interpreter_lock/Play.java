package threads.t02_interpreter_lock;

import grader.spec.Call;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Several scripts, played so that everybody waits who can: the first run is held up in its first instruction until all
 * others wait for their turn, and whenever another run gets its turn, that one is held up until the run before waits
 * again. So who waits when is known for certain, however slow the machine is.
 */
final class Play {
    private final Scene scene;
    private final Scripts scripts;
    private final Map<String, Call<Long>> calls = new LinkedHashMap<>();

    Play(Scene scene, Scripts scripts) {
        this.scene = scene;
        this.scripts = scripts;
    }

    /** Plays to the end, or to where two runs are in the interpreter at once, which other checks judge. */
    void play() {
        scene.probe().holdAtEverySwitch();
        for (var name : scripts.names()) {
            begin(name);
        }
        goOn();
    }

    private void begin(String name) {
        calls.put(name, scene.run(name, scripts.script(name)));
        scene.settle();
    }

    /** Lets them go on, one turn at a time. */
    private void goOn() {
        while (!scene.probe().met()) {
            scene.trial()
                    .eventually(
                            "while runs wait for a turn, one of them gets it",
                            () -> scene.probe().held().isPresent() || allEnded());
            scene.settle();
            var held = scene.probe().held();
            if (held.isEmpty()) {
                return;
            }
            scene.probe().letGo(held.get());
        }
    }

    /** A run comes back from its IO while another, which began meanwhile, is held up in its first instruction. */
    void playAfterIo() {
        var first = Scripts.name(0);
        scene.probe().holdAtEverySwitch();
        begin(first);
        scene.awaitHeld(first);
        scene.letGo(first);
        scene.awaitInDevice(first);
        for (var name : scripts.names().subList(1, scripts.names().size())) {
            begin(name);
        }
        scene.deviceAnswers(first);
        goOn();
    }

    private boolean allEnded() {
        return calls.values().stream().allMatch(Call::ended);
    }

    boolean isWhole() {
        return !scene.probe().met();
    }

    List<Told> told() {
        return scene.probe().told();
    }

    long result(String name) {
        return Objects.requireNonNull(calls.get(name)).returns(name + "'s script has been executed: run returns");
    }
}
