package grader.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;

import grader.spec.Exercise;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** Checks classes that a test writes, compiles and has read. */
final class ChecksOnDisk {
    /** A check such as any. */
    static final String CHECK = "@Clause(value = \"C1\", points = 1) void holds() {}";

    private static final String MANIFEST = "@Exercise(title = \"T\", titleZh = \"题\", notes = \"N\", reason = \"R\","
            + " hints = {\"one\", \"two\"}, learnt = \"L\"%s)";

    private final Path folder;
    private final Map<Path, String> sources = new TreeMap<>();

    ChecksOnDisk(Path folder) {
        this.folder = folder;
    }

    /** A checks class with a manifest; {@code more} is what its annotation says besides what it must. */
    void write(String packageName, String name, String more, String body) {
        write(packageName, name, MANIFEST.formatted(more) + " public final class " + name + " {" + body + "}");
    }

    /** Any class. */
    void write(String packageName, String name, String code) {
        Path file = folder.resolve(packageName + "." + name).resolve(name + ".java");
        sources.put(file, "package " + packageName + "; import grader.spec.*; " + code);
    }

    /** Where the class files are once they have been read. */
    Path classes() {
        return folder.resolve("classes");
    }

    Catalog read() {
        try {
            compile();
        } catch (IOException | URISyntaxException cannotHappen) {
            throw new IllegalStateException(cannotHappen);
        }
        return Catalog.read(classes());
    }

    private void compile() throws IOException, URISyntaxException {
        for (Map.Entry<Path, String> source : sources.entrySet()) {
            Files.createDirectories(source.getKey().getParent());
            Files.writeString(source.getKey(), source.getValue());
        }
        Path specification = Path.of(Exercise.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        List<String> options = List.of("-proc:none", "-g", "-d", classes().toString(), "-cp", specification.toString());
        String[] arguments = Stream.concat(
                        options.stream(), sources.keySet().stream().map(Path::toString))
                .toArray(String[]::new);
        int result = ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments);
        assertEquals(0, result, "the test's own sources must compile");
    }
}
