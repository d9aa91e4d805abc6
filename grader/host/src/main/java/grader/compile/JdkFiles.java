package grader.compile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/** javac, and its view of the JDK's modules, kept from one compilation to the next for speed. Not thread-safe. */
final class JdkFiles {
    private static final JavaCompiler JAVAC = Optional.ofNullable(ToolProvider.getSystemJavaCompiler())
            .orElseThrow(() -> new IllegalStateException("this Java has no compiler: a JDK is needed, not a JRE"));

    private final StandardJavaFileManager files =
            JAVAC.getStandardFileManager(nothing -> {}, Locale.ENGLISH, StandardCharsets.UTF_8);

    JdkFiles() {
        try {
            // Empty, not absent: without this javac takes the grader's own class path.
            files.setLocation(StandardLocation.CLASS_PATH, List.of());
            files.setLocation(StandardLocation.SOURCE_PATH, List.of());
            files.setLocation(StandardLocation.ANNOTATION_PROCESSOR_PATH, List.of());
        } catch (IOException cannotHappen) {
            throw new UncheckedIOException(cannotHappen);
        }
    }

    JavaCompiler javac() {
        return JAVAC;
    }

    StandardJavaFileManager files() {
        return files;
    }
}
