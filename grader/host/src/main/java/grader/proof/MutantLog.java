package grader.proof;

import grader.run.Kit;
import grader.scratch.Sha;
import grader.submission.SourceFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * What became of each mutant that was judged, so that a proof that was ended goes on where it was: a line each, by the
 * digest of the mutant's files. It belongs to one build of the kit: what changes may lose or gain. Safe for use by many
 * threads.
 */
final class MutantLog {
    private final Path file;
    private final Map<String, MutantJudge.Outcome> known = new ConcurrentHashMap<>();

    /** @param folder keeps it, for the next run */
    MutantLog(Path folder, Kit kit, String exercise) {
        this.file = folder.resolve(exercise + "-" + judging(kit) + ".txt");
        try {
            Files.createDirectories(folder);
            if (Files.isRegularFile(file)) {
                Files.readAllLines(file).forEach(this::read);
            }
        } catch (IOException notReadable) {
            throw new UncheckedIOException("cannot keep what becomes of mutants in " + file, notReadable);
        }
    }

    private void read(String line) {
        var words = line.split(" ", 3);
        if (words.length == 3) { // the last line may be half written
            MutantJudge.Outcome.Kind.named(words[1])
                    .ifPresent(kind -> known.put(words[0], new MutantJudge.Outcome(kind, words[2])));
        }
    }

    Optional<MutantJudge.Outcome> of(List<SourceFile> files) {
        return Optional.ofNullable(known.get(digest(files)));
    }

    synchronized void note(List<SourceFile> files, MutantJudge.Outcome outcome) {
        var line = digest(files) + " " + outcome.kind() + " " + outcome.by() + "\n";
        try {
            Files.writeString(file, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException full) {
            throw new UncheckedIOException("cannot keep what becomes of mutants in " + file, full);
        }
    }

    /** Stands for the checks and the instruments as they are now. */
    private static String judging(Kit kit) {
        var digest = new Sha();
        Stream.concat(Stream.of(kit.checksJar()), kit.workerClassPath().stream())
                .filter(Files::isRegularFile)
                .forEach(jar -> digest.with(bytes(jar)));
        return digest.hex().substring(0, 16);
    }

    private static byte[] bytes(Path jar) {
        try {
            return Files.readAllBytes(jar);
        } catch (IOException notReadable) {
            throw new UncheckedIOException("cannot read " + jar, notReadable);
        }
    }

    private static String digest(List<SourceFile> files) {
        var digest = new Sha();
        files.forEach(source -> digest.with(source.name()).with(source.text()));
        return digest.hex();
    }
}
