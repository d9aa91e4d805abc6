package grader.weave;

import grader.schedule.ProcessStart;
import grader.schedule.Safepoint;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.ClassEntry;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.StreamSupport;

/**
 * Classes of the kit that lie beside a submission's, for processes that see these and nothing of the kit: those that
 * rewritten code calls.
 */
public final class Beside {
    private static final List<Class<?>> CALLED = List.of(ProcessStart.class, Safepoint.class);

    private Beside() {}

    /** The same classes and those of the kit that they mention. */
    public static Map<String, byte[]> with(Map<String, byte[]> rewritten) {
        var all = new TreeMap<>(rewritten);
        for (var called : CALLED) {
            if (rewritten.values().stream().anyMatch(bytes -> mentions(bytes, called))) {
                all.put(called.getName(), bytes(called));
            }
        }
        return all;
    }

    private static boolean mentions(byte[] bytes, Class<?> called) {
        var name = called.getName().replace('.', '/');
        return StreamSupport.stream(ClassFile.of().parse(bytes).constantPool().spliterator(), false)
                .anyMatch(entry -> entry instanceof ClassEntry mentioned
                        && mentioned.asInternalName().equals(name));
    }

    private static byte[] bytes(Class<?> called) {
        try (var bytes = Objects.requireNonNull(called.getResourceAsStream(called.getSimpleName() + ".class"))) {
            return bytes.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the kit's own jar cannot be read", unreadable);
        }
    }
}
