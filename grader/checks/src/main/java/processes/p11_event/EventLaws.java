package processes.p11_event;

import grader.spec.Waiting;
import grader.spec.Waiting.Clauses;
import grader.spec.Waiting.Closed;
import grader.spec.Waiting.Lets;
import grader.spec.Waiting.Opening;
import grader.spec.Waiting.Plain;
import grader.spec.Waiting.Timed;
import java.util.Optional;

/** The two calls that wait for an event, as the laws of waiting see them. */
final class EventLaws {
    private static final Clauses CLAUSES = new Clauses("C2", "C2", "C4", "C5", "C6", "C5", "C7");

    /** A new event, which is set and stays so. */
    static final Waiting<Event> NEW = new Waiting<>(
            new Closed<>("C1", "new Event()", Event::new),
            Optional.of(new Plain<>("await()", Event::await)),
            Optional.of(new Timed<>("await(…)", Event::await)),
            new Opening<>("C1", "set()", Event::set, Lets.ALL),
            CLAUSES);

    /** An event that was set and cleared before, more than once. */
    static final Waiting<Event> USED = new Waiting<>(
            new Closed<>("C1", "new Event(), twice set() and clear()", EventLaws::used),
            NEW.plain(),
            NEW.timed(),
            NEW.opening(),
            CLAUSES);

    private EventLaws() {}

    private static Event used() {
        var event = new Event();
        for (var times = 0; times < 2; times++) {
            event.set();
            event.clear();
        }
        return event;
    }
}
