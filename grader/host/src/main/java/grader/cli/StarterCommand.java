package grader.cli;

import grader.catalog.Catalog;
import grader.catalog.ExerciseEntry;
import grader.catalog.UsageException;
import grader.run.Kit;
import grader.starter.Bundle;
import grader.starter.Edition;
import grader.starter.SealKey;
import grader.starter.StarterFolder;
import grader.starter.StarterTree;
import grader.text.Language;
import java.io.File;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./grade starter --to DIR}: writes the student's repository. */
@Command(
        name = "starter",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Writes the repository that students begin from: stubs, visible tests, the grader, and the hidden checks"
                    + " sealed with the key in the environment variable INTERLEAVE_KEY."
        })
final class StarterCommand implements Callable<Integer> {
    private final Language language;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--to", paramLabel = "DIR", description = "a folder that is new or empty")
    private Optional<Path> to = Optional.empty();

    @Option(
            names = "--only",
            split = ",",
            paramLabel = "ID",
            description = "chapters and exercises, such as threads,c02; with --update, those that are to be added")
    private List<String> only = new ArrayList<>();

    @Option(names = "--open", description = "leave the checks open, readable and runnable, for those who study alone")
    private boolean open;

    @Option(names = "--update", description = "bring a repository that was written so up to date")
    private boolean update;

    @Option(
            names = "--for",
            paramLabel = "PLATFORM",
            description = "write the bundle of gradescope (checks open: keep it) or classroom50 instead")
    private Optional<String> platform = Optional.empty();

    @Option(names = "--assignment", paramLabel = "NAME", description = "the assignment's name, for classroom50")
    private String assignment = "";

    @Option(names = "--new-key", description = "print a new key and do nothing else")
    private boolean newKey;

    StarterCommand(Language language) {
        this.language = language;
    }

    @Override
    public Integer call() {
        var out = spec.commandLine().getOut();
        if (newKey) {
            out.println(SealKey.fresh().written());
            return ExitCode.ALL_POINTS;
        }
        var folder = to.orElseThrow(() -> new UsageException("--to DIR is missing: name the folder to write"));
        var kit = Kit.locate();
        if (kit.checksJar().endsWith(StarterTree.OUTLINE)) {
            throw new UsageException("this is a student's repository: write another from the kit itself");
        }
        var target = folder.toAbsolutePath().normalize();
        var exercises = exercises(Catalog.read(kit.checksJar()), target);
        if (platform.isPresent()) {
            return bundle(Bundle.named(platform.get()), kit, exercises, target);
        }
        var edition = update ? Edition.of(target) : new Edition(language);
        var tree = StarterTree.of(kit, classPath(), exercises, edition, key());
        var done = update ? StarterFolder.update(target, tree) : StarterFolder.create(target, tree);
        tellWhatStays(edition, out);
        tellWhatIsKept(done, out);
        out.println(done.written() + " files written to " + folder + ": " + exercises.size() + " exercises, the checks "
                + (open
                        ? "open to whoever has it"
                        : "sealed; a push is judged by them where the secret " + SealKey.VARIABLE + " is"));
        return ExitCode.ALL_POINTS;
    }

    /** Who asks in another language for an update might expect that one: students keep the one that they began in. */
    private void tellWhatStays(Edition edition, PrintWriter out) {
        if (edition.language() != language) {
            out.println(
                    switch (edition.language()) {
                        case ENGLISH -> "It was written in English, and stays so.";
                        case CHINESE -> "It was written in Chinese, and stays so.";
                    });
        }
    }

    private static void tellWhatIsKept(StarterFolder.Written done, PrintWriter out) {
        done.kept().stream()
                .filter(path -> !done.newer().contains(path))
                .forEach(path -> out.println("kept, since it was changed: " + path));
        done.newer()
                .forEach(path -> out.println("kept, since it was changed, though the kit has another text now: " + path
                        + "; that one is beside it, as " + path + StarterFolder.NEWER));
    }

    /** A repository that is brought up to date keeps its exercises; others come to them when they are named. */
    private List<ExerciseEntry> exercises(Catalog catalog, Path target) {
        if (!update) {
            return catalog.select(only);
        }
        var there = new HashSet<>(StarterFolder.exercises(target));
        if (!only.isEmpty()) {
            catalog.select(only).forEach(exercise -> there.add(exercise.id()));
        }
        var gone = there.stream()
                .filter(id -> catalog.all().stream()
                        .noneMatch(exercise -> exercise.id().equals(id)))
                .sorted()
                .toList();
        if (!gone.isEmpty()) {
            throw new UsageException("this kit has no " + String.join(", ", gone) + " any more, which " + target
                    + " has: update it with the kit that wrote it");
        }
        return catalog.all().stream()
                .filter(exercise -> there.contains(exercise.id()))
                .toList();
    }

    private int bundle(Bundle bundle, Kit kit, List<ExerciseEntry> exercises, Path target) {
        if (update) {
            throw new UsageException("a bundle is not brought up to date: leave --update out and name a new folder");
        }
        var key = bundle.checksOpen() ? Optional.<SealKey>empty() : Optional.of(SealKey.fresh());
        var tree = bundle.of(StarterTree.of(kit, classPath(), exercises, new Edition(language), key), assignment);
        var done = StarterFolder.create(target, tree);
        var judged = bundle.checksOpen()
                ? "judged by the hidden checks, which are open in it: it is yours alone"
                : "judged by the visible tests";
        spec.commandLine()
                .getOut()
                .println(done.written() + " files written to " + target + ": " + exercises.size() + " exercises, "
                        + judged + "; pack what is in the folder");
        return ExitCode.ALL_POINTS;
    }

    private Optional<SealKey> key() {
        var written = System.getenv().getOrDefault(SealKey.VARIABLE, "");
        if (open) {
            return Optional.empty();
        }
        if (written.isBlank()) {
            throw new UsageException(
                    "the hidden checks need a key: set " + SealKey.VARIABLE + " to what `./grade starter"
                            + " --new-key` prints and keep it, or say --open to leave the checks open");
        }
        return Optional.of(SealKey.parse(written));
    }

    private static List<Path> classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(entry -> Path.of(entry).toAbsolutePath())
                .toList();
    }
}
