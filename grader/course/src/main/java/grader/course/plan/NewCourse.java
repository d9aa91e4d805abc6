package grader.course.plan;

import grader.catalog.ExerciseEntry;
import grader.catalog.UsageException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/** Begins a course: a folder with a plan to be completed. Nothing that is there is overwritten. */
public final class NewCourse {
    static final int SECRET_BYTES = 32;

    private NewCourse() {}

    /**
     * Writes the plan and an empty table of overrides.
     *
     * @param exercises that count, as many as the kit has; whoever plans removes what he does not teach
     * @throws UsageException when there is a plan already, or the folder cannot be written to
     */
    public static void write(Path folder, List<ExerciseEntry> exercises, ZoneId zone) {
        var plan = folder.resolve(CourseFolder.PLAN);
        if (Files.exists(plan)) {
            throw new UsageException(plan + " is there already; nothing was changed");
        }
        try {
            Files.createDirectories(folder);
            Files.writeString(plan, text(exercises, zone), StandardOpenOption.CREATE_NEW);
            if (!Files.exists(folder.resolve(CourseFolder.OVERRIDES))) {
                Files.writeString(folder.resolve(CourseFolder.OVERRIDES), Overrides.HEADINGS + "\n");
            }
        } catch (IOException notWritten) {
            throw new UsageException("cannot write to " + folder + "; give a folder that you may write to");
        }
    }

    private static String text(List<ExerciseEntry> exercises, ZoneId zone) {
        var secret = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(secret);
        var blocks = exercises.stream()
                .map(exercise -> "[[exercise]]             # " + exercise.title() + ", " + exercise.possible()
                        + " points\nid = \"" + exercise.id() + "\"\nweight = 1\n")
                .collect(Collectors.joining("\n"));
        return template()
                .replace("@ZONE@", zone.getId())
                .replace("@SECRET@", HexFormat.of().formatHex(secret))
                .replace("@EXERCISES@", blocks);
    }

    private static String template() {
        try (InputStream in = NewCourse.class.getResourceAsStream("course.toml")) {
            if (in == null) {
                throw new IllegalStateException("the course's jar lacks the plan to begin with");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException spoilt) {
            throw new UncheckedIOException(spoilt);
        }
    }
}
