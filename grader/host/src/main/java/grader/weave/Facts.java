package grader.weave;

import java.lang.classfile.ClassModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.Opcode;
import java.lang.classfile.constantpool.MethodHandleEntry;
import java.lang.classfile.constantpool.StringEntry;
import java.lang.reflect.AccessFlag;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a submission declares: which of its fields threads may share, and who may call its methods.
 *
 * @param own the classes and what they inherit from
 * @param fields each class's own fields by their names
 * @param bodies methods that have code, as {@code Owner.name(…)…}
 * @param opened the abstract classes
 * @param handed those of them that are handed to others as method references or lambdas
 */
record Facts(
        Own own, Map<String, Map<String, Kind>> fields, Set<String> bodies, Set<String> handed, Set<String> opened) {
    /** How the memory model sees a field. */
    enum Kind {
        PLAIN,
        VOLATILE,
        /** Volatile, and perhaps written by a {@code VarHandle} as well: it is named somewhere. */
        VOLATILE_AND_NAMED,
        /** Written before its object is published, or taken to be. */
        FINAL,
        /** Of no concern, or nobody can tell who writes it. */
        UNKNOWN
    }

    /**
     * A field where it is declared.
     *
     * @param name with its class: {@code Mutex.held}
     */
    record Found(String name, Kind kind) {}

    /** Every class inherits these, and whoever prints, compares or stores an object calls them. */
    private static final Set<String> OF_ALL = Set.of("toString", "equals", "hashCode", "compareTo", "finalize");

    /** A class that has only these above it is called by its own users alone: no code of the library calls it. */
    private static final Set<String> NO_CODE_CALLED =
            Set.of("java/lang/Object", "java/lang/Record", "java/lang/Enum", "java/lang/AutoCloseable");

    static Facts of(List<ClassModel> models) {
        var named = new HashSet<String>();
        var bodies = new HashSet<String>();
        var handed = new HashSet<String>();
        for (var model : models) {
            for (var entry : model.constantPool()) {
                if (entry instanceof StringEntry text) {
                    named.add(text.stringValue());
                } else if (entry instanceof MethodHandleEntry handle) {
                    var meant = handle.reference();
                    handed.add(key(
                            meant.owner().asInternalName(),
                            meant.name().stringValue(),
                            meant.type().stringValue()));
                }
            }
            model.methods().stream()
                    .filter(method -> method.code().isPresent())
                    .forEach(method -> bodies.add(key(model, method)));
        }
        bodies.stream().filter(body -> named.contains(name(body))).forEach(handed::add); // by reflection, perhaps
        var fields = new HashMap<String, Map<String, Kind>>();
        models.forEach(model -> fields.put(model.thisClass().asInternalName(), kinds(model, named)));
        var opened = models.stream()
                .filter(model -> model.flags().has(AccessFlag.ABSTRACT))
                .map(model -> model.thisClass().asInternalName())
                .collect(Collectors.toSet());
        return new Facts(Own.of(models), fields, bodies, handed, opened);
    }

    private static Map<String, Kind> kinds(ClassModel model, Set<String> named) {
        var kinds = new HashMap<String, Kind>();
        for (var field : model.fields()) {
            var name = field.fieldName().stringValue();
            kinds.put(name, kind(field.flags().flags(), named.contains(name)));
        }
        return kinds;
    }

    private static Kind kind(Set<AccessFlag> flags, boolean isNamed) {
        if (flags.contains(AccessFlag.VOLATILE)) {
            return isNamed ? Kind.VOLATILE_AND_NAMED : Kind.VOLATILE;
        }
        if (flags.contains(AccessFlag.FINAL) || flags.contains(AccessFlag.SYNTHETIC)) {
            return flags.contains(AccessFlag.STATIC) ? Kind.UNKNOWN : Kind.FINAL;
        }
        return Kind.PLAIN; // also one that a VarHandle writes: that is told of
    }

    private static String key(String owner, String name, String type) {
        return owner + "." + name + type;
    }

    private static String name(String key) {
        return key.substring(key.indexOf('.') + 1, key.indexOf('('));
    }

    private static String key(ClassModel model, MethodModel method) {
        return key(
                model.thisClass().asInternalName(),
                method.methodName().stringValue(),
                method.methodType().stringValue());
    }

    /** The field that an instruction means by that name; of no concern when the submission does not declare it. */
    Found field(String owner, String name) {
        for (var declaring = owner; fields.containsKey(declaring); declaring = superclass(declaring)) {
            var kind = fields.get(declaring).get(name);
            if (kind != null) {
                return new Found(declaring.substring(declaring.lastIndexOf('/') + 1) + "." + name, kind);
            }
        }
        return new Found(name, Kind.UNKNOWN);
    }

    private String superclass(String type) {
        return own.parents().getOrDefault(type, List.of()).stream().findFirst().orElse("");
    }

    boolean hasFinalFields(String type) {
        return fields.getOrDefault(type, Map.of()).containsValue(Kind.FINAL);
    }

    /**
     * Whether the call reaches code of the submission, and no other, such as what a check makes of its interfaces and
     * abstract classes.
     */
    boolean reachesOwnCode(Call call) {
        if (call.opcode() == Opcode.INVOKEINTERFACE || call.opcode() == Opcode.INVOKEVIRTUAL && isOpen(call)) {
            return false;
        }
        return hasBody(call.ownerName(), call.name() + call.type().descriptorString());
    }

    private boolean isOpen(Call call) {
        return opened.contains(call.ownerName());
    }

    private boolean hasBody(String owner, String method) {
        return bodies.contains(owner + "." + method)
                || own.parents().getOrDefault(owner, List.of()).stream().anyMatch(parent -> hasBody(parent, method));
    }

    /** Whether others than the submission, its checks' plain calls left aside, may call the method. */
    boolean isCalledByOthers(ClassModel model, MethodModel method) {
        var name = method.methodName().stringValue();
        if (handed.contains(key(model, method)) || OF_ALL.contains(name)) {
            return true;
        }
        var flags = method.flags();
        return !name.startsWith("<")
                && !flags.has(AccessFlag.STATIC)
                && !flags.has(AccessFlag.PRIVATE)
                && inheritsFromOthers(model.thisClass().asInternalName());
    }

    private boolean inheritsFromOthers(String type) {
        return own.parents().getOrDefault(type, List.of()).stream()
                .anyMatch(parent ->
                        own.names().contains(parent) ? inheritsFromOthers(parent) : !NO_CODE_CALLED.contains(parent));
    }
}
