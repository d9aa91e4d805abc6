package iomodels.i02_nonblocking;

import iomodels.i02_nonblocking.Finding.Findings;
import iomodels.i02_nonblocking.Log.Event;
import iomodels.i02_nonblocking.Log.Kind;
import java.util.HashMap;
import java.util.Map;

/** C14: when the server pauses, and for how long. */
final class Pauses {
    private static final long FIRST = 100_000;
    private static final long MOST = 12_800_000;
    private static final String ALL = "C14: there is a pause only when everybody was asked in vain";
    private static final String ONCE =
            "C14: when everybody was asked in vain, there is a pause before anybody is again";
    private static final String LENGTH = "C14: the first pause is for 100,000 nanoseconds, each further one for twice"
            + " as long, at most 12,800,000";

    private final Map<Integer, Course> courses;
    private final Findings findings;
    /** How often each was asked in vain since anybody had something, or since the last pause. */
    private final Map<Ask, Integer> asks = new HashMap<>();

    private boolean isSinceAPause;
    private long next = FIRST;

    /** What may be asked once in a round. */
    private record Ask(Kind kind, int who) {}

    Pauses(Map<Integer, Course> courses, Findings findings) {
        this.courses = courses;
        this.findings = findings;
    }

    void sees(Event event) {
        if (event.kind() == Kind.PAUSE) {
            pauses(event.amount());
        } else if (event.isFind()) {
            beginsAnew(false);
            next = FIRST;
        } else if (event.isAsk()) {
            isInVain(event);
        }
    }

    private void beginsAnew(boolean isAfterAPause) {
        asks.clear();
        isSinceAPause = isAfterAPause;
    }

    /** After somebody had something a round goes on, and may be in vain from there on; then comes another one. */
    private void isInVain(Event event) {
        var times = asks.merge(new Ask(event.kind(), event.who()), 1, Integer::sum);
        if (times > (isSinceAPause ? 1 : 2)) {
            findings.add(ONCE, "one was asked " + times + " times");
        }
    }

    private void pauses(long nanos) {
        if (!isAsked(Kind.ACCEPT, Log.DOOR)) {
            findings.add(ALL, "nobody had asked for new clients");
        }
        courses.forEach((who, course) -> {
            if (course.isThere() && !isAsked(Kind.READ, who) && !isAsked(Kind.WRITE, who)) {
                findings.add(ALL, "one connection had not been asked since somebody had something");
            }
        });
        if (nanos != next) {
            findings.add(LENGTH, "it was for " + nanos + " instead of " + next);
        }
        next = Math.min(MOST, 2 * next);
        beginsAnew(true);
    }

    private boolean isAsked(Kind kind, int who) {
        return asks.containsKey(new Ask(kind, who));
    }
}
