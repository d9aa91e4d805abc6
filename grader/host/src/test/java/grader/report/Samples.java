package grader.report;

import grader.catalog.CheckEntry;
import grader.catalog.ExerciseEntry;
import grader.catalog.ExerciseEntry.Limits;
import grader.compile.Compilation.Problem;
import grader.policy.Violation;
import grader.run.Run;
import grader.score.Score;
import grader.wire.Verdict;
import grader.wire.Witness;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Reports of every kind, on two exercises that are not of the kit. */
final class Samples {
    static final ExerciseEntry MUTEX = exercise(
            "threads.t03_mutex",
            "a mutual-exclusion lock",
            List.of(
                    new CheckEntry("aFreeMutexIsTakenAtOnce", "C1", 2, List.of()),
                    new CheckEntry("atMostOneThreadIsInside", "C2", 3, List.of("C1")),
                    new CheckEntry("anInterruptedWaiterLeavesNoTrace", "C3", 2, List.of()),
                    new CheckEntry("aWaitingThreadRests", "C4", 1, List.of()),
                    new CheckEntry("aFreeMutexIsCheap", "C5", 1, List.of("C2"))));
    static final ExerciseEntry GENERATOR = exercise(
            "coroutines.c02_generator",
            "a generator whose body may wait",
            List.of(
                    new CheckEntry("valuesComeInOrder", "C1", 4, List.of()),
                    new CheckEntry("nothingRunsAhead", "C2", 6, List.of())));

    /** Everything that a hostile program could print to confuse a terminal, a build log, XML or JSON. */
    static final String HOSTILE =
            "::error::forged\n\u001b[2J\u001b[31mred\u0007\u0000 \"quoted\" <b>&amp; ]]>\n  ::set-output name=a::b"
                    + "\n##[error]old \u202ereversed\u2028 \ud800 \uffff 👩‍💻 汉字 \ttab\r\nend\rover";

    private Samples() {}

    private static ExerciseEntry exercise(String id, String title, List<CheckEntry> checks) {
        return new ExerciseEntry(
                id,
                id + ".Checks",
                title,
                "练习",
                "线程 · 互斥锁",
                List.of(),
                List.of(),
                List.of(),
                "building it is the task",
                List.of("Which state is there, and who may look at it at the same time?", "Look at it in a loop."),
                "A wait is a loop over its condition.",
                new Limits(Duration.ofSeconds(120), Duration.ofSeconds(600), 256),
                checks);
    }

    static KitReport kitReport(Report... reports) {
        return new KitReport("1.0.0", 0x3f9a1cL, List.of(reports));
    }

    static Report solved(ExerciseEntry exercise) {
        var verdicts = new java.util.LinkedHashMap<String, Verdict>();
        exercise.checks().forEach(check -> verdicts.put(check.method(), new Verdict.Holds()));
        return graded(exercise, verdicts);
    }

    static Report graded(ExerciseEntry exercise, Map<String, Verdict> verdicts) {
        var took = Duration.ofMillis(2_149);
        return new Report.Graded(
                exercise, Score.of(exercise, new Run.Finished(verdicts, List.of(), took)), List.of(), took);
    }

    /** One check of every verdict. */
    static Report mixed() {
        Map<String, Verdict> verdicts = Map.of(
                "aFreeMutexIsTakenAtOnce", new Verdict.Holds(),
                "atMostOneThreadIsInside", new Verdict.Broken(witness(3)),
                "anInterruptedWaiterLeavesNoTrace", new Verdict.Holds(),
                "aWaitingThreadRests", new Verdict.Undecided("the machine was busy in all of its laps"),
                "aFreeMutexIsCheap", new Verdict.NotReached("it rests on C2, which is broken"));
        var took = Duration.ofMillis(2_149);
        var score = Score.of(MUTEX, new Run.Finished(verdicts, List.of(), took));
        return new Report.Graded(
                MUTEX,
                score,
                List.of("while judging \"at most one thread is inside\": T2 ended with IllegalStateException"),
                took);
    }

    /** A witness with a story of so many steps. */
    static Witness witness(int steps) {
        var story = new ArrayList<String>();
        IntStream.rangeClosed(1, steps)
                .forEach(step -> story.add("T" + (1 + step % 3)
                        + ": acquire() returns, although T1 came in before it and has not called release() yet"));
        return new Witness(
                "between acquire() and release() no other thread gets in",
                "T1 and T2 were inside together in round 17",
                List.of("Mutex.java:31 in acquire", "Mutex.java:52 in release"),
                story,
                "what does a thread know when it comes back from wait()?");
    }

    /** As a stub is graded: what is not written yet throws its TODO. */
    static Report stub() {
        var verdicts = new java.util.LinkedHashMap<String, Verdict>();
        GENERATOR
                .checks()
                .forEach(check -> verdicts.put(
                        check.method(),
                        new Verdict.Broken(new Witness(
                                "next() returns",
                                "it threw UnsupportedOperationException: TODO " + check.clause() + ": run the body",
                                List.of("Generator.java:90 in next"),
                                List.of(),
                                ""))));
        return graded(GENERATOR, verdicts);
    }

    static Report notCompiled() {
        var problems = new ArrayList<Problem>();
        IntStream.rangeClosed(1, 7).forEach(line -> problems.add(new Problem("Mutex.java", 10 + line, "';' expected")));
        return new Report.NotCompiled(MUTEX, problems);
    }

    static Report notAllowed() {
        return new Report.NotAllowed(
                MUTEX,
                List.of(new Violation(
                        "Mutex.java",
                        7,
                        "java.util.concurrent.locks.ReentrantLock",
                        "building the lock is the task",
                        "use synchronized, wait and notify")));
    }

    static Report timedOut() {
        return new Report.TimedOut(
                MUTEX,
                Score.reached(MUTEX, Map.of("aFreeMutexIsTakenAtOnce", new Verdict.Holds())),
                "120 s of processor time, in the check \"at most one thread is inside\"",
                List.of("Mutex.java:31 in acquire"),
                Duration.ofSeconds(121));
    }

    static Report crashed() {
        return new Report.Crashed(
                MUTEX, Score.reached(MUTEX, Map.of()), "out of memory", List.of(), Duration.ofMillis(900));
    }

    static Report tampered() {
        return new Report.Tampered(MUTEX, List.of("a line with a wrong seal on the worker's channel"));
    }

    /** The exercise of {@link #solved} counts alone. */
    static Report graderFailed() {
        return new Report.GraderFailed(
                MUTEX, "the stack overflowed while classes were read", "/kit/.interleave/faults/fault-1.txt");
    }

    static Report notSubmitted(ExerciseEntry exercise) {
        return new Report.NotSubmitted(exercise, "there is no folder of " + exercise.id());
    }

    /** Every text of it is what a student's program chose. */
    static Report hostile(String text) {
        return graded(
                GENERATOR,
                Map.of(
                        "valuesComeInOrder",
                                new Verdict.Broken(new Witness(text, text, List.of(text), List.of(text, text), text)),
                        "nothingRunsAhead", new Verdict.Undecided(text)));
    }
}
