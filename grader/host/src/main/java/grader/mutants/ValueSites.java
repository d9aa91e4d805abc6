package grader.mutants;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.Tree.Kind;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.VariableTree;
import grader.compile.ParsedSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What goes wrong with values: a bound or an amount off by one, a condition turned round, a deadline taken anew. */
final class ValueSites extends Sites {
    private record Instead(String of, List<String> by) {}

    private static final Map<Kind, Instead> OPERATORS = Map.ofEntries(
            Map.entry(Kind.LESS_THAN, new Instead("<", List.of("<=", ">="))),
            Map.entry(Kind.LESS_THAN_EQUAL, new Instead("<=", List.of("<", ">"))),
            Map.entry(Kind.GREATER_THAN, new Instead(">", List.of(">=", "<="))),
            Map.entry(Kind.GREATER_THAN_EQUAL, new Instead(">=", List.of(">", "<"))),
            Map.entry(Kind.EQUAL_TO, new Instead("==", List.of("!="))),
            Map.entry(Kind.NOT_EQUAL_TO, new Instead("!=", List.of("=="))),
            Map.entry(Kind.CONDITIONAL_AND, new Instead("&&", List.of("||"))),
            Map.entry(Kind.CONDITIONAL_OR, new Instead("||", List.of("&&"))),
            Map.entry(Kind.PLUS, new Instead("+", List.of("-"))),
            Map.entry(Kind.MINUS, new Instead("-", List.of("+"))),
            Map.entry(Kind.MULTIPLY, new Instead("*", List.of("/"))),
            Map.entry(Kind.DIVIDE, new Instead("/", List.of("*"))),
            Map.entry(Kind.REMAINDER, new Instead("%", List.of("*"))),
            Map.entry(Kind.PLUS_ASSIGNMENT, new Instead("+=", List.of("-=", "="))),
            Map.entry(Kind.MINUS_ASSIGNMENT, new Instead("-=", List.of("+=", "="))),
            Map.entry(Kind.PREFIX_INCREMENT, new Instead("++", List.of("--"))),
            Map.entry(Kind.PREFIX_DECREMENT, new Instead("--", List.of("++"))),
            Map.entry(Kind.POSTFIX_INCREMENT, new Instead("++", List.of("--"))),
            Map.entry(Kind.POSTFIX_DECREMENT, new Instead("--", List.of("++"))),
            Map.entry(Kind.LOGICAL_COMPLEMENT, new Instead("!", List.of(""))));

    ValueSites(ParsedSource source) {
        super(source);
    }

    @Override
    public @Nullable Void visitBinary(BinaryTree binary, @Nullable Void nothing) {
        otherwise(binary, source().to(binary.getLeftOperand()));
        if (binary.getKind() == Kind.CONDITIONAL_AND || binary.getKind() == Kind.CONDITIONAL_OR) {
            replace(binary, source().text(binary.getLeftOperand()), "half of a condition left out");
            replace(binary, source().text(binary.getRightOperand()), "half of a condition left out");
        }
        deadline(binary);
        return super.visitBinary(binary, nothing);
    }

    /** {@code deadline - System.nanoTime()}, asked in a loop, becomes the whole time-out again. */
    private void deadline(BinaryTree binary) {
        var method = method();
        if (binary.getKind() == Kind.MINUS
                && method != null
                && source().text(binary.getRightOperand()).endsWith("System.nanoTime()")) {
            duration(method).ifPresent(name -> replace(binary, name + ".toNanos()", "a deadline taken anew"));
        }
    }

    private static Optional<String> duration(MethodTree method) {
        return method.getParameters().stream()
                .filter(parameter -> parameter.getType().toString().equals("Duration"))
                .map(VariableTree::getName)
                .map(Object::toString)
                .findFirst();
    }

    @Override
    public @Nullable Void visitCompoundAssignment(CompoundAssignmentTree assignment, @Nullable Void nothing) {
        otherwise(assignment, source().to(assignment.getVariable()));
        return super.visitCompoundAssignment(assignment, nothing);
    }

    @Override
    public @Nullable Void visitUnary(UnaryTree unary, @Nullable Void nothing) {
        var postfix = unary.getKind() == Kind.POSTFIX_INCREMENT || unary.getKind() == Kind.POSTFIX_DECREMENT;
        otherwise(unary, postfix ? source().to(unary.getExpression()) : source().from(unary));
        return super.visitUnary(unary, nothing);
    }

    /** Another operator for the one that stands behind this place. */
    private void otherwise(Tree tree, int searchFrom) {
        var instead = OPERATORS.get(tree.getKind());
        if (instead != null) {
            var at = source().file().text().indexOf(instead.of(), searchFrom);
            if (at >= 0 && at < source().to(tree)) {
                instead.by()
                        .forEach(by -> replace(
                                at,
                                at + instead.of().length(),
                                by,
                                by.isEmpty() ? "a lost " + instead.of() : instead.of() + " to " + by));
            }
        }
    }

    @Override
    public @Nullable Void visitLiteral(LiteralTree literal, @Nullable Void nothing) {
        var text = source().text(literal);
        if (literal.getKind() == Kind.INT_LITERAL || literal.getKind() == Kind.LONG_LITERAL) {
            replace(literal, "(" + text + " + 1)", "an amount off by one");
            replace(literal, "(" + text + " - 1)", "an amount off by one");
        }
        if (literal.getKind() == Kind.BOOLEAN_LITERAL) {
            replace(literal, text.equals("true") ? "false" : "true", text + " turned round");
        }
        return super.visitLiteral(literal, nothing);
    }

    @Override
    public @Nullable Void visitReturn(ReturnTree returned, @Nullable Void nothing) {
        var value = returned.getExpression();
        var method = method();
        if (value != null && method != null && method.getReturnType() != null) {
            switch (method.getReturnType().toString()) {
                case "boolean" -> replace(value, "!(" + source().text(value) + ")", "an answer turned round");
                case "int", "long" -> replace(value, "(" + source().text(value) + ") + 1", "an answer off by one");
                default -> replace(value, "null", "null returned");
            }
        }
        return super.visitReturn(returned, nothing);
    }
}
