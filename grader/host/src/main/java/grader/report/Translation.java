package grader.report;

import grader.compile.Compilation.Problem;
import grader.policy.Violation;
import grader.report.Report.Crashed;
import grader.report.Report.Graded;
import grader.report.Report.NotAllowed;
import grader.report.Report.NotCompiled;
import grader.report.Report.NotSubmitted;
import grader.report.Report.Tampered;
import grader.report.Report.TimedOut;
import grader.score.Score;
import grader.text.Texts;
import grader.wire.Verdict;
import grader.wire.Witness;
import java.util.List;

/** A report in another language: the same verdicts, points and places, in other words. */
record Translation(Texts texts) {
    Report of(Report report) {
        var exercise = report.exercise().in(texts);
        return switch (report) {
            case Graded(var _, var score, var notes, var took, var kept) ->
                new Graded(exercise, of(score), texts.say(notes), took, kept);
            case NotSubmitted(var _, var what) -> new NotSubmitted(exercise, texts.say(what));
            case NotCompiled(var _, var problems) ->
                new NotCompiled(exercise, problems.stream().map(this::of).toList());
            case NotAllowed(var _, var violations) ->
                new NotAllowed(exercise, violations.stream().map(this::of).toList());
            case TimedOut(var _, var reached, var limit, var where, var took) ->
                new TimedOut(exercise, of(reached), texts.say(limit), texts.say(where), took);
            case Crashed(var _, var reached, var how, var where, var took) ->
                new Crashed(exercise, of(reached), texts.say(how), texts.say(where), took);
            case Tampered(var _, var evidence) -> new Tampered(exercise, texts.say(evidence));
            case Report.GraderFailed(var _, var what, var trace) ->
                new Report.GraderFailed(exercise, texts.say(what), trace);
        };
    }

    private Score of(Score score) {
        List<Score.Line> lines = score.lines().stream()
                .map(line -> new Score.Line(line.check().in(texts), of(line.verdict()), line.earned(), line.spent()))
                .toList();
        return new Score(lines);
    }

    private Verdict of(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Holds holds -> holds;
            case Verdict.Undecided(var reason) -> new Verdict.Undecided(texts.say(reason));
            case Verdict.NotReached(var reason) -> new Verdict.NotReached(texts.say(reason));
            case Verdict.Broken(var witness, var seenIn) -> new Verdict.Broken(of(witness), seenIn);
        };
    }

    private Witness of(Witness witness) {
        return new Witness(
                texts.say(witness.expected()),
                texts.say(witness.found()),
                texts.say(witness.where()),
                texts.say(witness.story()),
                texts.say(witness.advice()));
    }

    private Problem of(Problem problem) {
        return new Problem(problem.file(), problem.line(), problem.column(), texts.say(problem.message()));
    }

    private Violation of(Violation violation) {
        return new Violation(
                violation.file(),
                violation.line(),
                texts.say(violation.what()),
                texts.say(violation.why()),
                texts.say(violation.instead()));
    }
}
