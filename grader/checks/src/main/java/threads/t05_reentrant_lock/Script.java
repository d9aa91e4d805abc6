package threads.t05_reentrant_lock;

import grader.spec.Actors;
import grader.spec.Additions;
import grader.spec.Trial;
import java.time.Duration;
import java.util.List;
import threads.t05_reentrant_lock.Claim.Step;

/** Plays scripts of commands with two locks at once, and finds out whose matter a fault is. */
final class Script {
    private static final Duration HOUR = Duration.ofHours(1);

    private final Actors actors;
    private final List<Played> locks;

    private Script(Actors actors, Claim claim) {
        this.actors = actors;
        this.locks = List.of(new Played(actors, claim, ""), new Played(actors, claim, " of the second lock"));
    }

    static void check(Trial trial, Claim claim, int tries) throws Exception {
        Additions.check(trial, claim, Claim.EXCLUSION, tries, (of, steps) -> play(trial, of, steps));
    }

    private static void play(Trial trial, Claim claim, List<Step> steps) {
        try (var actors = trial.actors()) {
            new Script(actors, claim).play(steps);
        }
    }

    private void play(List<Step> steps) {
        for (var step : steps) {
            if (step.command().equals("poke")) {
                actors.poke();
                locks.forEach(Played::poked);
            } else if (step.command().equals("interrupt")) {
                locks.forEach(lock -> lock.interrupt(step.who()));
            } else {
                perform(locks.get(step.which()), step);
            }
        }
        locks.forEach(Played::end);
    }

    /** Commands of the owner are whoever's it is; commands of others need one who neither waits nor owns the lock. */
    private void perform(Played lock, Step step) {
        switch (step.command()) {
            case "release" -> owned(lock, lock::release);
            case "again" -> owned(lock, lock::again);
            case "try again" -> owned(lock, () -> lock.tryAgain(Duration.ZERO));
            case "try again 1 h" -> owned(lock, () -> lock.tryAgain(HOUR));
            case "interrupted owner" -> lock.owner().ifPresent(lock::callInterrupted);
            default -> {
                if (locks.stream().noneMatch(each -> each.isWaiting(step.who()))) {
                    call(lock, step.who(), step.command());
                }
            }
        }
    }

    private static void owned(Played lock, Runnable command) {
        if (lock.owner().isPresent()) {
            command.run();
        }
    }

    private void call(Played lock, String who, String command) {
        switch (command) {
            case "count" -> lock.sees(who);
            case "null" -> lock.refusesNull(who);
            case "acquire", "wait 1 h" -> {
                // who owns a lock waits for no other one: two that do so would wait for each other
                if (locks.stream().noneMatch(each -> each.isOwnedBy(who))) {
                    waits(lock, who, command);
                }
            }
            default -> {
                if (!lock.isOwnedBy(who)) {
                    returns(lock, who, command);
                }
            }
        }
    }

    private static void waits(Played lock, String who, String command) {
        if (command.equals("acquire")) {
            lock.acquire(who);
        } else {
            lock.waitFor(who, HOUR);
        }
    }

    private static void returns(Played lock, String who, String command) {
        switch (command) {
            case "try 0" -> lock.tryFor(who, Duration.ZERO);
            case "try -1" -> lock.tryFor(who, Duration.ofSeconds(-1));
            case "try 0.9 ms" -> lock.tryFor(who, Duration.ofNanos(900_000));
            case "try 20.9 ms" -> lock.tryFor(who, Duration.ofNanos(20_900_000));
            case "stranger" -> lock.refusesRelease(who);
            case "interrupted acquire", "interrupted try" -> lock.callInterrupted(who);
            default -> throw new IllegalArgumentException(command);
        }
    }
}
