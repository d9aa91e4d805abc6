package threads.t02_interpreter_lock;

/** How runs of a performance must end. */
record Endings(Scene scene) {
    void require(Run run, Ended found) {
        var end = run.end.orElseThrow();
        switch (end.ended()) {
            case Ended.Returned returned ->
                scene.require(
                        found.equals(returned),
                        end.because() + ": run returns " + returned.value() + ", which the accumulator holds",
                        "it " + found,
                        "is the accumulator the run's own, and are the variables the interpreter's? After an IO it is"
                                + " what came back");
            case Ended.Threw threw -> require(end.because(), threw.thrown(), found);
        }
    }

    private void require(String because, Throwable expected, Ended found) {
        switch (found) {
            case Ended.Returned _ -> scene.require(false, because, "it " + found, "let it out of run");
            case Ended.Threw threw -> {
                scene.require(
                        isThat(expected, threw.thrown()), because, "it " + found, "let that very exception out of run");
                scene.require(
                        !threw.statusSet() || !because.startsWith("C9"),
                        because + ", and clears the interrupt status",
                        "the status is still set",
                        "Thread.interrupted() looks and clears, isInterrupted() only looks");
            }
        }
    }

    /** What the interpreter makes itself is known by its type, what the device throws by itself. */
    private static boolean isThat(Throwable expected, Throwable thrown) {
        return switch (expected) {
            case ArithmeticException _ -> thrown instanceof ArithmeticException;
            case IllegalStateException _ -> thrown instanceof IllegalStateException;
            case InterruptedException asked when asked.getMessage() == null -> thrown instanceof InterruptedException;
            default -> thrown == expected;
        };
    }
}
