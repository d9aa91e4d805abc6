package grader.proof;

import grader.catalog.CheckEntry;
import grader.catalog.ExerciseEntry;
import grader.compile.Compilation.Problem;
import grader.policy.Violation;
import grader.report.JsonReport;
import grader.report.Report;
import grader.score.Score;
import grader.wire.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What an author says of a submission, held against a report on it. */
sealed interface Claim {
    /** It earns everything. */
    record Right() implements Claim {}

    /** It only throws, earns nothing and loses every clause. */
    record Stub() implements Claim {}

    /** Its methods return at once: it earns nothing and loses every clause. */
    record Idle() implements Claim {}

    /** It breaks exactly the clauses of its header. */
    record Wrong(WrongHeader.Said header) implements Claim {}

    /** It breaks at least one of these; what else it loses is not claimed. */
    record LosesOneOf(Set<String> clauses) implements Claim {}

    /**
     * That the report is not as it was claimed.
     *
     * @param what the same in every run in which the same happens
     * @param detail facts of this run, and what to do
     */
    record Difference(String what, String detail) {}

    /** Where report and claim differ; empty when they agree. */
    default List<Difference> differences(Report report) {
        String wanted = this instanceof Wrong(var header) ? header.ends() : WrongHeader.GRADED;
        String ended = JsonReport.status(report);
        if (!ended.equals(wanted)) {
            return List.of(new Difference("ends as " + ended + ", not as " + wanted, reason(report)));
        }
        return switch (this) {
            case Right() -> lostByRight(report);
            case Stub() -> kept(report, "let a check call what the stub has not written yet");
            case Idle() -> kept(report, "let a check of it require that something was done");
            case LosesOneOf(var clauses) ->
                clauses.stream().anyMatch(broken(report)::contains)
                        ? List.of()
                        : List.of(new Difference(
                                "keeps " + String.join(" and ", clauses),
                                unbroken(report, clauses.iterator().next())));
            case Wrong(var header) -> {
                var differences = new ArrayList<>(brokenUnsaid(report, header));
                if (header.isGraded()) {
                    differences.addAll(saidUnbroken(report, header));
                }
                yield differences;
            }
        };
    }

    /** Why the report is not a graded one, as far as it can say. */
    private static String reason(Report report) {
        return switch (report) {
            case Report.Graded _ -> "all checks were judged; correct the header's '// ends:'";
            case Report.NotSubmitted(var _, var what) -> what;
            case Report.NotCompiled(var _, var problems) ->
                problems.stream().findFirst().map(Claim::text).orElse("") + "; mend it";
            case Report.NotAllowed(var _, var violations) ->
                violations.stream().findFirst().map(Claim::text).orElse("")
                        + "; allow it in @Exercise(uses = …) or write it in another way";
            case Report.TimedOut timedOut -> timedOut.limit() + "; mend it or the checks, or say '// ends: timed_out'";
            case Report.Crashed crashed -> crashed.how() + "; mend it or the checks, or say '// ends: crashed'";
            case Report.GraderFailed(var _, var what, var trace) ->
                what + "; mend the grader or the checks, see " + trace;
            case Report.Tampered(var _, var evidence) -> String.join(", ", evidence) + "; find out who wrote that";
        };
    }

    private static String text(Problem problem) {
        return problem.file() + ":" + problem.line() + " " + problem.message();
    }

    private static String text(Violation violation) {
        return violation.file() + ":" + violation.line() + " " + violation.what();
    }

    private static List<Difference> lostByRight(Report report) {
        var differences = new ArrayList<Difference>();
        for (Score.Line line : report.lines().lines()) {
            lost(line)
                    .ifPresent(facts -> differences.add(new Difference(
                            "loses " + name(line.check()),
                            facts + "; mend the check if the contract allows it, else this")));
        }
        if (differences.isEmpty() && report.earned() != report.possible()) {
            differences.add(new Difference("earns " + report.earned() + " of " + report.possible(), "mend the grader"));
        }
        return differences;
    }

    private static List<Difference> kept(Report report, String advice) {
        var kept = new TreeSet<>(report.exercise().clauses());
        for (Score.Line line : report.lines().lines()) {
            if (lost(line).isPresent()) {
                kept.remove(line.check().clause());
            }
        }
        var differences = new ArrayList<Difference>();
        kept.forEach(clause -> differences.add(new Difference("keeps " + clause, "no check of it broke; " + advice)));
        if (kept.isEmpty() && report.earned() != 0) {
            differences.add(new Difference("earns " + report.earned() + " points", "mend the grader"));
        }
        return differences;
    }

    private static Optional<String> lost(Score.Line line) {
        return switch (line.verdict()) {
            case Verdict.Broken(var witness, var _) ->
                Optional.of("expected '" + witness.expected() + "', found '" + witness.found() + "'");
            case Verdict.NotReached(var reason) -> Optional.of("not reached: " + reason);
            case Verdict.Holds(), Verdict.Undecided _ -> Optional.empty();
        };
    }

    private static List<Difference> brokenUnsaid(Report report, WrongHeader.Said header) {
        Set<String> broken = broken(report);
        var differences = new ArrayList<Difference>();
        for (Score.Line line : report.lines().lines()) {
            if (line.verdict() instanceof Verdict.Broken
                    && !header.loses().contains(line.check().clause())
                    && !header.mayLose().contains(line.check().clause())) {
                differences.add(new Difference(
                        "loses " + name(line.check()),
                        lost(line).orElse("")
                                + "; add the clause to the header if the contract says so, else mend the check"));
            }
            if (header.isGraded()
                    && line.verdict() instanceof Verdict.NotReached(var reason)
                    && !rests(line.check(), broken, report.exercise())
                    && List.of(reason.split("[ ,]+")).stream().noneMatch(broken::contains)) {
                differences.add(new Difference("does not reach " + name(line.check()), reason + "; mend it"));
            }
        }
        return differences;
    }

    private static List<Difference> saidUnbroken(Report report, WrongHeader.Said header) {
        var kept = new TreeSet<>(header.loses());
        kept.removeAll(broken(report));
        return kept.stream()
                .map(clause -> new Difference("keeps " + clause, unbroken(report, clause)))
                .toList();
    }

    private static String unbroken(Report report, String clause) {
        boolean undecided = report.lines().lines().stream()
                .anyMatch(line -> line.check().clause().equals(clause) && line.verdict() instanceof Verdict.Undecided);
        return undecided
                ? "the machine was too busy to tell; prove it again when less is running"
                : "no check of it broke; sharpen a check, or take the clause out of the header";
    }

    /** Whether the check needs a clause that is broken, be it by way of one that needs one. */
    private static boolean rests(CheckEntry check, Set<String> broken, ExerciseEntry exercise) {
        var reached = new TreeSet<>(check.restsOn());
        while (exercise.checks().stream()
                .filter(other -> reached.contains(other.clause()))
                .map(other -> reached.addAll(other.restsOn()))
                .reduce(false, Boolean::logicalOr)) {}
        return reached.stream().anyMatch(broken::contains);
    }

    private static Set<String> broken(Report report) {
        var broken = new TreeSet<String>();
        for (Score.Line line : report.lines().lines()) {
            if (line.verdict() instanceof Verdict.Broken) {
                broken.add(line.check().clause());
            }
        }
        return broken;
    }

    private static String name(CheckEntry check) {
        return check.clause() + " (" + check.method() + ")";
    }
}
