package grader.submission;

import grader.catalog.ExerciseEntry;
import grader.submission.Submitted.Missing;
import grader.submission.Submitted.Present;
import grader.submission.Submitted.Refused;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.SourceVersion;

/** Reads the student's files of one exercise from one folder, within the limits. */
final class StudentFiles {
    /**
     * The largest exercise has six files: forty leaves room for any honest split and bounds the work of the compiler.
     */
    static final int MAX_FILES = 40;
    /** Two hundred pages of code in one file: more is generated, and javac's time grows faster than its input. */
    static final int MAX_FILE_BYTES = 256 * 1024;
    /** All files of one exercise are in memory at once, for several exercises at a time. */
    static final int MAX_TOTAL_BYTES = 1024 * 1024;

    private static final Set<String> NEVER_TAKEN = Set.of("package-info.java", "module-info.java");

    private final ExerciseEntry exercise;
    private final Path folder;

    StudentFiles(ExerciseEntry exercise, Path folder) {
        this.exercise = exercise;
        this.folder = folder;
    }

    /**
     * Everything that can be wrong with a student's file is in the answer; {@link IOException} if the folder cannot be
     * listed.
     */
    Submitted read() throws IOException {
        TreeSet<Path> files = list();
        if (files.size() > MAX_FILES) {
            return new Refused("%s holds more than %d .java files; hand in at most %d for an exercise"
                    .formatted(folder, MAX_FILES, MAX_FILES));
        }
        Optional<String> badName = files.stream()
                .map(this::wrongWithName)
                .flatMap(Optional::stream)
                .findFirst();
        Optional<String> bad = badName.or(() -> twins(files));
        if (bad.isPresent()) {
            return new Refused(bad.get());
        }
        if (files.isEmpty()) {
            return new Missing("there is no .java file of yours in " + folder + "; put your solution of "
                    + exercise.id() + " there");
        }
        return contents(files);
    }

    /** One more than the limit at most. */
    private TreeSet<Path> list() throws IOException {
        var files = new TreeSet<Path>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder, this::isCandidate)) {
            for (Path entry : entries) {
                files.add(entry);
                if (files.size() > MAX_FILES) {
                    break;
                }
            }
        } catch (DirectoryIteratorException notListed) {
            throw notListed.getCause();
        }
        return files;
    }

    private boolean isCandidate(Path entry) {
        String name = entry.getFileName().toString();
        return name.endsWith(".java")
                && !name.startsWith(".")
                && !NEVER_TAKEN.contains(name)
                && !exercise.given().contains(name)
                && (Files.isSymbolicLink(entry) || Files.isRegularFile(entry, LinkOption.NOFOLLOW_LINKS));
    }

    private Optional<String> wrongWithName(Path file) {
        String name = file.getFileName().toString();
        if (Files.isSymbolicLink(file)) {
            return Optional.of(file + " is a symbolic link; put the file itself there");
        }
        String className = name.substring(0, name.length() - ".java".length());
        boolean isName = SourceVersion.isIdentifier(className)
                && !SourceVersion.isKeyword(className)
                && className.codePoints().noneMatch(Character::isIdentifierIgnorable);
        return isName
                ? Optional.empty()
                : Optional.of(file + " is not named like a Java class; rename it, such as to Mutex.java, or remove it");
    }

    /** Names that are one name on some file systems, be it with a file that the kit gives. */
    private Optional<String> twins(Set<Path> files) {
        Map<String, String> seen = new HashMap<>();
        exercise.given().forEach(name -> seen.put(name.toLowerCase(Locale.ROOT), name));
        for (Path file : files) {
            String name = file.getFileName().toString();
            String twin = seen.put(name.toLowerCase(Locale.ROOT), name);
            if (twin != null) {
                return Optional.of(file + " and " + twin + " differ only in capitals; rename or remove one of them");
            }
        }
        return Optional.empty();
    }

    private Submitted contents(Set<Path> files) {
        List<SourceFile> sources = new ArrayList<>();
        int total = 0;
        for (Path file : files) {
            String name = file.getFileName().toString();
            try {
                byte[] bytes = TextFiles.bytes(file, MAX_FILE_BYTES);
                total += bytes.length;
                if (bytes.length > MAX_FILE_BYTES) {
                    return new Refused(file + " is larger than " + MAX_FILE_BYTES / 1024 + " KiB; make it smaller");
                }
                if (total > MAX_TOTAL_BYTES) {
                    return new Refused("the .java files in %s are larger than %d KiB together; make them smaller"
                            .formatted(folder, MAX_TOTAL_BYTES / 1024));
                }
                sources.add(new SourceFile(file, name, TextFiles.decoded(bytes)));
            } catch (CharacterCodingException notText) {
                return new Refused(file + " is not valid UTF-8 text; save it with the encoding UTF-8");
            } catch (IOException notReadable) {
                return new Refused("%s cannot be read (%s); check its permissions"
                        .formatted(file, notReadable.getClass().getSimpleName()));
            }
        }
        return new Present(sources);
    }
}
