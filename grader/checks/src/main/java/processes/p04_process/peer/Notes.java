package processes.p04_process.peer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** What a child tells its check: lines in a file. */
public final class Notes {
    private Notes() {}

    /** Appends a line in one step. */
    public static void add(String file, String line) throws IOException {
        Files.writeString(Path.of(file), line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
}
