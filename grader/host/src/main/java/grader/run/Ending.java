package grader.run;

/** How a worker ended. */
sealed interface Ending {
    /** Whether nothing more can come of the whole run. */
    default boolean isLast() {
        return switch (this) {
            case Limit _, Forged _ -> true;
            case Through _, Died _, Killed _, Failed _ -> false;
        };
    }

    /** In order: with all checks judged, or asking for a fresh JVM for the rest. */
    record Through() implements Ending {}

    /** By us, at a limit of the whole run. */
    record Limit(String limit) implements Ending {}

    /** By itself, in the middle of a check. */
    record Died(String check, String how) implements Ending {}

    /** By a signal from outside; a submission that starts processes may have had a hand in it. */
    record Killed(String check) implements Ending {}

    /**
     * By a fault of the JVM itself, or for want of threads of the system, in a check or between two. No Java that
     * is allowed here does the first, and others may do the second, so it is no proof of anything.
     */
    record Failed(String check, String how) implements Ending {}

    /** By us, since somebody wrote what only the worker may write. */
    record Forged(String evidence) implements Ending {}
}
