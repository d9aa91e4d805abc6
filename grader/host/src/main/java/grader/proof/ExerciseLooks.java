package grader.proof;

import grader.catalog.CheckEntry;
import grader.catalog.ExerciseEntry;
import grader.run.Kit;
import grader.starter.VisibleTests;
import grader.text.Bundles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** What the build asks of an exercise beside that it judges well: Chinese, a row of the README's table, style. */
public record ExerciseLooks(Kit kit, ExerciseEntry exercise, ExercisePlaces places) {
    private static final String NOT_SAID = "grader/host/src/test/resources/texts/not-said.txt";

    /** The row that the README's table is to have. */
    public static String row(ExerciseEntry exercise) {
        return "| `" + exercise.id() + "` | " + exercise.title() + " | " + exercise.titleZh() + " | "
                + exercise.clauses().size() + " | " + exercise.possible() + " |";
    }

    /** The same of the Chinese one. */
    public static String rowInChinese(ExerciseEntry exercise) {
        return "| `" + exercise.id() + "` | " + exercise.titleZh() + " | "
                + exercise.clauses().size() + " | " + exercise.possible() + " |";
    }

    /** Whether both READMEs list it as it is. */
    List<String> listed() {
        return Stream.of(listed("README.md", row(exercise)), listed("README.zh.md", rowInChinese(exercise)))
                .flatMap(List::stream)
                .toList();
    }

    private List<String> listed(String readme, String row) {
        return text(readme).contains(row)
                ? List.of()
                : List.of(readme + ": the table lacks the row of " + exercise.id() + " as it is; say " + row);
    }

    /** Texts that a reader of Chinese would read in English. */
    List<String> chinese() {
        var problems = new ArrayList<String>();
        var said = new TreeSet<String>();
        inChecks(folder -> said.addAll(SaidTexts.in(folder).words()));
        said.removeAll(notSaid());
        missing(places.checks(), said, problems);
        var tests = new TreeSet<String>();
        VisibleTests.of(kit, exercise).exercise().checks().stream()
                .map(CheckEntry::sentence)
                .forEach(tests::add);
        missing(places.visibleTest(), tests, problems);
        return problems;
    }

    private void missing(Path folder, Set<String> said, List<String> problems) {
        var file = folder.resolve("zh.json");
        try {
            var translated =
                    Files.exists(file) ? Bundles.parse(Files.readAllBytes(file)).keySet() : Set.<String>of();
            said.stream()
                    .filter(text -> !translated.contains(text))
                    .forEach(text -> problems.add(
                            places.shown(file) + ": lacks \"" + text.replace("\n", "\\n") + "\"; say it in Chinese"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read " + file, unreadable);
        }
    }

    /** The folders of its checks and of the scenes that they play, in the jar or where the build has put them. */
    private void inChecks(Consumer<Path> look) {
        if (Files.isDirectory(kit.checksJar())) {
            SceneFolders.with(kit.checksJar().resolve(exercise.folder())).forEach(look);
            return;
        }
        try (var jar = FileSystems.newFileSystem(kit.checksJar())) {
            SceneFolders.with(jar.getPath("/" + exercise.folder())).forEach(look);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read " + kit.checksJar(), unreadable);
        }
    }

    private String text(String path) {
        var file = kit.root().resolve(path);
        return Files.exists(file) ? KitFiles.text(file) : "";
    }

    private Set<String> notSaid() {
        var texts = new HashSet<String>();
        text(NOT_SAID).lines().forEach(line -> texts.add(line.replace("\\n", "\n")));
        return texts;
    }

    /** Breaches of the rules of style; the known submissions may be as long as a student's. */
    List<String> style() {
        var own = java(places.stub(), places.visibleTest(), places.solution(), places.checks());
        var known = java(places.right(), places.wrong());
        var tidiness = new Tidiness(kit.root());
        return Stream.of(
                        tidiness.longFiles(own),
                        tidiness.longLines(own),
                        tidiness.longLines(known),
                        tidiness.longMethods(own))
                .flatMap(List::stream)
                .toList();
    }

    private static List<Path> java(Path... folders) {
        return Stream.of(folders)
                .flatMap(folder -> KitFiles.files(folder).stream())
                .filter(file -> file.toString().endsWith(".java"))
                .toList();
    }
}
