package grader.worker;

import grader.schedule.Calls;
import grader.schedule.Memory;
import grader.schedule.MemoryOfObjects;
import grader.schedule.Point;
import grader.schedule.ProcessStart;
import grader.schedule.Safepoint;
import grader.spec.Where;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The two class loaders of a check, the wrong way round on purpose: the submission's is the parent and sees the JDK
 * alone, so that the kit, its libraries and the checks do not exist for it; the checks' sees both. Every check gets a
 * new pair, so that nothing one check leaves in a static field reaches the next.
 */
final class Loaders {
    private Loaders() {}

    /** A checks loader over a fresh submission loader. */
    static ClassLoader pair(Path submission, Path checksJar) {
        return new Checks(checksJar, new Submission(submission));
    }

    /** The JDK, the submission's class files, and of the kit the classes that rewritten code calls. */
    private static final class Submission extends ClassLoader {
        private static final List<Class<?>> CALLED = List.of(
                Point.class, Memory.class, MemoryOfObjects.class, ProcessStart.class, Safepoint.class, Calls.class);

        private final Path folder;

        Submission(Path folder) {
            super(Where.LOADER, ClassLoader.getPlatformClassLoader());
            this.folder = folder;
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            for (var called : CALLED) {
                if (name.equals(called.getName())) {
                    return called;
                }
            }
            try {
                var bytes = Files.readAllBytes(folder.resolve(name.replace('.', '/') + ".class"));
                return defineClass(name, bytes, 0, bytes.length);
            } catch (IOException missing) {
                throw new ClassNotFoundException(name, missing);
            }
        }
    }

    /** The checks' own classes first, then the submission's and the JDK's, then the kit's. */
    private static final class Checks extends URLClassLoader {
        private final ClassLoader kit = Loaders.class.getClassLoader();

        Checks(Path jar, ClassLoader submission) {
            super(Where.CHECKS, new URL[] {url(jar.toUri())}, submission);
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            synchronized (getClassLoadingLock(name)) {
                var loaded = findLoadedClass(name);
                return loaded != null ? loaded : find(name);
            }
        }

        private Class<?> find(String name) throws ClassNotFoundException {
            if (isKit(name)) {
                return kit.loadClass(name);
            }
            if (getResource(name) != null) {
                return findClass(name);
            }
            return getParent().loadClass(name);
        }

        @Override
        public URL getResource(String name) {
            return findResource(name.endsWith(".class") ? name : name.replace('.', '/') + ".class");
        }

        private static boolean isKit(String name) {
            return name.startsWith("grader.")
                    || name.startsWith("net.jqwik.")
                    || name.startsWith("org.junit.")
                    || name.startsWith("org.opentest4j.")
                    || name.startsWith("org.jspecify.");
        }

        private static URL url(URI uri) {
            try {
                return uri.toURL();
            } catch (MalformedURLException impossible) {
                throw new IllegalArgumentException(impossible);
            }
        }
    }
}
