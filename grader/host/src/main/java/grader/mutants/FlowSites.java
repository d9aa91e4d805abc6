package grader.mutants;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.WhileLoopTree;
import grader.compile.ParsedSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What goes wrong with the order of statements: left out, swapped, asked once for often. */
final class FlowSites extends Sites {
    FlowSites(ParsedSource source) {
        super(source);
    }

    @Override
    public @Nullable Void visitWhileLoop(WhileLoopTree loop, @Nullable Void nothing) {
        replaceWord(loop, "while", "if", "while to if");
        return super.visitWhileLoop(loop, nothing);
    }

    @Override
    public @Nullable Void visitIf(IfTree choice, @Nullable Void nothing) {
        var condition = choice.getCondition();
        replace(condition, "(" + source().text(condition) + " && false)", "a condition never met");
        replace(condition, "(" + source().text(condition) + " || true)", "a condition always met");
        return super.visitIf(choice, nothing);
    }

    @Override
    public @Nullable Void visitExpressionStatement(ExpressionStatementTree statement, @Nullable Void nothing) {
        replace(statement, ";", "a statement left out");
        return super.visitExpressionStatement(statement, nothing);
    }

    @Override
    public @Nullable Void visitThrow(ThrowTree thrown, @Nullable Void nothing) {
        var method = method();
        var type = method == null ? null : method.getReturnType();
        replace(
                thrown,
                type == null || type.toString().equals("void") ? ";" : "return " + nothing(type.toString()) + ";",
                "an exception left out");
        return super.visitThrow(thrown, nothing);
    }

    private static String nothing(String type) {
        return switch (type) {
            case "boolean" -> "false";
            case "int", "long", "short", "byte", "char", "float", "double" -> "0";
            default -> "null";
        };
    }

    @Override
    public @Nullable Void visitTry(TryTree attempt, @Nullable Void nothing) {
        var last = attempt.getFinallyBlock();
        if (last != null) {
            replace(
                    source().to(attempt.getBlock()),
                    source().to(last),
                    restWithoutFinally(attempt, last),
                    "finally that is not final");
        }
        return super.visitTry(attempt, nothing);
    }

    /** What the block does at its end, only when nothing was thrown. */
    private String restWithoutFinally(TryTree attempt, BlockTree last) {
        var catches = attempt.getCatches();
        var kept = catches.isEmpty()
                ? " finally { }"
                : source().file().text().substring(source().to(attempt.getBlock()), source().to(catches.getLast()));
        return kept + " " + source().text(last);
    }

    @Override
    public @Nullable Void visitBlock(BlockTree block, @Nullable Void nothing) {
        swapped(block.getStatements());
        return super.visitBlock(block, nothing);
    }

    private void swapped(List<? extends StatementTree> statements) {
        for (var i = 0; i + 1 < statements.size(); i++) {
            var first = statements.get(i);
            var second = statements.get(i + 1);
            if (first instanceof ExpressionStatementTree || second instanceof ExpressionStatementTree) {
                var between = source().file().text().substring(source().to(first), source().from(second));
                replace(
                        source().from(first),
                        source().to(second),
                        source().text(second) + between + source().text(first),
                        "two statements swapped");
            }
        }
    }
}
