package grader.weave;

import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassElement;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.ClassHierarchyResolverOption;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeModel;
import java.lang.classfile.MethodModel;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Lets a submission tell of its memory: see {@code grader.schedule.Memory} for what it calls, and {@link Accesses} for
 * where. It is told of all of its classes or of none: who does not tell of one edge must not tell of any read.
 */
public final class Visibility {
    private Visibility() {}

    /**
     * The classes of a submission that has been woven, rewritten; as they are when one has no room for that. The given
     * map stays as it is.
     */
    public static Map<String, byte[]> rewrite(Map<String, byte[]> woven) {
        var models = new TreeMap<String, ClassModel>();
        woven.forEach((name, bytes) -> models.put(name, ClassFile.of().parse(bytes)));
        var all = List.copyOf(models.values());
        var classFile = ClassFile.of(ClassHierarchyResolverOption.of(Weaver.hierarchy(all)));
        var facts = Facts.of(all);
        var rewritten = new TreeMap<String, byte[]>();
        try {
            models.forEach((name, model) -> rewritten.put(name, rewrite(classFile, model, facts)));
        } catch (IllegalArgumentException tooLong) {
            return Map.copyOf(woven);
        }
        return rewritten;
    }

    private static byte[] rewrite(ClassFile classFile, ClassModel model, Facts facts) {
        return classFile.transformClass(model, new ClassTransform() {
            @Override
            public void accept(ClassBuilder builder, ClassElement element) {
                if (element instanceof MethodModel method && method.code().isPresent()) {
                    rewrite(builder, model, method, facts);
                } else {
                    builder.with(element);
                }
            }
        });
    }

    private static void rewrite(ClassBuilder builder, ClassModel model, MethodModel method, Facts facts) {
        var place = Place.of(Weaver.sourceFile(model), method);
        builder.transformMethod(method, (methods, element) -> {
            if (element instanceof CodeModel code) {
                methods.transformCode(code, new Accesses(new Teller(place), facts, model, method));
            } else {
                methods.with(element);
            }
        });
    }
}
