package threads.t02_interpreter_lock;

import grader.spec.Call;
import grader.spec.Trial;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import threads.t02_interpreter_lock.Run.Place;

/**
 * Scripts of all instructions, performed so that who waits is known at every moment, and held against what the contract
 * says: one thing happens, everybody comes to rest, and what was seen is looked at.
 */
final class Performance {
    private static final int MOST_INTERRUPTS = 2;
    private static final String NOBODY_MISSES = "C9: nobody misses a turn or an UNLOCK for a run that was interrupted";

    private final Scene scene;
    private final Programs programs;
    private final Random random;
    private final Expected expected;
    private final List<String> notBegun;
    private final Map<String, Call<Ended>> calls = new LinkedHashMap<>();
    private int seen;
    private int interrupts;
    private String moving = "C2: a free interpreter lock is taken at once";

    private Performance(Scene scene, Programs programs) {
        this.scene = scene;
        this.programs = programs;
        this.random = new Random(programs.seed());
        this.expected = new Expected(scene, programs.scripts().interval());
        this.notBegun = new ArrayList<>(programs.scripts().names());
    }

    static void forAll(Trial trial, Arbitrary<Programs> programs, int tries) throws Exception {
        trial.forAll(programs, tries, some -> of(trial, some));
    }

    private static void of(Trial trial, Programs programs) {
        try (var scene = new Scene(trial, programs.scripts().interval())) {
            new Performance(scene, programs).perform();
        }
    }

    private void perform() {
        scene.probe().holdOften(programs.seed());
        for (var possible = possible(); !possible.isEmpty() && !expected.isOpen(); possible = possible()) {
            possible.get(random.nextInt(possible.size())).run();
            comeToRest();
        }
    }

    /** What may happen now; what brings the scripts forward is there twice. */
    private List<Runnable> possible() {
        var possible = new ArrayList<Runnable>();
        notBegun.stream().limit(1).forEach(name -> possible.addAll(List.of(() -> begin(name), () -> begin(name))));
        scene.probe().held().ifPresent(name -> possible.addAll(List.of(() -> letGo(name), () -> letGo(name))));
        expected.at(Place.IN_THE_DEVICE).forEach(run -> possible.add(() -> answer(run)));
        if (programs.troubles() && interrupts < MOST_INTERRUPTS) {
            Stream.concat(
                            expected.at(Place.WAITS),
                            expected.at(Place.LOCKED_OUT).filter(run -> !run.woken && !expected.mustGoOn(run)))
                    .forEach(run -> possible.add(() -> interrupt(run)));
        }
        return possible;
    }

    private void begin(String name) {
        notBegun.remove(name);
        var script = programs.scripts().script(name);
        expected.begins(name, script);
        calls.put(name, scene.runToEnd(name, script));
    }

    private void letGo(String name) {
        expected.takesEffect();
        moving = movedBy(expected.run(name));
        scene.letGo(name);
    }

    private String movedBy(Run run) {
        if (interrupts > 0) {
            return NOBODY_MISSES;
        }
        return switch (run.place) {
            case IN_THE_DEVICE -> "C6: " + run.name + " is in the device: others have their turns";
            case LOCKED_OUT -> "C8: " + run.name + " waits in a LOCK: others have their turns";
            case OVER -> run.end.orElseThrow().because() + ": the others go on";
            case WAITS, HAS_ITS_TURN, LEAVES ->
                expected.at(Place.IN_THE_DEVICE)
                        .findFirst()
                        .map(away -> "C6: " + away.name + " is in the device: others have their turns")
                        .orElse("C3: a turn ends and another one begins");
        };
    }

    private void answer(Run run) {
        if (programs.troubles() && random.nextInt(3) == 0) {
            var thrown = Failures.ofTheDevice().get(random.nextInt(4));
            scene.actors().says("the device fails with " + thrown);
            scene.plug().failWith(run.name, thrown);
            run.deviceFails(thrown);
        } else {
            run.deviceAnswers(Plug.answer(run.accumulator));
        }
        moving = interrupts > 0
                ? NOBODY_MISSES
                : "C6: the device has answered " + run.name + " and nobody has a turn: it goes on";
        scene.deviceAnswers(run.name);
    }

    private void interrupt(Run run) {
        interrupts++;
        run.interrupted();
        moving = "C9: a run that waits and is interrupted throws, and nobody misses a turn or an UNLOCK for it";
        scene.interrupt(run.name);
    }

    private void comeToRest() {
        do {
            scene.settle();
            look();
            if (expected.isOpen()) {
                return;
            }
        } while (somebodyMoves());
        calls.forEach((name, call) -> requireEnd(expected.run(name), call));
    }

    /** What the observer was told since the last look, and whether runs are in the device that should be. */
    private void look() {
        scene.require(
                !scene.probe().met(),
                "C2: at most one run executes an instruction, from the call of the observer to the instruction's end",
                "while one was in the middle of an instruction another one executed",
                "an IO belongs to the turn until it is in the device, the call of the observer included");
        var told = scene.probe().told();
        told.subList(seen, told.size()).forEach(expected::told);
        seen = told.size();
        if (scene.probe().held().isEmpty()) {
            expected.isAtRest();
        }
        expected.at(Place.IN_THE_DEVICE).forEach(run -> scene.trial()
                .eventually(
                        "C6: any number of runs are in the device at once: " + run.name + " comes to it",
                        () -> scene.plug().isIn(run.name)));
    }

    /** When nobody is in the middle of an instruction, whoever can go on does. */
    private boolean somebodyMoves() {
        if (scene.probe().held().isPresent()) {
            return false;
        }
        var must = calls.keySet().stream().filter(this::mustGoOn).toList();
        if (must.isEmpty()) {
            return false;
        }
        scene.trial()
                .eventually(
                        moving,
                        () -> scene.probe().told().size() > seen
                                || must.stream().noneMatch(this::mustGoOn));
        return true;
    }

    private boolean mustGoOn(String name) {
        return expected.mustGoOn(expected.run(name))
                && !Objects.requireNonNull(calls.get(name)).ended();
    }

    private void requireEnd(Run run, Call<Ended> call) {
        switch (run.place) {
            case OVER ->
                new Endings(scene)
                        .require(run, call.returns(run.end.orElseThrow().because()));
            case LEAVES -> {
                if (call.ended()) {
                    new Endings(scene)
                            .require(run, call.returns(run.end.orElseThrow().because()));
                }
            }
            case LOCKED_OUT -> goesOnWaiting("C8: " + run.awaited() + " is locked: " + run.name + " waits", call);
            case IN_THE_DEVICE -> goesOnWaiting("C6: the device has not answered " + run.name + " yet", call);
            case WAITS, HAS_ITS_TURN ->
                goesOnWaiting("C1: the script of " + run.name + " has not been executed to its end", call);
        }
    }

    private void goesOnWaiting(String expectation, Call<Ended> call) {
        if (call.ended()) {
            scene.require(false, expectation, "run has ended: it " + call.returns(expectation), "");
        }
    }
}
