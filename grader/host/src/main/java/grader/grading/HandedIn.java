package grader.grading;

import grader.report.Report;
import grader.report.StudentLines;
import grader.submission.SourceFile;
import grader.submission.SubmissionFolder;
import grader.submission.Submitted;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What a student has handed in, read once more to be shown beside what was found. */
public final class HandedIn {
    private HandedIn() {}

    /** The files of those exercises that lost something; none where they cannot be read any more. */
    public static StudentLines lines(SubmissionFolder folder, List<Report> reports) {
        var files = new HashMap<String, Map<String, String>>();
        for (Report report : reports) {
            if (report.earned() < report.exercise().possible()
                    && folder.read(report.exercise()) instanceof Submitted.Present(var present)) {
                files.put(
                        report.exercise().id(),
                        present.stream().collect(Collectors.toMap(SourceFile::name, SourceFile::text)));
            }
        }
        return new StudentLines(files);
    }
}
