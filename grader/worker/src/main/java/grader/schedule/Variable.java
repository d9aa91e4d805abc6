package grader.schedule;

import grader.schedule.Past.Bits;
import java.lang.constant.ClassDesc;
import java.lang.invoke.VarHandle;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A field of an object that a {@link VarHandle} reads and writes.
 *
 * @param handle in whatever mode: what it names is the same
 * @param name with its class, as rewritten code names the field: {@code Mutex.held}
 */
record Variable(VarHandle handle, String name) {
    /** The field; empty for an element of an array, a static field, or what cannot tell. */
    static Optional<Variable> of(VarHandle handle) {
        return handle.coordinateTypes().size() == 1 && handle.isAccessModeSupported(VarHandle.AccessMode.GET_VOLATILE)
                ? handle.describeConstable()
                        .filter(told -> told.bootstrapArgsList().getFirst() instanceof ClassDesc)
                        .map(told -> new Variable(
                                handle.withInvokeBehavior(),
                                name((ClassDesc) told.bootstrapArgsList().getFirst()) + "." + told.constantName()))
                : Optional.empty();
    }

    private static String name(ClassDesc type) {
        var descriptor = type.descriptorString();
        return descriptor.substring(Math.max(descriptor.lastIndexOf('/'), 0) + 1, descriptor.length() - 1);
    }

    /** What the field holds just now: numbers as their bits. */
    @Nullable
    Object value(Object holder) {
        var value = handle.getVolatile(holder);
        return handle.varType().isPrimitive() ? new Bits(value) : value;
    }
}
