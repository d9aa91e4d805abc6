package grader.course.gradebook;

import java.util.List;
import java.util.Optional;

/**
 * What a student has for one exercise.
 *
 * @param standing what is known
 * @param sum the points, and how they add up
 * @param flags what a person should look at; empty when there is nothing
 * @param change against the run before the last one; empty when it has not changed
 */
public record Mark(Standing standing, Sum sum, List<Flag> flags, Optional<Change> change) {
    /** What is known of a student's exercise. */
    public sealed interface Standing {
        /** It was judged. */
        record Graded(Source source, Judged judged) implements Standing {}

        /** Something was handed in, and there is no verdict on it yet: that is never 0. */
        record NotGraded(String why) implements Standing {}

        /** Nothing was handed in. */
        record Missing() implements Standing {}
    }

    /**
     * What a person should look at.
     *
     * @param what one sentence, in English as it is spoken by the kit
     */
    public record Flag(Kind kind, String what) {
        /** Why it was flagged. */
        public enum Kind {
            /** A clause could not be decided and keeps its points. */
            UNDECIDED,
            /** Somebody tried to forge a result. */
            TAMPERED,
            /** The submission's JVM ended again and again. */
            CRASHED,
            /** The run reached its limit. */
            TIMED_OUT,
            /** The files could not be taken, do not compile, or use what is not allowed. */
            NOT_JUDGED,
            /** The grader itself failed at a newer submission; the earlier verdict stands. */
            GRADER_FAILED,
            /** It came after it was due. */
            LATE,
            /** Its time is what the student's own clock said, or is not known at all. */
            CLOCK,
            /** A person has changed points. */
            OVERRIDDEN,
            /** Something else about what was handed in, such as that it is there twice. */
            NOTE
        }
    }

    /**
     * What the last run has changed.
     *
     * @param before the points earned by then; empty when there was no verdict
     * @param now the points earned now
     * @param gained the clauses that were lost and are kept now
     * @param lost the clauses that were kept and are lost now
     * @param why what else is different: the submission, the checks, the kit; empty when it was judged again alone
     */
    public record Change(Optional<Integer> before, int now, List<String> gained, List<String> lost, List<Reason> why) {
        /** What is not as it was. */
        public enum Reason {
            SUBMISSION,
            CHECKS,
            KIT
        }

        public Change {
            gained = List.copyOf(gained);
            lost = List.copyOf(lost);
            why = List.copyOf(why);
        }
    }

    public Mark {
        flags = List.copyOf(flags);
    }
}
