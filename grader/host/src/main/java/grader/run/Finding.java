package grader.run;

import grader.wire.Witness;

/**
 * A clause that a check found broken which judges another one.
 *
 * @param check the check's method
 * @param clause the clause that is broken
 * @param witness what was seen
 */
public record Finding(String check, String clause, Witness witness) {}
