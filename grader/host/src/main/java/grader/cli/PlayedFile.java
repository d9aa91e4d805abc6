package grader.cli;

import grader.catalog.ExerciseEntry;
import grader.catalog.UsageException;
import grader.grading.HandedIn;
import grader.grading.OpenedKit;
import grader.grading.ReplayFile;
import grader.grading.Replays;
import grader.report.KitReport;
import grader.report.ReplayCommands;
import grader.report.TerminalReport;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A replay file, played against the student's own classes and told step by step; no check is needed for that. */
record PlayedFile(ReplayFile file, String name) {
    private static final String SAME =
            "Every call ended as it did when this was found: compare the steps with what is expected.";
    private static final String OTHER =
            "Not every call ended as it did when this was found: either it is mended, or it needs another try."
                    + " The checks themselves tell, after a push.";

    /** Whether a word of the command line means a file. */
    static boolean isNamedBy(String word) {
        return word.endsWith(ReplayFile.ENDING);
    }

    /**
     * @throws UsageException when it cannot be read or is none
     */
    static PlayedFile read(String name) {
        try {
            return new PlayedFile(ReplayFile.parse(Files.readString(Path.of(name))), name);
        } catch (IOException cannot) {
            throw new UsageException("cannot read " + name + ": name a replay file, such as those that a push keeps on"
                    + " its page under \"Artifacts\"");
        }
    }

    /** Plays it and tells what was seen; the exit code. */
    int play(OpenedKit opened, List<String> folder, PrintWriter out) {
        var words = new ArrayList<>(folder);
        words.add(file.exercise());
        var target = Target.of(words, opened.kit(), opened.catalog());
        var exercise = target.exercises().getFirst();
        var seen = new Replays(opened.kit(), opened.texts().language().locale()).play(target.folder(), exercise, file);
        var report = seen.told(one(exercise), file);
        out.print(TerminalReport.findings(
                new KitReport(KitVersion.text(), 0, List.of(report), target.named())
                        .with(HandedIn.lines(target.folder(), List.of(report)))
                        .with(ReplayCommands.byFile(Map.of(ReplayCommands.key(exercise.id(), file.clause()), name)))
                        .in(opened.texts()),
                Terminal.look(true, Optional.empty())));
        out.println(seen.same() ? SAME : OTHER);
        return seen.same() ? ExitCode.NOT_ALL : ExitCode.ALL_POINTS;
    }

    private ExerciseEntry one(ExerciseEntry exercise) {
        return exercise.with(exercise.checks().stream()
                .filter(check -> check.clause().equals(file.clause()))
                .findFirst()
                .map(List::of)
                .orElseThrow(() -> new UsageException(exercise.name() + " has no clause " + file.clause()
                        + " here: the file is of another version of the kit")));
    }
}
