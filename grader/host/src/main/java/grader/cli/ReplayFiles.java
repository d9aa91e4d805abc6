package grader.cli;

import grader.catalog.UsageException;
import grader.grading.OpenedKit;
import grader.grading.ReplayFile;
import grader.grading.Replays;
import grader.report.KitReport;
import grader.report.ReplayCommands;
import grader.report.Report;
import grader.submission.SubmissionFolder;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Optional;
import picocli.CommandLine.Option;

/** {@code --replays DIR}: files that show what was found where the checks are not at hand. */
final class ReplayFiles {
    @Option(
            names = "--replays",
            paramLabel = "DIR",
            description = "write a file for each lost clause that can be shown without the checks: ./grade replay FILE")
    private Optional<Path> replays = Optional.empty();

    /** The commands that show again what the report tells, where it is read; writes the files that they need. */
    ReplayCommands of(KitReport report, SubmissionFolder submission, OpenedKit opened, PrintWriter out) {
        var files = new HashMap<String, String>();
        if (replays.isPresent() && opened.hidden()) {
            var maker = new Replays(opened.kit(), opened.texts().language().locale());
            for (var one : report.reports()) {
                if (one instanceof Report.Graded graded && graded.earned() < graded.possible()) {
                    var seed = graded.kept().map(Report.Kept::seed).orElse(report.seed());
                    for (var file : maker.of(submission, graded, seed)) {
                        files.put(
                                ReplayCommands.key(file.exercise(), file.clause()),
                                write(replays.get(), ReplayFile.name(graded.exercise(), file.clause()), file));
                    }
                }
            }
            out.println(files.size() + " replay files written to " + replays.get());
        }
        return opened.runnable() ? ReplayCommands.BY_SEED : ReplayCommands.byFile(files);
    }

    private static String write(Path folder, String name, ReplayFile file) {
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve(name), file.text());
            return name;
        } catch (IOException cannot) {
            throw new UsageException("cannot write " + folder.resolve(name) + " (" + cannot.getMessage()
                    + "): name a folder that you may write to");
        }
    }
}
