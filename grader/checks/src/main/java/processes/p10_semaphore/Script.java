package processes.p10_semaphore;

import grader.spec.Actors;
import grader.spec.Additions;
import grader.spec.Broken;
import grader.spec.Trial;
import java.util.List;
import processes.p10_semaphore.Claim.Step;

/** Plays scripts of commands to two semaphores at once, and finds out whose matter a fault is. */
final class Script {
    /** Of the first semaphore; the second one has and speaks of a hundred times as many. */
    static final int PERMITS = 3;

    private static final int HUNDRED = 100;

    private final Actors actors;
    private final List<Played> semaphores;

    private Script(Actors actors, Claim claim) {
        this.actors = actors;
        this.semaphores =
                List.of(new Played(actors, claim, 1, ""), new Played(actors, claim, HUNDRED, " of the second"));
    }

    static void check(Trial trial, Claim claim, int tries) throws Exception {
        Additions.check(trial, claim, Claim.PROGRESS, tries, (of, steps) -> {
            try {
                play(trial, of, steps);
            } catch (Broken broken) {
                Basics.require(trial, broken);
                throw broken;
            }
        });
    }

    private static void play(Trial trial, Claim claim, List<Step> steps) {
        try (var actors = trial.actors()) {
            new Script(actors, claim).play(steps);
        }
    }

    private void play(List<Step> steps) {
        for (var step : steps) {
            var semaphore = semaphores.get(step.which());
            if (step.command().equals("poke")) {
                actors.poke();
                semaphores.forEach(Played::settlePoked);
            } else if (step.command().equals("interrupt")) {
                semaphores.forEach(each -> each.interrupt(step.who()));
            } else if (semaphores.stream().noneMatch(each -> each.isWaiting(step.who()))) {
                perform(semaphore, step.who(), step);
            }
        }
        semaphores.forEach(Played::end);
    }

    private static void perform(Played semaphore, String who, Step step) {
        var n = step.permits() * (step.which() == 0 ? 1 : HUNDRED);
        switch (step.command()) {
            case "acquire" -> semaphore.acquire(who, n);
            case "wait 1 h" -> semaphore.waitAnHour(who, n);
            case "try 0" -> semaphore.tryFor(who, n, 0);
            case "try -1" -> semaphore.tryFor(who, n, -1_000_000_000);
            case "try 0.9 ms" -> semaphore.tryFor(who, n, 900_000);
            case "try 20.9 ms" -> semaphore.tryFor(who, n, 20_900_000);
            case "release" -> semaphore.release(who, n);
            case "release too many" -> semaphore.releaseTooMany(who, step.permits());
            case "interrupted acquire" -> semaphore.callInterrupted(who, n, false);
            case "interrupted try" -> semaphore.callInterrupted(who, n, true);
            default -> semaphore.refuses(who, step.command(), step.permits());
        }
    }
}
