package grader.proof;

import grader.catalog.Catalog;
import grader.catalog.UsageException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.regex.Pattern;
import javax.lang.model.SourceVersion;

/**
 * Lays out an exercise that compiles and can be proven at once: its author replaces a small example piece by piece.
 *
 * @param id such as {@code threads.t08_barrier}
 * @param name of the class that the student writes, such as {@code Barrier}
 */
public record NewExercise(String id, String name) {
    private static final Pattern ID =
            Pattern.compile("(" + String.join("|", Catalog.CHAPTERS) + ")\\.[a-z][0-9]{2}_[a-z0-9_]+");
    private static final Pattern NAME = Pattern.compile("[A-Z][A-Za-z0-9]*");

    /**
     * What was written.
     *
     * @param files in the order in which an author best goes through them
     * @param next what to do then, a sentence each
     */
    public record Written(List<Path> files, List<String> next) {}

    /** @throws UsageException when one of them is no such name */
    public NewExercise {
        if (!ID.matcher(id).matches() || !SourceVersion.isName(id)) {
            throw new UsageException(
                    "'%s' is no id of an exercise; write one like threads.t08_barrier, in one of the chapters %s"
                            .formatted(id, String.join(", ", Catalog.CHAPTERS)));
        }
        if (!NAME.matcher(name).matches()) {
            throw new UsageException("'" + name + "' is no name of a class; write one like Barrier");
        }
    }

    /**
     * Writes all places of the exercise below the root of a kit; nothing when one of them is taken.
     *
     * @throws UsageException when a file is there already, or another exercise has the number
     */
    public Written write(Path root) {
        var places = new ExercisePlaces(root, id);
        refuseTakenNumber(root);
        SequencedMap<Path, String> files = files(places);
        for (Path file : files.keySet()) {
            if (Files.exists(file)) {
                throw new UsageException(places.shown(file)
                        + " is there already; nothing was written: choose another id, or" + " remove what is there");
            }
        }
        files.forEach((file, template) -> create(file, text(template)));
        return new Written(List.copyOf(files.keySet()), next(places));
    }

    private void refuseTakenNumber(Path root) {
        String number = id.substring(0, id.indexOf('_') + 1);
        String shortNumber = number.substring(number.indexOf('.') + 1);
        for (Path chapter : KitFiles.folders(root.resolve(ExercisePlaces.STUBS))) {
            for (Path folder : KitFiles.folders(chapter)) {
                String other = chapter.getFileName() + "." + folder.getFileName();
                if (folder.getFileName().toString().startsWith(shortNumber) && !other.equals(id)) {
                    throw new UsageException(other + " has this number already; choose one that is free");
                }
            }
        }
    }

    /** Every file with the template that it is made from. */
    private SequencedMap<Path, String> files(ExercisePlaces places) {
        var files = new LinkedHashMap<Path, String>();
        files.put(places.stub().resolve(name + ".java"), "Stub");
        files.put(places.chineseStub().resolve(name + ".java"), "ChineseStub");
        files.put(places.checks().resolve(name + "Checks.java"), "Checks");
        files.put(places.checks().resolve("package-info.java"), "ChecksPackage");
        files.put(places.solution().resolve(name + ".java"), "Solution");
        files.put(places.visibleTest().resolve(name + "Test.java"), "VisibleTest");
        files.put(places.right().resolve("atomic").resolve(name + ".java"), "Right");
        files.put(places.wrong().resolve("read_then_write").resolve(name + ".java"), "Wrong");
        return files;
    }

    private String text(String template) {
        String resource = "/interleave/new/" + template + ".java.txt";
        try (InputStream in = NewExercise.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("the template " + resource + " is missing from the grader's jar");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("{{package}}", id)
                    .replace("{{Name}}", name);
        } catch (IOException notReadable) {
            throw new UncheckedIOException("cannot read the template " + resource, notReadable);
        }
    }

    private static void create(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text, StandardOpenOption.CREATE_NEW);
        } catch (IOException notWritten) {
            throw new UncheckedIOException("cannot write " + file, notWritten);
        }
    }

    private List<String> next(ExercisePlaces places) {
        String shortName = id.substring(id.indexOf('.') + 1, id.indexOf('_'));
        return List.of(
                "Write the contract in " + places.shown(places.stub().resolve(name + ".java"))
                        + ": what is not a clause is not graded.",
                "Replace the example in the other files; lines with '" + ExerciseTexts.TO_WRITE
                        + "' are yours to write.",
                "Add wrong submissions to " + places.shown(places.wrong()) + " and right ones to "
                        + places.shown(places.right()) + ", a folder each.",
                "./grade check " + shortName + " tells what is still to do.");
    }
}
