package grader.weave;

import static java.nio.charset.StandardCharsets.UTF_8;

import grader.schedule.Memory;
import grader.schedule.MemoryOfObjects;
import grader.schedule.Point;
import grader.schedule.Safepoint;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Java sources in tests: compiled in memory, rewritten on demand, and loaded with verification as a worker loads them.
 */
final class Sources {
    private static final List<Class<?>> CALLED =
            List.of(Point.class, Memory.class, MemoryOfObjects.class, Safepoint.class);

    private Sources() {}

    /** Class files by binary name; the compiler's complaints are the test's failure. */
    static Map<String, byte[]> compile(String className, String source) {
        var compiler = ToolProvider.getSystemJavaCompiler();
        var outputs = new HashMap<String, ByteArrayOutputStream>();
        var files = new InMemory(compiler.getStandardFileManager(null, Locale.ROOT, UTF_8), outputs);
        var unit = new Text(className, source);
        var options = List.of("-proc:none", "-g");
        if (!compiler.getTask(null, files, null, options, null, List.of(unit)).call()) {
            throw new AssertionError(className + " does not compile");
        }
        var classes = new HashMap<String, byte[]>();
        outputs.forEach((name, bytes) -> classes.put(name, bytes.toByteArray()));
        return classes;
    }

    /** The rewritten class files; that they cannot be rewritten is the test's failure. */
    static Map<String, byte[]> weave(Map<String, byte[]> classes) {
        return switch (Weaver.weave(classes)) {
            case Weaving.Woven(var woven) -> woven;
            case Weaving.TooLong tooLong -> throw new AssertionError(tooLong.toString());
        };
    }

    /** A loader as a worker's: it sees these classes, the JDK, and of the kit what rewritten code calls. */
    static ClassLoader load(Map<String, byte[]> classes) {
        return new ClassLoader("submission", ClassLoader.getPlatformClassLoader()) {
            @Override
            protected Class<?> findClass(String name) throws ClassNotFoundException {
                for (var called : CALLED) {
                    if (name.equals(called.getName())) {
                        return called;
                    }
                }
                var bytes = classes.get(name);
                if (bytes == null) {
                    throw new ClassNotFoundException(name);
                }
                return defineClass(name, bytes, 0, bytes.length);
            }
        };
    }

    /** An object of a class with a constructor without parameters. */
    static Object instance(Map<String, byte[]> classes, String name) throws ReflectiveOperationException {
        return load(classes).loadClass(name).getDeclaredConstructor().newInstance();
    }

    /** An object of a rewritten class, by an interface of the JDK that it implements. */
    static <T> T woven(Class<T> type, String className, String source) throws ReflectiveOperationException {
        return type.cast(instance(weave(compile(className, source)), className));
    }

    private static final class Text extends SimpleJavaFileObject {
        private final String source;

        Text(String className, String source) {
            super(URI.create("string:///" + className.replace('.', '/') + ".java"), Kind.SOURCE);
            this.source = source;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return source;
        }
    }

    private static final class InMemory extends ForwardingJavaFileManager<StandardJavaFileManager> {
        private final Map<String, ByteArrayOutputStream> outputs;

        InMemory(StandardJavaFileManager files, Map<String, ByteArrayOutputStream> outputs) {
            super(files);
            this.outputs = outputs;
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                JavaFileManager.Location location,
                String className,
                JavaFileObject.Kind kind,
                javax.tools.FileObject sibling) {
            return new SimpleJavaFileObject(URI.create("bytes:///" + className.replace('.', '/')), kind) {
                @Override
                public OutputStream openOutputStream() {
                    var bytes = new ByteArrayOutputStream();
                    outputs.put(className, bytes);
                    return bytes;
                }
            };
        }
    }
}
