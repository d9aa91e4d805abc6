package processes.p02_submission;

import grader.spec.Additions;
import grader.spec.Call;
import grader.spec.Trial;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Plays scripts of threads that take and poll outcomes of tasks that end one by one. */
final class Takers {
    static final int TASKS = 3;

    private final Scene scene;
    private final Claim claim;
    private final List<Task> tasks;
    private final Submission<Object> submission;
    private final Polls polls;
    private final boolean[] ended = new boolean[TASKS];
    private final List<Taker> waiting = new ArrayList<>();
    /** What the claim adds has come: from now on faults are its matter, unless they come without it as well. */
    private boolean added;

    /** Who waits for one task, or for all. */
    private record Taker(String name, Optional<Integer> task, Call<?> call) {}

    private Takers(Scene scene, Claim claim, List<Task> tasks) {
        this.scene = scene;
        this.claim = claim;
        this.tasks = tasks;
        this.submission = scene.asynchronously(tasks);
        this.polls = new Polls(scene, tasks, submission);
        this.added = tasks.stream().anyMatch(Task::fails);
    }

    static void check(Trial trial, Claim claim, int tries) throws Exception {
        Additions.check(trial, claim, Claim.TAKING, tries, (of, steps) -> {
            try (var scene = new Scene(trial)) {
                new Takers(scene, of, scene.tasks(deeds(steps))).play(steps);
            }
        });
    }

    private static List<Deed> deeds(List<Claim.Step> steps) {
        var deeds = new ArrayList<>(Collections.nCopies(TASKS, Deed.RETURNS));
        deeds.set(1, Deed.RETURNS_NULL);
        deeds.set(2, Deed.LEAVES_AN_INTERRUPT);
        steps.stream()
                .filter(step -> step.command().equals("fails"))
                .forEach(step -> deeds.set(step.task(), step.deed()));
        return deeds;
    }

    private void play(List<Claim.Step> steps) {
        for (var step : steps) {
            added |= step.command().startsWith("poll");
            var free = waiting.stream().noneMatch(taker -> taker.name().equals(step.who()));
            switch (step.command()) {
                case "fails" -> {}
                case "end" -> end(step.task());
                case "interrupt" -> interrupt(step.who());
                case "poke" -> poke();
                case "poll" -> polls.poll(step.task(), ended);
                case "pollAll" -> polls.pollAll(ended);
                case "take" -> whenFree(free, () -> take(step.who(), step.task()));
                case "takeAll" -> whenFree(free, () -> takeAll(step.who()));
                default -> whenFree(free, () -> takeInterrupted(step));
            }
        }
        for (var number = TASKS - 1; number >= 0; number--) {
            end(number);
        }
        takeAll("T");
        scene.calledOnce(tasks);
    }

    private static void whenFree(boolean free, Runnable step) {
        if (free) {
            step.run();
        }
    }

    private void take(String who, int number) {
        goesOnOrWaits(new Taker(who, Optional.of(number), scene.take(who, submission, number)));
    }

    private void takeAll(String who) {
        goesOnOrWaits(new Taker(who, Optional.empty(), scene.takeAll(who, submission)));
    }

    private void goesOnOrWaits(Taker taker) {
        if (mayGoOn(taker)) {
            goesOn(taker);
        } else {
            waiting.add(taker);
            allWait();
        }
    }

    private boolean mayGoOn(Taker taker) {
        return taker.task().map(number -> ended[number]).orElseGet(this::allEnded);
    }

    private boolean allEnded() {
        return IntStream.range(0, TASKS).allMatch(number -> ended[number]);
    }

    private void goesOn(Taker taker) {
        var because = label("C8")
                + taker.task()
                        .map(number -> "task " + number + " has ended: take returns its outcome")
                        .orElse("all tasks have ended: takeAll returns their outcomes in order");
        Object found = taker.call().returns(because);
        if (found instanceof List<?> list) {
            scene.areOutcomes(because, tasks, outcomes(list));
        } else {
            scene.isOutcome(because, tasks.get(taker.task().orElse(0)), outcome(found));
        }
    }

    @SuppressWarnings("unchecked") // the calls return nothing else
    private static Outcome<Object> outcome(Object found) {
        return (Outcome<Object>) found;
    }

    @SuppressWarnings("unchecked")
    private static List<Outcome<Object>> outcomes(List<?> found) {
        return (List<Outcome<Object>>) found;
    }

    private void allWait() {
        scene.actors().settle();
        for (var taker : waiting) {
            var what = taker.task()
                    .map(number -> "task " + number + " has not ended")
                    .orElse("not all have ended");
            taker.call().waits(label("C8") + what + ": " + taker.name() + " waits");
        }
    }

    private void end(int number) {
        if (ended[number]) {
            return;
        }
        scene.letGo(tasks.get(number));
        ended[number] = true;
        take("T", number);
        for (var taker : List.copyOf(waiting)) {
            if (mayGoOn(taker)) {
                waiting.remove(taker);
                goesOn(taker);
            }
        }
        allWait();
    }

    private void poke() {
        scene.actors().poke();
        added = true;
        allWait();
    }

    private void interrupt(String who) {
        var taker = waiting.stream().filter(one -> one.name().equals(who)).findFirst();
        if (taker.isPresent()) {
            added = true;
            scene.actors().interrupt(who);
            taker.get()
                    .call()
                    .fails(InterruptedException.class, "C11: " + who + " waits and is interrupted: its call throws");
            waiting.remove(taker.get());
            allWait();
        }
    }

    private void takeInterrupted(Claim.Step step) {
        var all = step.command().endsWith("All");
        if (all ? allEnded() : ended[step.task()]) {
            return; // with nothing to wait for both is right
        }
        added = true;
        var what = (all ? "takeAll()" : "take(" + step.task() + ")") + " with its interrupt status set";
        scene.actors()
                .start(step.who(), what, () -> {
                    Thread.currentThread().interrupt();
                    return all ? submission.takeAll() : submission.take(step.task());
                })
                .fails(InterruptedException.class, "C11: it is interrupted already and would have to wait: it throws");
        allWait();
    }

    private String label(String plain) {
        return (added ? claim.clause() : plain) + ": ";
    }
}
