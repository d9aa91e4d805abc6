package grader.grading;

import grader.policy.Violation;
import grader.weave.Weaving;
import java.util.List;

/** What the weaver has no room for is told like what is not allowed: it is not run, since nobody would see it. */
final class Unwoven {
    private Unwoven() {}

    static List<Violation> violations(Weaving.TooLong tooLong) {
        return tooLong.code().stream().map(Unwoven::violation).toList();
    }

    private static Violation violation(Weaving.Code code) {
        return new Violation(
                code.file(),
                code.line(),
                code.what() + ", which is too long to be judged",
                "to see every step of it the grader adds to the code, and Java has room for 64 KB a method",
                "Split it into several methods, and what is there many times into a loop.");
    }
}
