package grader.course.grade;

import grader.catalog.ExerciseEntry;
import grader.course.gradebook.Judged.Made;
import grader.run.Kit;
import grader.scratch.Sha;
import grader.submission.Given;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipFile;

/**
 * What judges, as digests of its classes: whether it lies in jars or in folders, and how often it was built, makes no
 * difference.
 */
public final class KitState {
    private static final List<String> JDK = List.of("java.vm.vendor", "java.vm.name", "java.vm.version");
    private static final String CLASS = ".class";
    private static final int DIGITS = 16;
    private static final Pattern OF_AN_EXERCISE = Pattern.compile("[a-z]+/([a-z][0-9]{2}_|[^/]+$)");

    private final String kit;
    private final Map<String, String> checks;

    private KitState(String kit, Map<String, String> checks) {
        this.kit = kit;
        this.checks = Map.copyOf(checks);
    }

    /** What judges these exercises now. */
    public static KitState of(Kit kit, List<ExerciseEntry> exercises) throws IOException {
        var ofChecks = classes(kit.checksJar());
        var checks = new HashMap<String, String>();
        for (var exercise : exercises) {
            var digest = new Sha();
            ofChecks.entrySet().stream()
                    .filter(entry -> isPart(entry.getKey(), exercise))
                    .forEach(entry -> digest.with(entry.getKey()).with(entry.getValue()));
            Given.read(kit.root(), exercise)
                    .forEach(file -> digest.with(file.name()).with(file.text()));
            checks.put(exercise.id(), digest.hex().substring(0, DIGITS));
        }
        return new KitState(general(kit), checks);
    }

    /** What is its own, and the scenes in its chapter that are no exercise's own: it may play them. */
    private static boolean isPart(String path, ExerciseEntry exercise) {
        return path.startsWith(exercise.folder() + "/")
                || path.startsWith(exercise.chapter() + "/")
                        && !OF_AN_EXERCISE.matcher(path).lookingAt();
    }

    private static String general(Kit kit) throws IOException {
        var digest = new Sha();
        JDK.forEach(name -> digest.with(System.getProperty(name, "")));
        var all = new TreeMap<String, String>();
        var places = new ArrayList<>(kit.workerClassPath());
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .map(Path::toAbsolutePath)
                .filter(KitState::isHost)
                .forEach(places::add);
        for (var place : places) {
            all.putAll(classes(place));
        }
        all.forEach((name, content) -> digest.with(name).with(content));
        return digest.hex().substring(0, DIGITS);
    }

    private static boolean isHost(Path part) {
        return part.endsWith(Path.of("host", "target", "classes"))
                || String.valueOf(part.getFileName()).startsWith("host-");
    }

    /** Digests of the class files in a jar or a folder, by path. */
    private static Map<String, String> classes(Path jarOrFolder) throws IOException {
        var classes = new TreeMap<String, String>();
        if (Files.isDirectory(jarOrFolder)) {
            try (Stream<Path> files = Files.walk(jarOrFolder)) {
                for (var file :
                        (Iterable<Path>) files.filter(each -> each.toString().endsWith(CLASS))::iterator) {
                    var name = jarOrFolder.relativize(file).toString().replace(File.separatorChar, '/');
                    classes.put(name, new Sha().with(Files.readAllBytes(file)).hex());
                }
            }
        } else if (Files.exists(jarOrFolder)) {
            try (var jar = new ZipFile(jarOrFolder.toFile())) {
                for (var entry : jar.stream()
                        .filter(each -> each.getName().endsWith(CLASS))
                        .toList()) {
                    try (var in = jar.getInputStream(entry)) {
                        classes.put(
                                entry.getName(),
                                new Sha().with(in.readAllBytes()).hex());
                    }
                }
            }
        }
        return classes;
    }

    /** Whether the checks of that exercise are still the ones that a verdict was made with. */
    public boolean isByTheseChecks(String exercise, Made made) {
        return made.checks().equals(checks.get(exercise));
    }

    /** What judges that exercise, with its seed. */
    public Made made(String exercise, long seed) {
        var ofExercise = checks.get(exercise);
        if (ofExercise == null) {
            throw new IllegalArgumentException(exercise + " was not asked for");
        }
        return new Made(kit, ofExercise, seed);
    }
}
