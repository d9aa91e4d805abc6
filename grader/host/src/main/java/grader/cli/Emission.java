package grader.cli;

import grader.catalog.UsageException;
import grader.report.Annotations;
import grader.report.Classroom50Report;
import grader.report.Classroom50Report.HandedIn;
import grader.report.ClassroomReport;
import grader.report.EditorProblems;
import grader.report.GradescopeReport;
import grader.report.JobSummary;
import grader.report.KitReport;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** One report for a platform: what {@code --emit KIND=FILE} asks for. */
record Emission(Kind kind, Path file) {
    /** The forms, by the words that the command line knows them by. */
    enum Kind {
        /** The two notices of the Classroom format, to be printed in a step of their own. */
        NOTICES("notices"),
        /** The step output {@code result} of the Classroom format. */
        RESULT("result"),
        /** Classroom 50's {@code result.json}. */
        CLASSROOM50("classroom50"),
        /** Gradescope's {@code results.json}. */
        GRADESCOPE("gradescope"),
        /** A job's summary, as Markdown. */
        SUMMARY("summary"),
        /** Annotations at the student's lines, to be printed in a step of their own. */
        ANNOTATIONS("annotations"),
        /** A line for each problem, as editors read them. */
        PROBLEMS("problems");

        private final String word;

        Kind(String word) {
            this.word = word;
        }
    }

    /**
     * What somebody typed as {@code KIND=FILE}.
     *
     * @throws UsageException when it is not that
     */
    static Emission parse(String typed) {
        var parts = typed.split("=", 2);
        var kind = Arrays.stream(Kind.values())
                .filter(candidate -> candidate.word.equals(parts[0]))
                .findFirst();
        if (kind.isEmpty() || parts.length < 2 || parts[1].isBlank()) {
            throw new UsageException("--emit " + typed + " is not KIND=FILE; KIND is one of "
                    + Arrays.stream(Kind.values()).map(known -> known.word).collect(Collectors.joining(", ")));
        }
        return new Emission(kind.get(), Path.of(parts[1]));
    }

    /**
     * The text of the file.
     *
     * @param sources the folder that the chapters lie in, seen from the repository's root
     * @param environment where Classroom 50 says what was handed in
     */
    String text(KitReport report, String sources, Map<String, String> environment, Instant now) {
        return switch (kind) {
            case NOTICES -> ClassroomReport.notices(report);
            case RESULT -> ClassroomReport.output(report, sources);
            case CLASSROOM50 -> Classroom50Report.of(report, handedIn(environment, now));
            case GRADESCOPE -> GradescopeReport.of(report);
            case SUMMARY -> JobSummary.of(report);
            case ANNOTATIONS -> Annotations.of(report, sources);
            case PROBLEMS -> EditorProblems.of(report, sources);
        };
    }

    private static HandedIn handedIn(Map<String, String> environment, Instant now) {
        return new HandedIn(
                environment.getOrDefault("CLASSROOM", ""),
                environment.getOrDefault("ASSIGNMENT", ""),
                environment.getOrDefault("SUBMISSION_TAG", ""),
                environment.getOrDefault("COMMIT_URL", ""),
                environment.getOrDefault("RELEASE_URL", ""),
                environment.getOrDefault("REVIEW_URL", ""),
                now);
    }
}
