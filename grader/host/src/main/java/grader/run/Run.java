package grader.run;

import grader.wire.Verdict;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** How the checks of one exercise went; a value, whatever the submission did. */
public sealed interface Run {
    /**
     * Every check has a verdict, keyed by its method's name; some have found other clauses to be broken.
     *
     * @param spent how long each check took, as far as it told so
     */
    record Finished(
            Map<String, Verdict> verdicts,
            List<Finding> findings,
            List<String> notes,
            Map<String, Duration> spent,
            Duration took)
            implements Run {
        public Finished {
            verdicts = Map.copyOf(verdicts);
            findings = List.copyOf(findings);
            notes = List.copyOf(notes);
            spent = Map.copyOf(spent);
        }

        /** No check found anything of another clause, or told how long it took. */
        public Finished(Map<String, Verdict> verdicts, List<String> notes, Duration took) {
            this(verdicts, List.of(), notes, Map.of(), took);
        }
    }

    /** A limit of the whole run was reached; {@code verdicts} has the checks that were through by then. */
    record TimedOut(Map<String, Verdict> verdicts, String limit, List<String> where, Duration took) implements Run {}

    /**
     * The JVM ended again and again; {@code how} says how, such as {@code out of memory} or {@code killed by signal
     * 9}.
     */
    record Crashed(Map<String, Verdict> verdicts, String how, List<String> where, Duration took) implements Run {}

    /** The channel or a tripwire showed forgery. */
    record Tampered(List<String> evidence, Duration took) implements Run {}
}
