package grader.compile;

import grader.submission.SourceFile;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Map;
import java.util.TreeMap;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.JavaFileObject.Kind;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;

/** What one run of javac writes, kept in memory; it reads from the JDK's modules alone. */
final class MemoryFiles extends ForwardingJavaFileManager<StandardJavaFileManager> {
    private final Map<String, Output> outputs = new TreeMap<>();

    MemoryFiles(StandardJavaFileManager jdk) {
        super(jdk);
    }

    /** The classes written so far, by binary name. */
    Map<String, byte[]> classes() {
        var classes = new TreeMap<String, byte[]>();
        outputs.forEach((name, output) -> classes.put(name, output.bytes.toByteArray()));
        return classes;
    }

    @Override
    public JavaFileObject getJavaFileForOutput(Location location, String className, Kind kind, FileObject sibling) {
        var output = new Output(className, kind);
        outputs.put(className, output);
        return output;
    }

    @Override
    public boolean isSameFile(FileObject one, FileObject other) {
        return one.toUri().equals(other.toUri());
    }

    @Override
    public void close() {
        // The JDK's files stay open for the next run.
    }

    private static final class Output extends SimpleJavaFileObject {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        Output(String className, Kind kind) {
            super(uri("/" + className.replace('.', '/') + kind.extension), kind);
        }

        @Override
        public OutputStream openOutputStream() {
            return bytes;
        }
    }

    /** A source file of the submission or of the kit, as javac sees it. */
    static final class Source extends SimpleJavaFileObject {
        private final SourceFile file;

        Source(SourceFile file) {
            super(uri("/" + file.name()), Kind.SOURCE);
            this.file = file;
        }

        /** The simple name; javac hands out wrappers of what it was given, hence by the address. */
        static String nameOf(FileObject source) {
            String path = source.toUri().getPath();
            return path.substring(path.lastIndexOf('/') + 1);
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return file.text();
        }
    }

    private static URI uri(String path) {
        try {
            return new URI("memory", null, path, null);
        } catch (URISyntaxException cannotHappen) {
            throw new IllegalArgumentException(path, cannotHappen);
        }
    }
}
