package grader.policy;

import java.lang.classfile.MethodModel;
import java.lang.classfile.instruction.LineNumber;
import java.util.stream.Stream;

/** Lines of the source, as the class file knows them: of code alone. */
final class Lines {
    private Lines() {}

    /** The first line of any of the methods; 0 when none has code. */
    static int first(Stream<MethodModel> methods) {
        return methods.flatMap(method -> method.code().stream())
                .flatMap(code -> code.elementStream())
                .flatMap(element -> element instanceof LineNumber number ? Stream.of(number.line()) : Stream.empty())
                .min(Integer::compare)
                .orElse(0);
    }
}
