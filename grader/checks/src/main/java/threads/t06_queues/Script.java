package threads.t06_queues;

import grader.spec.Actors;
import grader.spec.Additions;
import grader.spec.Trial;
import java.time.Duration;
import java.util.List;
import threads.t06_queues.Claim.Step;

/** Plays scripts of commands with two queues of a kind at once. */
final class Script {
    private final Actors actors;
    private final List<Played> queues;

    private Script(Actors actors, Claim claim, Claim.Site site) {
        this.actors = actors;
        actors.says("two queues, " + site.kind().call(site.capacity()) + " each");
        this.queues = List.of(new Played(actors, claim, site, ""), new Played(actors, claim, site, " of the second"));
    }

    static void check(Trial trial, Claim claim, int tries) throws Exception {
        Additions.check(trial, claim, Claim.PROGRESS, tries, (of, steps) -> play(trial, of, steps));
    }

    private static void play(Trial trial, Claim claim, List<Step> steps) {
        if (steps.isEmpty()) {
            return; // nothing but additions
        }
        try (var actors = trial.actors()) {
            new Script(actors, claim, steps.getFirst().site()).play(steps);
        }
    }

    private void play(List<Step> steps) {
        for (var step : steps) {
            switch (step.command()) {
                case "poke" -> {
                    actors.poke();
                    queues.forEach(Played::poked);
                }
                case "interrupt" -> queues.forEach(queue -> queue.interrupt(step.who()));
                default -> {
                    if (queues.stream().noneMatch(queue -> queue.isWaiting(step.who()))) {
                        perform(queues.get(step.which()), step);
                    }
                }
            }
        }
        queues.forEach(Played::end);
    }

    private static void perform(Played queue, Step step) {
        var who = step.who();
        switch (step.command()) {
            case "patient" -> queue.patiently(who, step);
            case "1 h" -> queue.within(who, step, Scene.LONG);
            case "try 0" -> queue.within(who, step, Duration.ZERO);
            case "try -1" -> queue.within(who, step, Duration.ofSeconds(-1));
            case "try 0.9 ms" -> queue.within(who, step, Duration.ofNanos(900_000));
            case "try 20.9 ms" -> queue.within(who, step, Duration.ofNanos(20_900_000));
            case "look" -> queue.looks(who);
            case "null" -> queue.refusesNull(who, step);
            case "refused" -> queue.refuses(who, step);
            case "interrupted" -> queue.callInterrupted(who, step);
            default -> throw new IllegalArgumentException(step.command());
        }
    }
}
