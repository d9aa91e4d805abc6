package grader.weave;

import java.lang.classfile.CodeModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.instruction.LineNumber;
import java.lang.constant.ConstantDescs;
import java.util.stream.Stream;

/** Where the code stands: the source file, and the method's name with its first line, 0 when unknown. */
record Place(String file, String method, int firstLine) {
    static Place of(String file, MethodModel method) {
        var name = method.methodName().stringValue();
        var first = method.code().stream()
                .flatMap(CodeModel::elementStream)
                .flatMap(element -> element instanceof LineNumber number ? Stream.of(number) : Stream.empty())
                .findFirst();
        return new Place(file, name, first.map(LineNumber::line).orElse(0));
    }

    /** What javac calls a lambda of it. */
    String lambda() {
        return switch (method) {
            case ConstantDescs.INIT_NAME -> "lambda$new$";
            case ConstantDescs.CLASS_INIT_NAME -> "lambda$static$";
            case String name -> name.startsWith("lambda$") ? name + "$" : "lambda$" + name + "$";
        };
    }
}
