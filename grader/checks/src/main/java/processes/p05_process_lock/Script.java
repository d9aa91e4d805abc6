package processes.p05_process_lock;

import grader.spec.Actors;
import grader.spec.Additions;
import grader.spec.Trial;
import java.time.Duration;
import java.util.List;
import processes.p05_process_lock.Claim.Step;

/** Plays scripts of commands with the locks of two files, and finds out whose matter a fault is. */
final class Script {
    private final Played file;
    private final Played otherFile;
    private final Tries tries;
    /** Which object of the first file is used from here on. */
    private int object;

    private Script(Actors actors) {
        this.file = new Played(actors, "");
        this.tries = new Tries(actors, file);
        this.otherFile = new Played(actors, " of another file");
    }

    static void check(Trial trial, Claim claim, int tries) throws Exception {
        Additions.check(trial, claim, Claim.THREADS, tries, (of, steps) -> play(trial, steps));
    }

    private static void play(Trial trial, List<Step> steps) {
        try (var actors = trial.actors()) {
            var script = new Script(actors);
            steps.forEach(script::perform);
            script.file.end();
            script.otherFile.end();
        }
    }

    private void perform(Step step) {
        var who = step.who();
        switch (step.command()) {
            case "poke" -> file.poke();
            case "interrupt" -> file.interrupt(who);
            case "process takes" -> file.otherTakes();
            case "process gives back" -> file.otherGivesBack();
            case "other object" -> object = 1 - object;
            case "release" -> file.holder().ifPresent(holder -> file.release(holder, object));
            default -> {
                if (!file.isWaiting(who)) {
                    call(who, step.command());
                }
            }
        }
    }

    private void call(String who, String command) {
        switch (command) {
            case "acquire" -> file.acquire(who, object);
            case "wait 1 h" -> file.waitFor(who, object, Calls.LONG);
            case "try" -> tries.once(who, object);
            case "try 0" -> tries.withTime(who, object, Duration.ZERO);
            case "try -1" -> tries.withTime(who, object, Duration.ofSeconds(-1));
            case "try 0.9 ms" -> tries.withTime(who, object, Duration.ofNanos(900_000));
            case "try 20.9 ms" -> tries.withTime(who, object, Duration.ofNanos(20_900_000));
            case "stranger" -> tries.refusesRelease(who, object);
            case "null" -> tries.refusesNull(who, object);
            case "interrupted acquire" -> tries.refusesInterrupted(who, object, true);
            case "interrupted try 0" -> tries.refusesInterrupted(who, object, false);
            case "interrupted one try" -> tries.interrupted(who, object);
            case "other file" -> visitsOtherFile(who);
            default -> throw new IllegalArgumentException(command);
        }
    }

    /** Whoever holds the one lock, the other one is free. */
    private void visitsOtherFile(String who) {
        otherFile.acquire(who, 0);
        otherFile.release(who, 0);
    }
}
