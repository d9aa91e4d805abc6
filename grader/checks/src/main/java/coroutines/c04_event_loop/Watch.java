package coroutines.c04_event_loop;

import coroutines.c04_event_loop.Event.Wait;
import grader.spec.Broken;
import grader.spec.Play;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Compares all that happens in a script with what must happen, event by event. The first difference ends it. What the
 * clock was asked is compared when the next one goes on: then it shows whether the time was wrong or the asking.
 */
final class Watch {
    /** So often nobody asks who waits for the first of forty. */
    private static final int MOST_ASKED = 1_000;

    private final Play play;
    private final Script script;
    private final List<Event> expected;
    private final List<Duration> asked = new ArrayList<>();
    private Difference difference;
    private int next;
    private volatile boolean over;
    /** What is broken, whatever it was that differed, unless somebody went on who does not run. */
    private final Optional<Fact> blamed;

    /** It is seen in a body, below a call of the submission, and told by the one who plays. */
    private record Difference(Fact fact, String found) {}

    Watch(Play play, Script script, Optional<Fact> blamed) {
        this.blamed = blamed;
        this.play = play;
        this.script = script;
        this.expected = Model.of(script);
        expectNext("the script begins", 0);
    }

    /** Whether nothing counts any more. */
    boolean isOver() {
        return over;
    }

    /** @throws Broken when there was a difference, or something that must happen has not */
    synchronized void end() {
        if (difference == null && next < expected.size()) {
            different(0, Wait.NONE, "the script ends");
        }
        over = true;
        if (difference != null) {
            throw play.broken(difference.fact.clause(), difference.fact.because(), difference.found);
        }
    }

    /** A step that somebody takes, of which others will tell what it did. */
    synchronized void does(int me, String what) {
        if (!over) {
            var told = Event.text(me, what);
            play.says(told);
            expectNext(told, me);
        }
    }

    /** A body throws: if nobody goes on after that, they are harmed by it. */
    synchronized void fails(int me) {
        does(me, "throws");
        if (!over) {
            play.expects(Fact.KEPT.clause(), Fact.KEPT.because(), "the wait for what is due after a body has thrown");
        }
    }

    /** The loop asks the clock to wait until then. */
    synchronized void asks(Duration time) {
        if (!over) {
            play.says("  → the loop: clock.sleepUntil(…)," + at(time));
            asked.add(time);
            if (asked.size() > MOST_ASKED) {
                ends(Fact.IDLE, "the clock was asked " + asked.size() + " times before anybody went on");
            }
        }
    }

    /** Something that has happened in the code of that one, which waited for that until now. */
    synchronized void happened(int me, Wait wait, String what) {
        if (over) {
            return;
        }
        var text = Event.text(me, what);
        if (next == expected.size() || !expected.get(next).text().equals(text)) {
            different(me, wait, what);
            return;
        }
        var event = expected.get(next++);
        play.says("  → " + text);
        if (!asked.equals(event.idle())) {
            differentIdle(event);
            return;
        }
        meets(event);
        asked.clear();
        expectNext(text, me);
    }

    private void meets(Event event) {
        play.meets(event.fact().clause());
        if (event.waited() == Wait.BEGIN) {
            play.meets("C3");
        }
        if (event.isOfNobodyElse()) {
            play.meets(Fact.STILL.clause());
        }
        if (!event.idle().isEmpty()) {
            play.meets(Fact.IDLE.clause());
        }
    }

    private void differentIdle(Event event) {
        var wanted = event.idle().isEmpty()
                ? "nobody asks the clock to wait"
                : "it is asked to wait until" + times(event.idle());
        ends(
                Fact.IDLE,
                "before \"" + event.text() + "\" due was: " + wanted + ", and it was asked to wait until"
                        + (asked.isEmpty() ? " no time" : times(asked)));
    }

    private String times(List<Duration> times) {
        return String.join(",", times.stream().map(this::at).toList());
    }

    private String at(Duration time) {
        return Calls.at(time.minus(script.begin()));
    }

    private void different(int me, Wait wait, String what) {
        var found = Event.text(me, what);
        if (next == expected.size()) {
            ends(Fact.STILL, "nothing was due, and came: " + found);
            return;
        }
        var due = expected.get(next);
        ends(due.instead(me, wait), "due was \"" + due.text() + "\", and came: \"" + found + "\"");
    }

    private void ends(Fact fact, String found) {
        difference = new Difference(fact == Fact.STILL ? fact : blamed.orElse(fact), found);
        over = true;
    }

    /** A script that hangs now is told as what was due. */
    private void expectNext(String after, int running) {
        var fact = blamed.orElse(next < expected.size() ? expected.get(next).fact() : Fact.JOIN);
        play.expects(fact.clause(), fact.because(), "the wait for what is due after \"" + after + "\"");
        if (running != 0) {
            play.rests("C10", "who waits uses no processor time");
        }
    }
}
