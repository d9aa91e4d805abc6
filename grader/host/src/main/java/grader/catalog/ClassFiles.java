package grader.catalog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The class files in a jar or a folder, parsed and not loaded. */
final class ClassFiles {
    private ClassFiles() {}

    /** All of them, sorted by path. The grader's own fault ({@link IllegalStateException}) when they cannot be read. */
    static List<ClassModel> in(Path jarOrFolder) {
        try {
            if (Files.isDirectory(jarOrFolder)) {
                return below(jarOrFolder);
            }
            try (FileSystem jar = FileSystems.newFileSystem(jarOrFolder)) {
                return below(jar.getPath("/"));
            }
        } catch (IOException | UncheckedIOException | IllegalArgumentException notReadable) {
            throw new IllegalStateException(
                    "cannot read the checks in " + jarOrFolder + ": " + notReadable, notReadable);
        }
    }

    private static List<ClassModel> below(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".class"))
                    .sorted()
                    .map(ClassFiles::parse)
                    .toList();
        }
    }

    private static ClassModel parse(Path file) {
        try {
            return ClassFile.of().parse(Files.readAllBytes(file));
        } catch (IOException notReadable) {
            throw new UncheckedIOException(notReadable);
        }
    }
}
