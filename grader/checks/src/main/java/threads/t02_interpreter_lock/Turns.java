package threads.t02_interpreter_lock;

import grader.spec.Trial;
import java.util.List;

/** C3, C4 and C5: when a turn ends, and who is next. */
final class Turns {
    private Turns() {}

    /** Plays generated scripts and holds what was executed against a rule. */
    static void keep(Trial trial, TurnRules.Rule rule, int tries) throws Exception {
        var scripts = rule == TurnRules.Rule.EVERYBODY_GETS_ON ? Scripts.crowds() : Scripts.mixed();
        trial.forAll(scripts, tries, some -> {
            try (var scene = new Scene(trial, some.interval())) {
                var play = new Play(scene, some);
                play.play();
                if (rule == TurnRules.Rule.EVERYBODY_GETS_ON) {
                    haveBeenHad(scene, play, some);
                }
                judge(scene, play, some, rule);
            }
        });
    }

    /** Who executes nothing has had no turn: there is nothing in it of which a rule of turns could hold. */
    private static void haveBeenHad(Scene scene, Play play, Scripts scripts) {
        if (!play.isWhole()) {
            return;
        }
        for (var name : scripts.names()) {
            scene.require(
                    scene.probe().begun(name) > 0,
                    "everybody gets on: " + name + " gets a turn and executes something",
                    name + " has executed nothing",
                    "run executes its script, and tells the observer before each instruction");
        }
    }

    private static void judge(Scene scene, Play play, Scripts scripts, TurnRules.Rule rule) {
        if (play.isWhole()) { // two at once: there are no turns then, and another clause says so
            new TurnRules(scripts, rule)
                    .fault(play.told())
                    .ifPresent(fault -> scene.require(false, fault.expected(), fault.found(), fault.advice()));
        }
    }

    /** Each turn counts from 0, also the one after an IO. */
    static void countAfterIo(Trial trial) {
        countAfterIo(trial, 3);
        countAfterIo(trial, Integer.MAX_VALUE);
    }

    private static void countAfterIo(Trial trial, int interval) {
        var one = new Instruction.Add(1);
        var scripts = new Scripts(
                interval,
                List.of(List.of(one, new Instruction.Io(), one, one, one, one), List.of(one, one, one, one, one, one)));
        try (var scene = new Scene(trial, scripts.interval())) {
            var play = new Play(scene, scripts);
            play.playAfterIo();
            judge(scene, play, scripts, TurnRules.Rule.NOT_BEFORE);
        }
    }

    /** A comes so far alone, then B comes to wait: the turn ends after this many instructions of A, and not before. */
    private record Count(int interval, List<Instruction> script, int alone, int whole) {}

    private static final Instruction ADD = new Instruction.Add(1);
    private static final Instruction YIELD = new Instruction.Yield();
    private static final List<Count> COUNTS = List.of(
            new Count(3, List.of(ADD, YIELD, ADD, ADD, ADD, ADD), 3, 5),
            new Count(3, List.of(ADD, ADD, YIELD, YIELD, ADD, ADD, ADD, ADD), 5, 7),
            new Count(3, List.of(ADD, ADD, ADD, ADD, ADD, ADD, ADD, ADD), 4, 6),
            new Count(Integer.MAX_VALUE, List.of(ADD, YIELD, ADD, ADD, ADD), 3, 5),
            new Count(2, List.of(Locks.LOCK, Locks.UNLOCK, ADD, ADD), 1, 2),
            new Count(4, List.of(ADD, Locks.LOCK, ADD, Locks.UNLOCK, ADD, ADD), 2, 4));

    /** Each turn counts from 0, also one that only would have ended if somebody had waited. */
    static void countFromTheirBeginnings(Trial trial) {
        for (var count : COUNTS) {
            try (var scene = new Scene(trial, count.interval())) {
                scene.probe().hold("A", count.alone());
                var first = scene.run("A", count.script());
                scene.awaitHeld("A");
                scene.probe().hold("B", 1);
                var other = scene.run("B", ADD);
                scene.settle();
                scene.letGo("A");
                scene.awaitHeld("B");
                var begun = scene.probe().begun("A");
                scene.require(
                        begun == count.whole(),
                        (begun > count.whole() ? "C3" : "C4") + ": the interval is " + count.interval()
                                + " and B comes to wait during A's instruction "
                                + count.alone() + ": A's turn ends after its instruction " + count.whole(),
                        "it ended after instruction " + begun,
                        "every instruction counts, and when nobody waits at the end of a turn, another one begins");
                scene.probe().open();
                first.returns("A's script has been executed: run returns");
                other.returns("B's script has been executed: run returns");
            }
        }
    }

    /** When nobody waits, a run goes on. */
    static void aloneItGoesOn(Trial trial) {
        for (var interval = 1; interval <= 3; interval++) {
            try (var scene = new Scene(trial, interval)) {
                scene.run("A", Scripts.increments(3)).returns("nobody else waits for a turn: A goes on at once");
                scene.runs(
                        "A",
                        "nobody else waits for a turn: a YIELD changes nothing",
                        new Instruction.Yield(),
                        new Instruction.Yield(),
                        new Instruction.Add(1));
            }
        }
    }

    /** Two runs of {@code x = x + 1} in turns of this length. */
    static void update(Trial trial, int interval, long expected, String because) {
        var scripts = new Scripts(interval, List.of(Scripts.increments(1), Scripts.increments(1)));
        try (var scene = new Scene(trial, interval)) {
            var play = new Play(scene, scripts);
            play.play();
            if (!play.isWhole()) {
                return;
            }
            scripts.names().forEach(play::result);
            scene.probe().open();
            var x = scene.runs("C", "the others have ended: C has its turn", new Instruction.Load("x"));
            scene.require(x == expected, because, "x is " + x, "");
        }
    }
}
