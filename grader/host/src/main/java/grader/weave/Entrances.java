package grader.weave;

import grader.schedule.Calls;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.ClassHierarchyResolverOption;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeModel;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.MethodModel;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.ReturnInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.AccessFlag;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Leads every way into a submission's public methods, and out of them by returning, past {@code grader.schedule.Calls}:
 * so it can be told which public calls a check makes. What a method does, and which points it passes, stays the same.
 */
public final class Entrances {
    private static final ClassDesc CALLS = Calls.class.describeConstable().orElseThrow();
    private static final MethodTypeDesc ENTERED = MethodTypeDesc.of(
            ConstantDescs.CD_void,
            ConstantDescs.CD_Object,
            ConstantDescs.CD_String,
            ConstantDescs.CD_String,
            ConstantDescs.CD_String,
            ConstantDescs.CD_Object.arrayType());
    private static final MethodTypeDesc RETURNED = MethodTypeDesc.of(ConstantDescs.CD_void, ConstantDescs.CD_Object);

    private Entrances() {}

    /** The classes of a submission, their public methods told; empty when one has no room for that. */
    public static Optional<Map<String, byte[]>> rewrite(Map<String, byte[]> classes) {
        var models = new TreeMap<String, ClassModel>();
        classes.forEach((name, bytes) -> models.put(name, ClassFile.of().parse(bytes)));
        var classFile = ClassFile.of(ClassHierarchyResolverOption.of(Weaver.hierarchy(List.copyOf(models.values()))));
        var rewritten = new TreeMap<String, byte[]>();
        try {
            models.forEach((name, model) -> rewritten.put(name, classFile.transformClass(model, told(model))));
            return Optional.of(rewritten);
        } catch (IllegalArgumentException tooLong) {
            return Optional.empty();
        }
    }

    private static ClassTransform told(ClassModel model) {
        return (builder, element) -> {
            if (element instanceof MethodModel method && method.flags().has(AccessFlag.PUBLIC)) {
                builder.transformMethod(method, (inner, part) -> {
                    if (part instanceof CodeModel code) {
                        inner.transformCode(code, new Doors(model, method));
                    } else {
                        inner.with(part);
                    }
                });
            } else {
                builder.with(element);
            }
        };
    }

    /** The begin of a method and its returns. */
    private record Doors(ClassModel model, MethodModel method) implements CodeTransform {
        @Override
        public void atStart(CodeBuilder code) {
            if (isConstructor() || method.flags().has(AccessFlag.STATIC)) {
                code.aconst_null();
            } else {
                code.aload(0);
            }
            code.loadConstant(model.thisClass().asInternalName().replace('/', '.'));
            code.loadConstant(method.methodName().stringValue());
            code.loadConstant(method.methodType().stringValue());
            given(code, method.methodTypeSymbol().parameterList());
            code.invokestatic(CALLS, "entered", ENTERED);
        }

        private static void given(CodeBuilder code, List<ClassDesc> types) {
            code.loadConstant(types.size()).anewarray(ConstantDescs.CD_Object);
            for (var i = 0; i < types.size(); i++) {
                code.dup().loadConstant(i);
                code.loadLocal(TypeKind.from(types.get(i)), code.parameterSlot(i));
                boxed(code, types.get(i));
                code.aastore();
            }
        }

        @Override
        public void accept(CodeBuilder code, CodeElement element) {
            if (element instanceof ReturnInstruction) {
                var type = method.methodTypeSymbol().returnType();
                switch (TypeKind.from(type)) {
                    case VOID -> {
                        if (isConstructor()) {
                            code.aload(0);
                        } else {
                            code.aconst_null();
                        }
                    }
                    case LONG, DOUBLE -> code.dup2();
                    default -> code.dup();
                }
                boxed(code, type);
                code.invokestatic(CALLS, "returned", RETURNED);
            }
            code.with(element);
        }

        private boolean isConstructor() {
            return method.methodName().equalsString(ConstantDescs.INIT_NAME);
        }

        private static void boxed(CodeBuilder code, ClassDesc type) {
            if (type.isPrimitive() && !type.equals(ConstantDescs.CD_void)) {
                var box = box(TypeKind.from(type));
                code.invokestatic(box, "valueOf", MethodTypeDesc.of(box, type));
            }
        }

        private static ClassDesc box(TypeKind kind) {
            return switch (kind) {
                case BOOLEAN -> ConstantDescs.CD_Boolean;
                case BYTE -> ConstantDescs.CD_Byte;
                case CHAR -> ConstantDescs.CD_Character;
                case SHORT -> ConstantDescs.CD_Short;
                case INT -> ConstantDescs.CD_Integer;
                case LONG -> ConstantDescs.CD_Long;
                case FLOAT -> ConstantDescs.CD_Float;
                case DOUBLE -> ConstantDescs.CD_Double;
                case REFERENCE, VOID -> throw new IllegalArgumentException(kind + " has no box");
            };
        }
    }
}
