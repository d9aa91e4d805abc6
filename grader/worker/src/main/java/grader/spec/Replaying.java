package grader.spec;

import grader.wire.Step;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Plays steps against a submission, without a check: nothing is judged, and whatever happens is told, one step after
 * the other. Used by one thread.
 */
public final class Replaying {
    private final Actors actors = new Actors();
    private final ReplayedCalls calls;
    private final Map<String, Doing> last = new LinkedHashMap<>();
    private final List<Doing> all = new ArrayList<>();
    private Optional<Overtaken<?>> overtaken = Optional.empty();
    private Optional<HeldWaiter> heldWaiter = Optional.empty();
    private boolean heldIsTold;

    private Replaying(ClassLoader submission) {
        this.calls = new ReplayedCalls(submission);
    }

    /**
     * What was seen.
     *
     * @param same whether every call ended as it had when the steps were taken
     */
    public record Seen(boolean same, List<String> story) {}

    /** A command and the calls that it makes; {@code told}: how many of them were told, and that it waits. */
    private static final class Doing {
        private final Call<?> call;
        private final List<ReplayedCalls.Made> made;
        private int told;
        private boolean waits;

        private Doing(Call<?> call, List<ReplayedCalls.Made> made) {
            this.call = call;
            this.made = made;
        }
    }

    /** Plays them; what a step cannot do, since a class or a method is not there, ends it. */
    public static Seen play(List<Step> steps, ClassLoader submission) {
        var replaying = new Replaying(submission);
        try {
            steps.forEach(replaying::play);
            replaying.actors.settle();
            replaying.tell();
            return new Seen(replaying.isSame(), replaying.actors.story());
        } catch (IllegalArgumentException | IllegalStateException cannot) {
            replaying.actors.says(String.valueOf(cannot.getMessage()));
            return new Seen(false, replaying.actors.story());
        } finally {
            replaying.actors.close();
        }
    }

    private void play(Step step) {
        switch (step) {
            case Step.Does does -> does(does);
            case Step.Awaits(var actor) -> await(actor);
            case Step.WakesAll() -> actors.poke();
            case Step.Interrupts(var actor) -> interrupt(actor);
            case Step.Holds(var actor, var point) ->
                heldWaiter =
                        Optional.ofNullable(last.get(actor)).map(doing -> HeldWaiter.at(actors, doing.call, point));
            case Step.LetsGo() -> letGo();
        }
        actors.settle();
        if (!heldIsTold && heldWaiter.filter(HeldWaiter::isHeldNow).isPresent()) {
            heldIsTold = heldWaiter.filter(HeldWaiter::isHeld).isPresent();
        }
        tell();
    }

    private void does(Step.Does step) {
        var made = calls.of(step);
        var what = calls.told(step);
        var doing = new Doing(started(step, what, made), made);
        last.put(step.actor(), doing);
        all.add(doing);
        if (step.actor().equals(Recording.CHECK)) {
            await(step.actor());
        }
    }

    private Call<?> started(Step.Does step, String what, List<ReplayedCalls.Made> made) {
        if (step.heldAt() == 0) {
            return actors.start(step.actor(), what, () -> calls.make(made));
        }
        var held = Overtaken.start(actors, step.heldAt(), step.actor(), what, () -> calls.make(made));
        overtaken = Optional.of(held);
        return held.call();
    }

    private void await(String actor) {
        var doing = last.get(actor);
        if (doing != null) {
            Stillness.await(doing.call::ended, doing.call.actor().thread());
        }
    }

    /** Its call may have ended this time. */
    private void interrupt(String actor) {
        var doing = last.get(actor);
        if (doing != null && !doing.call.ended()) {
            actors.interrupt(actor);
        } else {
            actors.says("interrupt " + actor + ", whose call has ended before");
        }
    }

    private void letGo() {
        overtaken.ifPresent(Overtaken::goesOn);
        heldWaiter.ifPresent(HeldWaiter::goesOn);
        overtaken = Optional.empty();
        heldWaiter = Optional.empty();
        heldIsTold = false;
    }

    private void tell() {
        for (var doing : all) {
            var isOne = doing.made.size() == 1;
            for (var made : doing.made.subList(doing.told, doing.made.size())) {
                if (made.hasEnded()) {
                    doing.told++;
                    actors.says("  → " + (isOne ? doing.call.name() : made.name()) + " " + made.outcome());
                    tellDifference(made);
                }
            }
            if (!doing.call.ended() && !doing.waits && !isHeld(doing)) {
                doing.waits = true;
                actors.told(doing.call, "waits");
            }
        }
    }

    private boolean isHeld(Doing doing) {
        return overtaken
                        .filter(held -> held.wasHeld() && held.call() == doing.call)
                        .isPresent()
                || heldWaiter.filter(HeldWaiter::isHeldNow).isPresent();
    }

    private void tellDifference(ReplayedCalls.Made made) {
        if (!made.isSame()) {
            actors.says("  ≠ when this was found, it " + made.then());
        }
    }

    private boolean isSame() {
        return all.stream().flatMap(doing -> doing.made.stream()).allMatch(ReplayedCalls.Made::isSame);
    }
}
