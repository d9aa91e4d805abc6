package grader.run;

import grader.wire.Event;
import grader.wire.Verdict;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Looks at what a worker says as a whole: verdicts come in order and once, nothing holds that has not been tried, and
 * nothing holds unless the canaries have sung after it. What does not fit was not written by an honest worker. Used by
 * one thread.
 */
final class Tripwires {
    private final Set<String> asked;
    private final Set<String> begun = new HashSet<>();
    private String current = "";
    private String sung = "";

    /** @param asked the checks of the job */
    Tripwires(List<String> asked) {
        this.asked = Set.copyOf(asked);
    }

    /** What is wrong with that event at this point; empty when nothing is. */
    Optional<String> evidence(Event event) {
        return switch (event) {
            case Event.Begun(var check) -> begun(check);
            case Event.Canaries(var check, var evidence) -> sung(check, evidence);
            case Event.Judged(var check, var verdict, var tries, var _) -> judged(check, verdict, tries);
            case Event.Noted _,
                    Event.Proven _,
                    Event.Suspected _,
                    Event.Found _,
                    Event.Taken _,
                    Event.Played _,
                    Event.Renew _,
                    Event.Ended _,
                    Event.Fault _ -> Optional.empty();
        };
    }

    private Optional<String> begun(String check) {
        current = check;
        return asked.contains(check) && begun.add(check)
                ? Optional.empty()
                : Optional.of("a check began that was not asked for, or began twice");
    }

    private Optional<String> sung(String check, String evidence) {
        sung = check;
        return evidence.isBlank()
                ? Optional.empty()
                : Optional.of("a canary answered wrong, so the JVM that judges was changed: " + evidence);
    }

    private Optional<String> judged(String check, Verdict verdict, long tries) {
        var expected = current;
        current = "";
        if (check.isEmpty() || !check.equals(expected)) {
            return Optional.of("a verdict came for a check that was not running");
        }
        if (!(verdict instanceof Verdict.Holds)) {
            return Optional.empty();
        }
        if (tries <= 0) {
            return Optional.of("a clause was said to hold that had not been put to the test");
        }
        return check.equals(sung)
                ? Optional.empty()
                : Optional.of("a clause was said to hold without the canaries that go with it");
    }
}
