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
    /** All classes of one exercise together: hundreds of times what a right solution comes to. */
    static final int MAX_BYTES = 16 << 20;

    /** So many are made, not written: a hundred times what the largest right solution has. */
    static final int MAX_CLASSES = 2_000;

    private final Map<String, Output> outputs = new TreeMap<>();
    private long written;

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
        if (outputs.size() > MAX_CLASSES) {
            throw new TooMuchCode();
        }
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

    /** Ends javac: a short source can make gigabytes of class files, by a long constant in thousands of classes. */
    static final class TooMuchCode extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private final class Output extends SimpleJavaFileObject {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream() {
            @Override
            public synchronized void write(byte[] from, int offset, int length) {
                written += length;
                if (written > MAX_BYTES) {
                    throw new TooMuchCode();
                }
                super.write(from, offset, length);
            }
        };

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
