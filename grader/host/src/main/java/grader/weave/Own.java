package grader.weave;

import java.lang.classfile.ClassModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The submission's classes: a method of the JDK may be called by the name of any of them that inherits it.
 *
 * @param parents the types that each extends or implements, all by their internal names
 */
record Own(Map<String, List<String>> parents) {
    static Own of(List<ClassModel> models) {
        var parents = new HashMap<String, List<String>>();
        for (var model : models) {
            var above = Stream.concat(model.superclass().stream(), model.interfaces().stream());
            parents.put(
                    model.thisClass().asInternalName(),
                    above.map(ClassEntry::asInternalName).toList());
        }
        return new Own(Map.copyOf(parents));
    }

    Set<String> names() {
        return parents.keySet();
    }

    /** Whether the type is one of those, or inherits from one. */
    boolean isOneOf(String type, Set<String> types) {
        return types.contains(type)
                || parents.getOrDefault(type, List.of()).stream().anyMatch(parent -> isOneOf(parent, types));
    }
}
