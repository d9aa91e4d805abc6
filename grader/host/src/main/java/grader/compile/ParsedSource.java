package grader.compile;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.Trees;
import grader.submission.SourceFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/**
 * A file of the kit's own as a tree, and where each part of the tree stands in the text. For what the author wrote:
 * of a student's file {@link SourceCompiler} bounds the time and the depth.
 *
 * @param file what was parsed
 * @param unit the tree
 * @param positions knows the places
 */
public record ParsedSource(SourceFile file, CompilationUnitTree unit, SourcePositions positions) {
    /** Parses it; what does not parse gives a tree with holes, as javac makes it. */
    public static ParsedSource of(SourceFile file) {
        var compiler = ToolProvider.getSystemJavaCompiler();
        var task =
                (JavacTask) compiler.getTask(null, null, _ -> {}, List.of("-proc:none"), null, List.of(new Text(file)));
        var positions = Trees.instance(task).getSourcePositions();
        try {
            return new ParsedSource(file, task.parse().iterator().next(), positions);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Where the part begins, counted in chars from 0. */
    public int from(Tree tree) {
        return (int) positions.getStartPosition(unit, tree);
    }

    /** Behind its last char. */
    public int to(Tree tree) {
        return (int) positions.getEndPosition(unit, tree);
    }

    /** The part as it is written. */
    public String text(Tree tree) {
        return file.text().substring(from(tree), to(tree));
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
