package grader.proof;

import grader.catalog.Catalog;
import grader.catalog.ExerciseEntry;
import grader.grading.Grading;
import grader.run.Kit;
import grader.run.Progress;
import grader.submission.SourceFile;
import grader.submission.SubmissionFolder;
import grader.submission.Submitted;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The author's proof of an exercise: its stub loses every clause, right submissions earn everything, wrong ones
 * lose exactly what they say, and contract, checks and submissions speak of the same clauses. Every problem is a
 * sentence {@code path: what; what to do}.
 */
public final class ExerciseProof {
    private final Kit kit;
    private final ExerciseEntry exercise;
    private final ExercisePlaces places;
    private final Extent extent;
    private final Grading grading;

    private ExerciseProof(Kit kit, ExerciseEntry exercise, Extent extent) {
        this.kit = kit;
        this.exercise = exercise;
        this.extent = extent;
        this.places = new ExercisePlaces(kit.root(), exercise.id());
        this.grading = new Grading(kit);
    }

    /** How much is looked at; stub, solution and right ones are always graded whole. */
    public enum Extent {
        /**
         * Of the right ones one besides the solution; of the wrong ones, for every clause, one that loses it, and of
         * each the clauses that it says it loses: that they are lost.
         */
        SAMPLED,
        /** All right ones, and of all wrong ones the clauses that they say they lose: that they are lost. */
        SAID,
        /** All clauses of all: that no other is lost, as well. Takes several times as long. */
        WHOLE
    }

    /** One thing to prove. */
    @FunctionalInterface
    public interface Look {
        /**
         * What is wrong, a sentence each; empty when it is proven.
         *
         * @param times how often a submission is graded, at least once, each time with another seed
         */
        List<String> problems(int times, Progress progress);
    }

    /**
     * A part of the proof that can be asked for alone.
     *
     * @param name true when it is proven, such as {@code wrong/if_for_while loses what it says}
     * @param look proves it
     */
    public record Part(String name, Look look) {}

    /** The proof of an exercise of the kit to this extent; nothing runs yet. */
    public static ExerciseProof of(Kit kit, ExerciseEntry exercise, Extent extent) {
        return new ExerciseProof(kit, exercise, extent);
    }

    /**
     * Proves all parts, one after the other.
     *
     * @param times how often each submission is graded, at least once, each time with another seed
     * @return what is wrong; empty when everything is proven
     */
    public List<String> prove(int times, Progress progress) {
        return parts().stream()
                .flatMap(part -> part.look().problems(times, progress).stream())
                .toList();
    }

    /** All parts: first what needs no run, then a part for every submission. */
    public List<Part> parts() {
        var texts = new ExerciseTexts(kit, exercise, places);
        var submissions = new ExerciseSubmissions(kit, exercise, places);
        var parts = new ArrayList<Part>();
        parts.add(new Part("is written to the end", (_, _) -> texts.unwritten()));
        parts.add(new Part("contract, checks and wrong submissions have the same clauses", (_, _) -> texts.clauses()));
        parts.add(new Part("stub and solution have the same public API", (_, _) -> texts.publicApi()));
        var looks = new ExerciseLooks(kit, exercise, places);
        parts.add(new Part("is said in Chinese", (_, _) -> looks.chinese()));
        parts.add(new Part("is in the README's table", (_, _) -> looks.listed()));
        parts.add(new Part("is written in the kit's style", (_, _) -> looks.style()));
        parts.add(new Part("has submissions enough, of Java files alone", (_, _) -> submissions.problems()));
        var mutants = new MutantProof(kit, exercise);
        parts.add(new Part("declared mutants are mutants", (_, _) -> mutants.declarationProblems()));
        parts.add(new Part("stub loses everything", kept("exercises", places.stub(), new Claim.Stub())));
        for (var returns : IdleSubmission.Returns.values()) {
            var what = returns.name().toLowerCase(Locale.ROOT);
            parts.add(new Part("doing nothing (" + what + ") loses everything", idle(new IdleSubmission(returns))));
        }
        var corpus = new Corpus(places, exercise.clauses(), extent);
        parts.add(new Part("solution earns everything", kept("solutions", places.solution(), new Claim.Right())));
        for (Path folder : corpus.right()) {
            parts.add(new Part("right/" + folder.getFileName() + " earns everything", right(folder)));
        }
        for (Path folder : corpus.wrong()) {
            parts.add(new Part("wrong/" + folder.getFileName() + " loses what it says", wrong(folder)));
        }
        return parts;
    }

    /** What lies in a folder as a student would hand it in. */
    private Look kept(String submission, Path folder, Claim claim) {
        String shown = places.shown(folder);
        return (times, progress) -> switch (SubmissionFolder.open(kit.root().resolve(submission))
                .read(exercise)) {
            case Submitted.Present(var files) -> runs(times, progress).problems(shown, files, claim);
            case Submitted.Missing(var what) -> List.of(shown + ": " + what);
            case Submitted.Refused(var what) -> List.of(shown + ": " + what);
        };
    }

    /** The stub as a submission that returns at once; nothing where it would be the same as returning null. */
    private Look idle(IdleSubmission idle) {
        return (times, progress) -> switch (SubmissionFolder.open(kit.root().resolve("exercises"))
                .read(exercise)) {
            case Submitted.Present(var stub) -> {
                var files = idle.of(stub);
                var same = idle.returns() == IdleSubmission.Returns.EMPTY
                        && files.equals(new IdleSubmission(IdleSubmission.Returns.NULL).of(stub));
                yield same ? List.of() : runs(times, progress).problems(shownIdle(), files, new Claim.Idle());
            }
            case Submitted.Missing(var what) -> List.of(shownIdle() + ": " + what);
            case Submitted.Refused(var what) -> List.of(shownIdle() + ": " + what);
        };
    }

    private String shownIdle() {
        return places.shown(places.stub()) + ", doing nothing";
    }

    private Look right(Path folder) {
        List<SourceFile> files = KitFiles.sources(folder);
        return files.isEmpty()
                ? empty(folder)
                : (times, progress) -> runs(times, progress).problems(places.shown(folder), files, new Claim.Right());
    }

    private Look wrong(Path folder) {
        List<SourceFile> files = KitFiles.sources(folder);
        return switch (WrongHeader.of(files, exercise.clauses())) {
            case WrongHeader.Unclear _ when files.isEmpty() -> empty(folder);
            case WrongHeader.Unclear(var problem) -> (_, _) -> List.of(places.shown(folder) + ": " + problem);
            case WrongHeader.Said said -> wrong(places.shown(folder), files, said);
        };
    }

    private Look wrong(String shown, List<SourceFile> files, WrongHeader.Said said) {
        var claim = new Claim.Wrong(said);
        return extent == Extent.WHOLE || !said.isGraded()
                ? (times, progress) -> runs(times, progress).problems(shown, files, claim)
                : (times, progress) -> runs(times, progress).problems(shown, files, claim, said.loses());
    }

    private Look empty(Path folder) {
        return (_, _) ->
                List.of(places.shown(folder) + ": has no Java file; write the submission, or remove the folder");
    }

    private RepeatedRuns runs(int times, Progress progress) {
        return new RepeatedRuns(grading, exercise, times, progress);
    }

    /**
     * Folders of exercises, solutions and checks that belong to no exercise of the catalogue; empty when there is none.
     */
    public static List<String> orphans(Kit kit, Catalog catalog) {
        return new OrphanFolders(kit.root(), catalog).problems();
    }
}
