package grader.proof;

import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import grader.catalog.Unwritten;
import grader.submission.SourceFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/**
 * A submission that does nothing, made from the stub: every method that is still to be written returns at once. Who
 * does nothing must earn nothing: a clause that holds of it is judged by nobody.
 *
 * @param returns what a method returns instead of doing something
 */
record IdleSubmission(Returns returns) {
    /** What a method returns that has no number or truth to return. */
    enum Returns {
        /** {@code null}. */
        NULL,
        /** An empty list, text or optional, where the type has one. */
        EMPTY
    }

    private static final Map<String, String> PRIMITIVES = Map.of(
            "boolean", "false", "byte", "0", "short", "0", "char", "0", "int", "0", "long", "0", "float", "0", "double",
            "0");

    private static final Map<String, String> EMPTY = Map.of(
            "String", "\"\"",
            "List", "java.util.List.of()",
            "Collection", "java.util.List.of()",
            "Iterable", "java.util.List.of()",
            "Set", "java.util.Set.of()",
            "Map", "java.util.Map.of()",
            "Optional", "java.util.Optional.empty()",
            "Iterator", "java.util.Collections.emptyIterator()",
            "Duration", "java.time.Duration.ZERO",
            "Stream", "java.util.stream.Stream.empty()");

    /** The files of the stub with bodies that do nothing. */
    List<SourceFile> of(List<SourceFile> stub) {
        return stub.stream().map(this::idle).toList();
    }

    private SourceFile idle(SourceFile file) {
        var text = new StringBuilder(file.text());
        bodies(file)
                .reversed()
                .forEach(body -> text.replace(body.from(), body.to(), "{ " + statement(body.type()) + " }"));
        return new SourceFile(file.path(), file.name(), text.toString());
    }

    private String statement(String type) {
        if (type.equals("void")) {
            return "return;";
        }
        var plain = type.replaceFirst("<.*", "").replaceFirst(".*\\.", "");
        var nothing = type.endsWith("[]") ? "new " + type.substring(0, type.length() - 2) + "[0]" : EMPTY.get(plain);
        var value = Optional.ofNullable(PRIMITIVES.get(type))
                .orElse(returns == Returns.EMPTY && nothing != null ? nothing : "null");
        return "return " + value + ";";
    }

    /** The body of an unwritten method, from its brace to its brace, and what the method returns. */
    private record Body(int from, int to, String type) {}

    private static List<Body> bodies(SourceFile file) {
        var compiler = ToolProvider.getSystemJavaCompiler();
        var task =
                (JavacTask) compiler.getTask(null, null, _ -> {}, List.of("-proc:none"), null, List.of(new Text(file)));
        var bodies = new ArrayList<Body>();
        var positions = Trees.instance(task).getSourcePositions();
        try {
            for (var unit : task.parse()) {
                unit.accept(new Finder(file.text(), bodies, (tree, end) -> position(positions, unit, tree, end)), null);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bodies;
    }

    private static int position(
            SourcePositions positions,
            com.sun.source.tree.CompilationUnitTree unit,
            com.sun.source.tree.Tree tree,
            boolean end) {
        return (int) (end ? positions.getEndPosition(unit, tree) : positions.getStartPosition(unit, tree));
    }

    private interface Position {
        int of(com.sun.source.tree.Tree tree, boolean end);
    }

    /** Finds methods whose body says that it is to be written. */
    private static final class Finder extends TreeScanner<@Nullable Void, @Nullable Void> {
        private final String text;
        private final List<Body> bodies;
        private final Position position;

        Finder(String text, List<Body> bodies, Position position) {
            this.text = text;
            this.bodies = bodies;
            this.position = position;
        }

        @Override
        public @Nullable Void visitMethod(MethodTree method, @Nullable Void nothing) {
            var body = method.getBody();
            if (body != null) {
                var from = position.of(body, false);
                var to = position.of(body, true);
                if (Unwritten.isSaidBy(text.substring(from, to))) {
                    var type = method.getReturnType();
                    bodies.add(new Body(from, to, type == null ? "void" : type.toString()));
                    return null;
                }
            }
            return super.visitMethod(method, nothing);
        }
    }

    /** A source file in memory. */
    private static final class Text extends SimpleJavaFileObject {
        private final String text;

        Text(SourceFile file) {
            super(URI.create("string:///" + file.name()), JavaFileObject.Kind.SOURCE);
            this.text = file.text();
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
