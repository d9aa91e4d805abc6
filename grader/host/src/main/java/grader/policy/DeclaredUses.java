package grader.policy;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeElement;
import java.lang.classfile.MethodModel;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.LineNumber;
import java.lang.constant.ClassDesc;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** What a class says before any code runs: superclasses, type arguments, signatures, thrown exceptions, annotations. */
final class DeclaredUses {
    private final OwnClasses own;
    private final ClassModel model;
    private final String file;
    private final Consumer<Use> uses;

    private DeclaredUses(OwnClasses own, ClassModel model, String file, Consumer<Use> uses) {
        this.own = own;
        this.model = model;
        this.file = file;
        this.uses = uses;
    }

    /** Hands over every use in the class's declarations: with a line where the class file knows one that is near. */
    static void collect(OwnClasses own, JavaClass type, String file, Consumer<Use> uses) {
        new DeclaredUses(own, own.model(type.getName()), file, uses).collect(type);
    }

    private void collect(JavaClass type) {
        for (JavaField field : type.getFields()) {
            mention(Stream.concat(field.getAllInvolvedRawTypes().stream(), annotations(field)), lineOf(field), true);
        }
        for (JavaCodeUnit method : type.getCodeUnits()) {
            int line = method.getSourceCodeLocation().getLineNumber();
            Stream<JavaClass> signature = method.getAllInvolvedRawTypes().stream();
            Stream<JavaClass> thrown = method.getExceptionTypes().stream();
            mention(Stream.of(signature, thrown, annotations(method)).flatMap(types -> types), line, true);
        }
        Stream<JavaClass> everything = type.getDirectDependenciesFromSelf().stream()
                .map(dependency -> dependency.getTargetClass().getBaseComponentType());
        mention(everything, firstLine(), false);
        own.borrowed(model).forEach(target -> uses.accept(new Use(target, file, firstLine(), false)));
    }

    private static Stream<JavaClass> annotations(JavaMember member) {
        return member.getAnnotations().stream().map(JavaAnnotation::getRawType);
    }

    private void mention(Stream<JavaClass> types, int line, boolean exact) {
        types.map(type -> type.getBaseComponentType())
                .filter(type -> !type.isPrimitive())
                .flatMap(type -> own.type(ClassDesc.of(type.getName())).stream())
                .forEach(target -> uses.accept(new Use(target, file, line, exact && line > 0)));
    }

    /** Where the field is first given a value: the class file knows no line of a field itself. */
    private int lineOf(JavaField field) {
        int line = 0;
        for (MethodModel method : model.methods()) {
            int current = 0;
            for (CodeElement element :
                    method.code().stream().flatMap(code -> code.elementStream()).toList()) {
                if (element instanceof LineNumber number) {
                    current = number.line();
                }
                if (puts(element, field.getName()) && (line == 0 || current < line)) {
                    line = current;
                }
            }
        }
        return line;
    }

    private boolean puts(CodeElement element, String field) {
        return element instanceof FieldInstruction access
                && (access.opcode() == Opcode.PUTFIELD || access.opcode() == Opcode.PUTSTATIC)
                && access.name().equalsString(field)
                && access.owner().asInternalName().equals(model.thisClass().asInternalName());
    }

    /** The first line of the class that has code: that of its name, when its constructor is not written out. */
    private int firstLine() {
        return Lines.first(model.methods().stream());
    }
}
