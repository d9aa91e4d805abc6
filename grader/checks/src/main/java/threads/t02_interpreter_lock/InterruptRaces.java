package threads.t02_interpreter_lock;

import grader.spec.Call;
import grader.spec.Round;
import grader.spec.Trial;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** C9: interrupts that meet a turn or an UNLOCK. */
final class InterruptRaces {
    private static final Instruction ONE = new Instruction.Add(1);
    private static final int TIMES = 4;
    private static final int ATTEMPTS = 12;
    private static final List<String> CROWD = List.of("B1", "B2", "B3", "B4", "B5", "B6");

    private InterruptRaces() {}

    /**
     * Several runs are interrupted just when the turn before theirs comes to its end, the one that is next last: it is
     * then given a turn before it has been able to look. Whichever came first, who waits behind them gets on.
     */
    static void whenItsTurnComes(Trial trial) {
        for (var attempt = 0; attempt < ATTEMPTS; attempt++) {
            try (var scene = new Scene(trial, Scene.LONG)) {
                var holder = scene.runHeldIn(1, "A", ONE);
                var interrupted = new ArrayList<Call<String>>();
                for (var name : CROWD) {
                    interrupted.add(scene.runPerhapsInterrupted(name, ONE));
                    scene.settle();
                }
                var behind = scene.run("C", ONE);
                scene.settle();
                if (interrupted.stream().anyMatch(Call::ended)) {
                    return; // they do not wait: another clause says so
                }
                interruptBeforeOrAfter(scene, attempt % 4 != 0, "A", CROWD);
                holder.returns("A's script has been executed: run returns");
                for (var call : interrupted) {
                    call.returns("each of " + CROWD + " has its turn, or throws");
                }
                Interrupts.goesOn(scene, behind);
            }
        }
    }

    /** The last of them is interrupted first. */
    private static void interruptBeforeOrAfter(Scene scene, boolean before, String holder, List<String> names) {
        Runnable interrupts = () -> names.reversed().forEach(scene::interruptQuietly);
        if (before) {
            scene.actors().says("interrupt " + names + ", and at once:");
            scene.probe().justBeforeGoingOn(interrupts);
            scene.letGo(holder);
        } else {
            scene.letGo(holder);
            scene.actors().says("and at once: interrupt " + names);
            interrupts.run();
        }
    }

    /** Interrupted just when what it waits for is unlocked: it gets it, or the other run that waits does. */
    static void whenItsLockComes(Trial trial) {
        if (!Interrupts.locksWork(trial)) {
            return; // not even without an interrupt: another clause says so
        }
        for (var attempt = 0; attempt < ATTEMPTS; attempt++) {
            try (var scene = new Scene(trial, Scene.LONG)) {
                scene.runs("A", "m is not locked: LOCK m is done at once", Locks.LOCK);
                var interrupted = scene.runPerhapsInterrupted("B", Locks.LOCK, Locks.UNLOCK);
                scene.settle();
                var behind = scene.run("C", Locks.LOCK, ONE);
                scene.settle();
                var unlocking = scene.runHeldIn(1, "D", Locks.UNLOCK);
                interruptBeforeOrAfter(scene, attempt % 2 == 0, "D", List.of("B"));
                unlocking.returns("m is locked: UNLOCK m is done at once");
                interrupted.returns("B has locked and unlocked m, or has thrown");
                behind.returns("B does not have m any more, in either case: C gets it");
            }
        }
    }

    /** Interrupts at any moment: whatever the interrupted run does, the others get on. */
    static void atAnyMoment(Round round) {
        var interpreter = new Interpreter(1 + round.number() % 3, value -> value, _ -> round.pause());
        var target = new AtomicReference<@Nullable Thread>();
        round.thread("interrupted", () -> {
            target.set(Thread.currentThread());
            for (var i = 0; i < TIMES; i++) {
                try {
                    interpreter.run(Scripts.increments(1));
                } catch (InterruptedException asked) {
                    round.pause(); // it has ended, and keeps nothing
                }
            }
            target.set(null);
        });
        round.thread("interrupter", () -> interruptOften(round, target));
        for (var name : new String[] {"T1", "T2"}) {
            round.thread(name, () -> {
                for (var i = 0; i < TIMES; i++) {
                    interpreter.run(Scripts.increments(1));
                }
            });
        }
        round.run();
    }

    private static void interruptOften(Round round, AtomicReference<@Nullable Thread> target) {
        for (var i = 0; i < 2 * TIMES; i++) {
            round.pause();
            var thread = target.get();
            if (thread != null) {
                thread.interrupt();
            }
        }
    }
}
