package grader.course.grade;

import grader.run.Kit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A {@code ./grade} that starts this very grader: the repository's own would build another in the place of what is
 * being tested.
 */
public final class Launcher {
    private Launcher() {}

    /** Writes it into that folder, and gives the folder. */
    public static Path in(Path folder) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java");
        var line = "exec '" + java + "' -XX:+UseSerialGC -Dinterleave.root='"
                + Kit.locate().root() + "' -cp '" + System.getProperty("java.class.path") + "' grader.cli.Main \"$@\"";
        var script = Files.writeString(folder.resolve("grade"), "#!/bin/sh\n" + line + "\n");
        if (!script.toFile().setExecutable(true)) {
            throw new IOException(script + " cannot be made executable");
        }
        return folder;
    }
}
