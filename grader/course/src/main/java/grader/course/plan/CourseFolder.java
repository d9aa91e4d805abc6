package grader.course.plan;

import grader.catalog.Catalog;
import grader.catalog.UsageException;
import grader.course.roster.Roster;
import grader.course.roster.RosterFile;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A course as its folder has it now.
 *
 * @param path the folder
 */
public record CourseFolder(Path path, Plan plan, Roster roster, Overrides overrides) {
    static final String PLAN = "course.toml";
    static final String ROSTER = "roster.csv";
    static final String OVERRIDES = "overrides.csv";

    /**
     * Reads plan, roster and overrides.
     *
     * @throws UsageException for the first mistake in them, with file and line; nothing is changed
     */
    public static CourseFolder open(Path folder, Catalog catalog) {
        if (!Files.isDirectory(folder)) {
            throw new UsageException(
                    "there is no folder " + folder + "; `./grade course new " + folder + "` begins a course");
        }
        var plan = PlanFile.read(folder.resolve(PLAN), catalog);
        var roster = RosterFile.read(folder.resolve(ROSTER));
        return new CourseFolder(folder, plan, roster, Overrides.read(folder.resolve(OVERRIDES), plan, roster, catalog));
    }

    /** The store's file. */
    public Path store() {
        return path.resolve("course.db");
    }
}
