package grader.spec;

import java.io.IOException;

/** Loads a class of the tests, with those inside it, by the loader whose frames are the student's lines. */
public final class AsSubmission extends ClassLoader {
    private final Class<?> type;

    private AsSubmission(Class<?> type) {
        super(Where.LOADER, type.getClassLoader());
        this.type = type;
    }

    /** A new object of the class, which has a public constructor without parameters, seen as what it is to the JDK. */
    public static <T> T make(Class<? extends T> type, Class<T> seenAs) throws ReflectiveOperationException {
        return seenAs.cast(new AsSubmission(type)
                .loadClass(type.getName())
                .getConstructor()
                .newInstance());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (!name.equals(type.getName()) && !name.startsWith(type.getName() + "$")) {
            return super.loadClass(name, resolve);
        }
        try (var in = type.getResourceAsStream(name.substring(name.lastIndexOf('.') + 1) + ".class")) {
            if (in == null) {
                throw new ClassNotFoundException(name);
            }
            var bytes = in.readAllBytes();
            return defineClass(name, bytes, 0, bytes.length);
        } catch (IOException unreadable) {
            throw new ClassNotFoundException(name, unreadable);
        }
    }
}
