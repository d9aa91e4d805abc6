package grader.wire;

import java.util.List;

/** What a worker says while it runs, in this order: {@code (Begun Noted* Found* Canaries? Judged)* (Renew |
 * Ended)}. */
public sealed interface Event {
    /** A check starts. */
    record Begun(String check) implements Event {}

    /** Something worth telling that decides nothing, such as an exception that ended a thread of the submission. */
    record Noted(String check, String text) implements Event {}

    /** The check found another clause than its own to be broken. */
    record Found(String check, String clause, Witness witness) implements Event {}

    /** What breaks the clause is shown without the check by these {@link Step#lines lines}. */
    record Taken(String check, String clause, List<String> steps) implements Event {}

    /** Steps were played; whether every call ended as before, and what was seen. */
    record Played(boolean same, List<String> story) implements Event {}

    /** A call was proven never to end, in this way: it need not be proven again in this run. */
    record Proven(String ending) implements Event {}

    /** What seems to keep the check from going on, for who waits for it; decides nothing. */
    record Suspected(String check, String text) implements Event {}

    /** A check is through. {@code tries} counts how often the submission was really put to the test. */
    record Judged(String check, Verdict verdict, long tries, long nanos) implements Event {}

    /**
     * Claims that must be refuted and claims that must hold were put to the same judges, after the submission had run.
     * {@code evidence} tells which of them were answered wrong; blank when none was.
     */
    record Canaries(String check, String evidence) implements Event {}

    /**
     * This JVM is no longer fit to judge (threads of the submission run on): go on with the next check in a fresh
     * one.
     */
    record Renew(String reason) implements Event {}

    /** All checks of the job are through; {@code judged} counts them. */
    record Ended(int judged) implements Event {}

    /** The kit itself failed in this check: never the student's fault. */
    record Fault(String check, String trace) implements Event {}
}
