package threads.t02_interpreter_lock;

import grader.spec.Trial;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** C1: what instructions do. */
final class Execution {
    /** A call for each instruction within the one before would have no room for so many. */
    private static final int LONG_SCRIPT = 100_000;

    private Execution() {}

    /** Several runs in turns: whatever the order is in which they execute, the results are those of that order. */
    static void isThatOfTheOrderTold(Trial trial) throws Exception {
        trial.forAll(Scripts.mixed(), 20, scripts -> {
            try (var scene = new Scene(trial, scripts.interval())) {
                var play = new Play(scene, scripts);
                play.play();
                if (play.isWhole()) {
                    requireResults(scene, play, scripts);
                }
            }
        });
    }

    private static void requireResults(Scene scene, Play play, Scripts scripts) {
        var accumulators = accumulators(play.told());
        for (var name : scripts.names()) {
            long found = play.result(name);
            var told = play.told().stream()
                    .filter(one -> one.run().equals(name))
                    .map(Told::instruction)
                    .toList();
            scene.require(
                    told.equals(scripts.script(name)),
                    "the thread of " + name + " executes its script from the first to the last instruction, and the"
                            + " observer is told each once",
                    "it was told " + told,
                    "call the observer on the thread of the run, just before each instruction");
            long expected = accumulators.getOrDefault(name, 0L);
            scene.require(
                    found == expected,
                    "in the order in which all was executed " + name + "'s accumulator ends with " + expected,
                    "run returned " + found,
                    "is the accumulator the run's own, beginning with 0, and are the variables the interpreter's?");
        }
    }

    private static Map<String, Long> accumulators(List<Told> told) {
        var accumulators = new HashMap<String, Long>();
        var variables = new HashMap<String, Long>();
        for (var one : told) {
            long accumulator = accumulators.getOrDefault(one.run(), 0L);
            accumulators.put(one.run(), after(one.instruction(), accumulator, variables));
        }
        return accumulators;
    }

    private static long after(Instruction instruction, long accumulator, Map<String, Long> variables) {
        return switch (instruction) {
            case Instruction.Load load -> variables.getOrDefault(load.variable(), 0L);
            case Instruction.Store store -> {
                variables.put(store.variable(), accumulator);
                yield accumulator;
            }
            case Instruction.Add add -> accumulator + add.amount();
            case Instruction.DivideBy divide -> accumulator / divide.divisor();
            case Instruction.Yield _ -> accumulator;
            case Instruction.Io _, Instruction.Lock _, Instruction.Unlock _ ->
                throw new IllegalArgumentException("other clauses judge this: " + instruction);
        };
    }

    /** One run after the other. */
    static void beginsAfresh(Trial trial) {
        try (var scene = new Scene(trial, Scene.LONG)) {
            scene.run("A").returns(0L, "the script of no instructions returns 0");
            scene.run("A", new Instruction.Load("x")).returns(0L, "nothing has been stored: x is 0");
            scene.run("A", new Instruction.Add(7), new Instruction.Store("x"), new Instruction.Add(Long.MAX_VALUE))
                    .returns(Long.MIN_VALUE + 6, "ADD is that of Java's long, without a look at overflow");
            scene.plug().open();
            scene.run("A", new Instruction.Add(5), new Instruction.Io())
                    .returns(Plug.answer(5), "IO: the device was given 5, and its answer is in the accumulator");
            scene.run("B", new Instruction.Add(1)).returns(1L, "each run's accumulator begins with 0");
            scene.run("B", new Instruction.Load("x"), new Instruction.DivideBy(-2))
                    .returns(-3L, "what one run has stored the next can load; DIVIDE BY is Java's");
        }
        try (var scene = new Scene(trial, Scene.LONG)) {
            scene.run("A", new Instruction.Lock("x"), new Instruction.Load("x"))
                    .returns(0L, "a lock has been locked, and nothing has been stored in the variable of that name");
        }
        try (var scene = new Scene(trial, Scene.LONG)) {
            scene.run("A", new Instruction.Load("x")).returns(0L, "another interpreter has variables of its own");
        }
    }

    /** However long a script is. */
    static void ofLongScripts(Trial trial) {
        try (var scene = new Scene(trial, 7)) {
            var script = Collections.<Instruction>nCopies(LONG_SCRIPT, new Instruction.Add(1));
            scene.actors()
                    .start("A", "run(" + LONG_SCRIPT + " times ADD 1)", scene.inRun("A", script))
                    .returns((long) LONG_SCRIPT, "each of the " + LONG_SCRIPT + " instructions is executed");
        }
    }

    static void refusesMistakes(Trial trial) throws Exception {
        for (var interval : new int[] {0, -1, Integer.MIN_VALUE}) {
            trial.fails(
                    "new Interpreter(" + interval + ", …)",
                    IllegalArgumentException.class,
                    () -> new Interpreter(interval, new Plug(), new Probe()));
        }
        trial.fails(
                "new Interpreter(1, null, …)",
                NullPointerException.class,
                () -> new Interpreter(1, nothing(), new Probe()));
        trial.fails(
                "new Interpreter(1, device, null)",
                NullPointerException.class,
                () -> new Interpreter(1, new Plug(), nothing()));
        var probe = new Probe();
        var interpreter = trial.call("new Interpreter(1, …)", () -> new Interpreter(1, new Plug(), probe));
        trial.fails("run(null)", NullPointerException.class, () -> interpreter.run(nothing()));
        List<Instruction> holed = new java.util.ArrayList<>(List.of(new Instruction.Add(1)));
        holed.add(nothing());
        trial.fails("run([ADD 1, null])", NullPointerException.class, () -> interpreter.run(holed));
        trial.require(
                probe.told().isEmpty(),
                "a script with a null in it is refused before anything is executed",
                "executed: " + probe.told(),
                "look through the script first: List.copyOf does");
    }

    @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"}) // the null that the contract speaks of
    private static <T> T nothing() {
        return (T) null;
    }
}
