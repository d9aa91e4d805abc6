package grader.course.grade;

import grader.run.Kit;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Starts this very grader as a process: the repository's own {@code ./grade} would build another in the place of what
 * is being tested.
 */
public final class Launcher {
    private Launcher() {}

    /** The command line, with these options of the JVM first; the grader's arguments are to be added. */
    public static List<String> command(String... options) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED"));
        command.addAll(List.of(options));
        var root = Kit.locate().root();
        command.addAll(List.of("-Dinterleave.root=" + root, "-cp", classPath(), "grader.cli.Main"));
        return command;
    }

    private static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(part -> Path.of(part).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** Writes a {@code ./grade} into that folder, and gives the folder. */
    public static Path in(Path folder) throws IOException {
        var line = command().stream().map(word -> "'" + word + "'").collect(Collectors.joining(" "));
        var script = Files.writeString(folder.resolve("grade"), "#!/bin/sh\nexec " + line + " \"$@\"\n");
        if (!script.toFile().setExecutable(true)) {
            throw new IOException(script + " cannot be made executable");
        }
        return folder;
    }
}
