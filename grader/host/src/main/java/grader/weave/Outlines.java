package grader.weave;

import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Static methods that one class gets beside its own, for what has no room, or no place, where it stands. The same key
 * is the same method: code is built again when a jump turns out to be long. Used by one thread.
 */
final class Outlines {
    private final ClassDesc owner;
    private final boolean inInterface;
    private final Map<Object, Outline> made = new LinkedHashMap<>();

    private record Outline(String name, MethodTypeDesc type, Consumer<CodeBuilder> body) {}

    Outlines(ClassDesc owner, boolean inInterface) {
        this.owner = owner;
        this.inInterface = inInterface;
    }

    /**
     * The name of the method with this body; no source can spell it, so none clashes.
     *
     * @param prefix what the name begins with
     * @param key what tells it from the others
     * @param body loads its parameters itself, and returns
     */
    String name(String prefix, Object key, MethodTypeDesc type, Consumer<CodeBuilder> body) {
        return made.computeIfAbsent(key, _ -> new Outline(prefix + "woven-" + made.size(), type, body))
                .name();
    }

    /** Calls it; its parameters are on the stack. */
    void call(CodeBuilder code, Object key, MethodTypeDesc type, Consumer<CodeBuilder> body) {
        code.invokestatic(owner, name("", key, type, body), type, inInterface);
    }

    ClassDesc owner() {
        return owner;
    }

    boolean inInterface() {
        return inInterface;
    }

    void addTo(ClassBuilder builder) {
        var flags = ClassFile.ACC_PRIVATE | ClassFile.ACC_STATIC | ClassFile.ACC_SYNTHETIC;
        made.values().forEach(outline -> builder.withMethodBody(outline.name(), outline.type(), flags, outline.body()));
    }
}
