package grader.proof;

import com.sun.source.tree.MethodTree;
import com.sun.source.util.TreeScanner;
import grader.catalog.Unwritten;
import grader.compile.ParsedSource;
import grader.submission.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
        var bodies = new ArrayList<Body>();
        var source = ParsedSource.of(file);
        source.unit().accept(new Finder(source, bodies), null);
        return bodies;
    }

    /** Finds methods whose body says that it is to be written. */
    private static final class Finder extends TreeScanner<@Nullable Void, @Nullable Void> {
        private final ParsedSource source;
        private final List<Body> bodies;

        Finder(ParsedSource source, List<Body> bodies) {
            this.source = source;
            this.bodies = bodies;
        }

        @Override
        public @Nullable Void visitMethod(MethodTree method, @Nullable Void nothing) {
            var body = method.getBody();
            if (body != null) {
                if (Unwritten.isSaidBy(source.text(body))) {
                    var type = method.getReturnType();
                    bodies.add(new Body(source.from(body), source.to(body), type == null ? "void" : type.toString()));
                    return null;
                }
            }
            return super.visitMethod(method, nothing);
        }
    }
}
