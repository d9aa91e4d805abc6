package grader.course.collect;

import grader.catalog.UsageException;
import grader.course.gradebook.Gradebook.Unclaimed;
import grader.course.roster.Roster;
import grader.course.roster.Student;
import grader.scratch.Scratch;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Everything that was handed in, by its owner. Closed when it is graded: what was unpacked for it is removed then. */
public final class Submissions implements AutoCloseable {
    private final Map<String, List<Spot>> spots;
    private final List<Unclaimed> unclaimed;
    private final Optional<Path> unpacked;

    private Submissions(Layout layout, Optional<Path> unpacked) {
        this.spots = Map.copyOf(layout.spots());
        this.unclaimed = List.copyOf(layout.unclaimed());
        this.unpacked = unpacked;
    }

    /**
     * Finds out what is there; nothing of it is read yet.
     *
     * @param place a folder of any of the layouts, a zip file of one, or a repository with a branch a student
     * @throws UsageException when it is none of these
     */
    public static Submissions open(Path place, Roster roster) {
        Optional<Path> unpacked = Optional.empty();
        try {
            if (Files.isRegularFile(place)
                    && place.toString().toLowerCase(Locale.ROOT).endsWith(".zip")) {
                unpacked = Optional.of(
                        Scratch.folder(Scratch.temporary(), "export").toRealPath());
                Zips.unpack(place, unpacked.get());
            } else if (!Files.isDirectory(place)) {
                throw new UsageException(
                        Files.exists(place)
                                ? place + " is neither a folder nor a zip file; give the one with the submissions"
                                : "there is no folder or zip file " + place + "; give the one with the submissions");
            }
            var layout = new Layout(roster);
            layout.read(unpacked.orElse(place));
            return new Submissions(layout, unpacked);
        } catch (IOException | UncheckedIOException | UsageException wrong) {
            unpacked.ifPresent(Scratch::delete);
            throw wrong instanceof UsageException usage
                    ? usage
                    : new UsageException(place + " cannot be read: " + wrong.getMessage() + "; get it anew");
        }
    }

    /** What belongs to nobody on the roster. */
    public List<Unclaimed> unclaimed() {
        return unclaimed;
    }

    /** Whether anything there is a student's, whatever is in it. */
    public boolean hasAnyOf(Student student) {
        return spots.containsKey(student.id());
    }

    /** What one student has handed in. */
    public Desk of(Student student) {
        return new Desk(spots.getOrDefault(student.id(), List.of()));
    }

    @Override
    public void close() {
        unpacked.ifPresent(Scratch::delete);
    }
}
