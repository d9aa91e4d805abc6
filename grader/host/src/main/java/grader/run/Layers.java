package grader.run;

import grader.catalog.ExerciseEntry;
import grader.catalog.UsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which {@linkplain Layer layers} are on: those that this machine and this user can have, unless the variable {@code
 * INTERLEAVE_LAYERS} asks for fewer. Each is tried once, and the answer kept. Thread-safe.
 */
public final class Layers {
    /** {@code on}, {@code off} or names of layers with commas between them. */
    public static final String VARIABLE = "INTERLEAVE_LAYERS";

    /** Trying one takes some milliseconds. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final Map<Question, Optional<String>> TRIED = new HashMap<>();

    private record Question(Layer layer, Confinement.Means means, boolean loopback, Kit kit) {}

    /** What keeps users from namespaces of their own, each with the value at which it does. */
    private static final Map<String, String> SWITCHES = Map.of(
            "/proc/sys/kernel/apparmor_restrict_unprivileged_userns", "1",
            "/proc/sys/kernel/unprivileged_userns_clone", "0",
            "/proc/sys/user/max_user_namespaces", "0");

    private static final Pattern OF_FILES = Pattern.compile(
            "java\\.nio\\.channels\\.((spi\\.Abstract)?(Interruptible)?Channel|File\\w+|\\w+Exception)(#\\w+)?");

    private Layers() {}

    /** The layers that are asked for; all when nothing is said. */
    public static Set<Layer> wanted() {
        return wanted(Optional.ofNullable(System.getenv(VARIABLE)).orElse("on"));
    }

    /** @throws UsageException when a word names no layer */
    static Set<Layer> wanted(String words) {
        var wanted = EnumSet.noneOf(Layer.class);
        for (var word : words.toUpperCase(Locale.ROOT).split(",")) {
            switch (word.strip()) {
                case "", "OFF" -> {}
                case "ON" -> wanted.addAll(EnumSet.allOf(Layer.class));
                case String name ->
                    wanted.add(Arrays.stream(Layer.values())
                            .filter(layer -> layer.name().equals(name))
                            .findFirst()
                            .orElseThrow(() -> new UsageException(VARIABLE + " has the word "
                                    + name.toLowerCase(Locale.ROOT) + "; say on, off, or some of "
                                    + Arrays.toString(Layer.values()).toLowerCase(Locale.ROOT))));
            }
        }
        return wanted;
    }

    /** Why the layer cannot be had here; empty when it can. */
    public static Optional<String> missing(Layer layer, Kit kit) {
        return missing(layer, means(kit), false, kit);
    }

    /** Why a worker's own network cannot have a loopback, which exercises with sockets need; empty when it can. */
    public static Optional<String> missingLoopback(Kit kit) {
        return missing(Layer.NETWORK, means(kit), true, kit);
    }

    private static Optional<String> missing(Layer layer, Confinement.Means means, boolean loopback, Kit kit) {
        var question = new Question(layer, means, loopback, kit);
        synchronized (TRIED) {
            return TRIED.computeIfAbsent(question, Layers::tryOut);
        }
    }

    /** Root makes namespaces as they are; another user may, in one of his own, where the system lets users have it. */
    static Confinement.Means means(Kit kit) {
        return missing(Layer.PROCESSES, Confinement.Means.ROOT, false, kit).isEmpty()
                ? Confinement.Means.ROOT
                : Confinement.Means.OWN_NAMESPACE;
    }

    /** What a worker for the exercise is started in. */
    static Confinement of(ExerciseEntry exercise, Kit kit) {
        var layers = EnumSet.noneOf(Layer.class);
        for (var layer : wanted()) {
            if (missing(layer, kit).isEmpty() && suits(layer, exercise, kit)) {
                layers.add(layer);
            }
        }
        return layers.isEmpty() ? Confinement.NONE : Confinement.in(layers, means(kit), usesSockets(exercise));
    }

    /** Sockets need at least the loopback. */
    private static boolean suits(Layer layer, ExerciseEntry exercise, Kit kit) {
        return layer != Layer.NETWORK
                || !usesSockets(exercise)
                || missingLoopback(kit).isEmpty();
    }

    /** Whether the exercise's manifest allows them. */
    private static boolean usesSockets(ExerciseEntry exercise) {
        return exercise.uses().stream().anyMatch(Layers::isOfSockets);
    }

    /** Whether who may use that may use sockets: channels of files, and what channels throw, are none. */
    static boolean isOfSockets(String use) {
        return use.startsWith("java.net.")
                || use.startsWith("java.nio.channels.")
                        && !OF_FILES.matcher(use).matches();
    }

    private static List<String> tried(Question question) {
        var kit = question.kit();
        var command = new ArrayList<>(Confinement.in(Set.of(question.layer()), question.means(), question.loopback())
                .prefix());
        command.addAll(List.of("sh", "-c", "for file; do test -r \"$file\" || exit 9; done", "sh"));
        kit.workerClassPath().stream().map(Path::toString).forEach(command::add);
        command.addAll(List.of(kit.checksJar().toString(), System.getProperty("java.home") + "/bin/java"));
        return command;
    }

    /** Runs a program in that layer alone: with another user one that looks whether he could read the kit. */
    private static Optional<String> tryOut(Question question) {
        var kit = question.kit();
        if (!System.getProperty("os.name").equals("Linux")) {
            return Optional.of("only Linux has it");
        }
        var command = tried(question);
        try {
            var process = new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectErrorStream(true)
                    .start();
            if (!process.waitFor(PATIENCE)) {
                process.destroyForcibly();
                return Optional.of("its program does not end");
            }
            return switch (process.exitValue()) {
                case 0 -> Optional.empty();
                case 8 -> Optional.of("nothing here raises a loopback: install iproute2");
                case 9 -> Optional.of("another user cannot read " + kit.root() + "; move it or make it readable");
                default -> Optional.of(refused(question.layer()));
            };
        } catch (IOException none) {
            return Optional.of("its program is not installed: util-linux has it");
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return Optional.of("it was not tried to the end");
        }
    }

    /** What would switch it on, as far as the system tells. */
    private static String refused(Layer layer) {
        if (layer == Layer.USER) {
            return "only root can give a worker a user of its own";
        }
        return SWITCHES.entrySet().stream()
                .filter(setting -> says(setting.getKey(), setting.getValue()))
                .findFirst()
                .map(setting -> "users may not have namespaces here: " + setting.getKey() + " is " + setting.getValue()
                        + ", and root can set it otherwise")
                .orElse("this user may not make it: it takes root, or a container with its rights");
    }

    private static boolean says(String file, String value) {
        try {
            return Files.readString(Path.of(file)).strip().equals(value);
        } catch (IOException notThere) {
            return false;
        }
    }
}
