package grader.starter;

import grader.catalog.ExerciseEntry;
import grader.run.Kit;
import grader.text.Bundles;
import grader.text.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** What lies in a student's repository beside the exercises: read-me, build, starting scripts, settings. */
record Templates(Kit kit, List<ExerciseEntry> exercises, Edition edition) {
    private static final String FOLDER = "/interleave/starter/";
    private static final List<String> NAMES = List.of(
            "pom.xml",
            "grade",
            "grade.cmd",
            ".gitignore",
            ".gitattributes",
            ".github/workflows/classroom.yml",
            ".devcontainer/devcontainer.json",
            ".vscode/settings.json",
            ".vscode/extensions.json",
            ".vscode/tasks.json");

    /** The files, by path. */
    SequencedMap<String, byte[]> files() {
        var files = new TreeMap<String, byte[]>();
        var said = said();
        for (String name : NAMES) {
            files.put(name, bytes(spoken(template(name), said)));
        }
        files.put(edition.readme(Language.ENGLISH), bytes(template("README.md")));
        files.put(edition.readme(Language.CHINESE), bytes(template("README.zh.md")));
        return files;
    }

    private byte[] bytes(String template) {
        var pom = pom();
        return template.replace("@exercises@\n", rows(Language.ENGLISH))
                .replace("@exercises.zh@\n", rows(Language.CHINESE))
                .replace("@first@", exercises.getFirst().shortName())
                .replace("@english@", edition.readme(Language.ENGLISH))
                .replace("@chinese@", edition.readme(Language.CHINESE))
                .replace("@junit.version@", property(pom, "junit.version"))
                .replace("@awaitility.version@", property(pom, "awaitility.version"))
                .getBytes(StandardCharsets.UTF_8);
    }

    private String rows(Language language) {
        var rows = new StringBuilder();
        for (ExerciseEntry exercise : exercises) {
            rows.append("| `%s` | %s | %d | %d |\n"
                    .formatted(
                            exercise.id(),
                            switch (language) {
                                case ENGLISH -> exercise.title() + " | " + exercise.titleZh();
                                case CHINESE -> exercise.titleZh();
                            },
                            exercise.clauses().size(),
                            exercise.possible()));
        }
        return rows.toString();
    }

    private String pom() {
        var file = kit.root().resolve("pom.xml");
        try {
            return Files.readString(file);
        } catch (IOException notReadable) {
            throw new UncheckedIOException("cannot read " + file, notReadable);
        }
    }

    private static String property(String pom, String name) {
        var found = Pattern.compile("<" + Pattern.quote(name) + ">([^<]+)</").matcher(pom);
        if (!found.find()) {
            throw new IllegalStateException("the kit's pom.xml has no property " + name);
        }
        return found.group(1);
    }

    /** What the files say to people in English, with what they say instead. */
    private Map<String, String> said() {
        return switch (edition.language()) {
            case ENGLISH -> Map.of();
            case CHINESE -> Bundles.parse(resource(Bundles.fileName(edition.language())));
        };
    }

    private static String spoken(String template, Map<String, String> said) {
        var spoken = template;
        for (var text : said.entrySet()) {
            spoken = spoken.replace(text.getKey(), text.getValue());
        }
        return spoken;
    }

    /** Templates lie without the dot of their names: some tools leave out what begins with one. */
    private static String template(String name) {
        return new String(resource(name.replaceAll("(^|/)\\.", "$1dot-")), StandardCharsets.UTF_8)
                .replace("\r\n", "\n");
    }

    private static byte[] resource(String name) {
        var path = FOLDER.concat(name);
        try (InputStream in = Templates.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("the grader's jar lacks " + path);
            }
            return in.readAllBytes();
        } catch (IOException notReadable) {
            throw new UncheckedIOException("cannot read " + path, notReadable);
        }
    }
}
