package grader.compile;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.util.Trees;
import grader.compile.Compilation.Problem;
import grader.compile.MemoryFiles.Source;
import java.util.Optional;

/** The package line of a parsed file, which must be that of the exercise. */
record PackageLine(String packageName, CompilationUnitTree unit, Trees trees) {
    /** What is wrong with it; empty when nothing is. */
    Optional<Problem> problem() {
        if (unit.getModule() != null) {
            return Optional.of(problem(1, "there is a module declaration, which is not taken"));
        }
        Optional<ExpressionTree> name = Optional.ofNullable(unit.getPackageName());
        if (name.isEmpty()) {
            return Optional.of(problem(1, "there is no package line"));
        }
        return name.filter(found -> !found.toString().equals(packageName))
                .map(found -> problem(lineOf(found), "the package is `" + found + "`"));
    }

    private Problem problem(int line, String what) {
        return new Problem(
                Source.nameOf(unit.getSourceFile()),
                line,
                what + ": the package line must read `package " + packageName + ";`");
    }

    private int lineOf(ExpressionTree name) {
        long start = trees.getSourcePositions().getStartPosition(unit, name);
        return (int) unit.getLineMap().getLineNumber(start);
    }
}
