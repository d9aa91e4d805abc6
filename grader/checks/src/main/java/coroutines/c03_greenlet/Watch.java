package coroutines.c03_greenlet;

import grader.spec.Broken;
import grader.spec.Play;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Compares all that happens in a script with what must happen, event by event. The first difference ends it. Handed
 * over by the submission; what is volatile here is so for broken ones, which are told by what they do.
 */
final class Watch {
    private final Play play;
    private final List<Event> expected;
    private final AtomicReference<Broken> difference = new AtomicReference<>();
    private volatile int next;
    private volatile boolean over;

    Watch(Play play, List<Event> expected) {
        this.play = play;
        this.expected = expected;
        expectNext("the script begins", 0);
    }

    /** Whether nothing counts any more. */
    boolean isOver() {
        return over;
    }

    void end() {
        over = true;
    }

    /** @throws Broken when there was a difference, or something that must happen has not */
    void compare() {
        if (difference.get() != null) {
            throw difference.get();
        }
        if (next < expected.size()) {
            throw different(0, "the script ends");
        }
    }

    /** A step that somebody takes, of which others will tell what it did. */
    void does(int me, String what) {
        if (!over) {
            var told = Event.text(me, what);
            play.says(told);
            expectNext(told, me);
        }
    }

    /** Something that has happened in the code of that one. */
    synchronized void happened(int me, String what) {
        if (over) {
            return;
        }
        if (next < expected.size() && expected.get(next).text().equals(Event.text(me, what))) {
            var event = expected.get(next++);
            play.says("  → " + event.text());
            meets(event);
            expectNext(event.text(), me);
        } else {
            difference.set(different(me, what));
            over = true;
        }
    }

    private void meets(Event event) {
        if (event.tells()) {
            play.meets(event.clause());
        }
        if (event.clause().equals("C2") && event.who() != 0) {
            play.meets("C3");
        }
    }

    private Broken different(int me, String what) {
        var found = Event.text(me, what);
        if (next == expected.size()) {
            return play.broken("C4", "whoever has switched away does nothing", "nothing was due, and came: " + found);
        }
        var due = expected.get(next);
        return play.broken(
                due.clause(me), due.because(me), "due was \"" + due.text() + "\", and came: \"" + found + "\"");
    }

    /** A script that hangs now is told as what was due. */
    private void expectNext(String after, int running) {
        if (next < expected.size()) {
            var due = expected.get(next);
            play.expects(due.clause(-1), due.because(-1), "the wait for what is due after \"" + after + "\"");
        } else {
            play.expects("C3", "the switch to the main greenlet runs it", "the wait for the script's end");
        }
        if (running != 0) {
            play.rests("C11", "whoever has switched away uses no processor time");
        }
    }
}
