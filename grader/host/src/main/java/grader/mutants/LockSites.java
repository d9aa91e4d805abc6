package grader.mutants;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.SynchronizedTree;
import com.sun.source.tree.VariableTree;
import grader.compile.ParsedSource;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/** What goes wrong with locks, notifications and interrupts. */
final class LockSites extends Sites {
    private static final Map<String, String> ONE_FOR_ALL = Map.of("notifyAll", "notify", "signalAll", "signal");

    private static final Set<String> WAITS = Set.of(
            "wait", "await", "awaitNanos", "sleep", "join", "take", "put", "acquire", "park", "parkNanos", "waitFor");

    LockSites(ParsedSource source) {
        super(source);
    }

    @Override
    public @Nullable Void visitMethod(MethodTree method, @Nullable Void nothing) {
        var body = method.getBody();
        if (body != null && method.getModifiers().getFlags().contains(Modifier.SYNCHRONIZED)) {
            replaceWord(method.getModifiers(), "synchronized", "", "a lost synchronized");
            if (!method.getModifiers().getFlags().contains(Modifier.STATIC)) {
                openedBetween(body, "this");
            }
        }
        return super.visitMethod(method, nothing);
    }

    @Override
    public @Nullable Void visitSynchronized(SynchronizedTree locked, @Nullable Void nothing) {
        var body = source().text(locked.getBlock());
        var lock = source().text(locked.getExpression());
        replace(locked, body, "a lost synchronized");
        givenBackBetween(locked, lock);
        return super.visitSynchronized(locked, nothing);
    }

    /** {@code synchronized (x) {a; b;}} becomes two blocks: somebody else gets in between. */
    private void givenBackBetween(SynchronizedTree locked, String lock) {
        for (var next : locked.getBlock().getStatements().stream().skip(1).toList()) {
            var at = source().from(next);
            replace(at, at, "} synchronized " + lock + " { ", "a lock given back between");
        }
    }

    /** In a synchronized method the lock is waited on for a moment: that gives it back as nothing else does. */
    private void openedBetween(BlockTree body, String lock) {
        for (var next : body.getStatements().stream().skip(1).toList()) {
            var at = source().from(next);
            replace(
                    at,
                    at,
                    "try { " + lock
                            + ".wait(1); } catch (InterruptedException e) { Thread.currentThread().interrupt(); } ",
                    "a lock given back between");
        }
    }

    @Override
    public @Nullable Void visitVariable(VariableTree variable, @Nullable Void nothing) {
        if (variable.getModifiers().getFlags().contains(Modifier.VOLATILE)) {
            replaceWord(variable.getModifiers(), "volatile", "", "a lost volatile");
        }
        return super.visitVariable(variable, nothing);
    }

    @Override
    public @Nullable Void visitMethodInvocation(MethodInvocationTree call, @Nullable Void nothing) {
        var name = name(call);
        if (ONE_FOR_ALL.containsKey(name)) {
            replaceWord(call.getMethodSelect(), name, ONE_FOR_ALL.get(name), name + " to " + ONE_FOR_ALL.get(name));
        }
        return super.visitMethodInvocation(call, nothing);
    }

    @Override
    public @Nullable Void visitExpressionStatement(ExpressionStatementTree statement, @Nullable Void nothing) {
        if (statement.getExpression() instanceof MethodInvocationTree call && WAITS.contains(name(call))) {
            replace(
                    statement,
                    "try { " + source().text(statement) + " } catch (InterruptedException swallowed) { }",
                    "an interrupt swallowed");
        }
        return super.visitExpressionStatement(statement, nothing);
    }

    /** The simple name of the method that is called. */
    static String name(MethodInvocationTree call) {
        var select = call.getMethodSelect().toString();
        return select.substring(select.lastIndexOf('.') + 1);
    }
}
