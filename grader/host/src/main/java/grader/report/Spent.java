package grader.report;

import java.time.Duration;

/**
 * Where the time of an exercise went: wall time by stage, one after the other.
 *
 * @param read until its files were read
 * @param compile in the compiler
 * @param policy in looking for what is not allowed
 * @param weave in rewriting its classes
 * @param run from the start of the first worker to the end of the last, with waiting for a turn
 * @param render in writing its report for the first time
 * @param processor processor time of all its workers, which may be more than the wall time
 */
public record Spent(
        Duration read,
        Duration compile,
        Duration policy,
        Duration weave,
        Duration run,
        Duration render,
        Duration processor) {
    /** All stages together. */
    public Duration all() {
        return read.plus(compile).plus(policy).plus(weave).plus(run).plus(render);
    }
}
