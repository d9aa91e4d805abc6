package grader.proof;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.tools.ToolProvider;

/**
 * Rules of style that need no formatter. A breach reads {@code path:line: what; say instead}.
 *
 * @param root of the repository, which the paths are told from
 */
public record Tidiness(Path root) {
    private static final int MOST_LINES = 200;
    private static final int MOST_METHOD_LINES = 30;
    private static final int MOST_COLUMNS = 120;

    private String place(Path file, long line) {
        return ExercisePlaces.shown(root, file) + ":" + line + ": ";
    }

    /** Files that are too long. */
    public List<String> longFiles(List<Path> files) {
        var untidy = new ArrayList<String>();
        for (var file : files) {
            var lines = KitFiles.text(file).lines().count();
            if (lines > MOST_LINES) {
                untidy.add(place(file, MOST_LINES) + lines + " lines; split it where two things meet");
            }
        }
        return untidy;
    }

    /** Lines that are too long. */
    public List<String> longLines(List<Path> files) {
        var untidy = new ArrayList<String>();
        for (var file : files) {
            var lines = KitFiles.text(file).lines().toList();
            for (var i = 0; i < lines.size(); i++) {
                if (lines.get(i).length() > MOST_COLUMNS) {
                    untidy.add(place(file, i + 1) + lines.get(i).length() + " columns; break it at " + MOST_COLUMNS);
                }
            }
        }
        return untidy;
    }

    /** Methods that are too long. */
    public List<String> longMethods(List<Path> sources) {
        var compiler = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler(), "a JDK has a compiler");
        var untidy = new ArrayList<String>();
        try (var files = compiler.getStandardFileManager(_ -> {}, null, null)) {
            var task = (JavacTask) compiler.getTask(
                    null, files, _ -> {}, List.of("-proc:none"), null, files.getJavaFileObjectsFromPaths(sources));
            var trees = Trees.instance(task);
            for (CompilationUnitTree unit : task.parse()) {
                scan(unit, trees, untidy);
            }
            return untidy;
        } catch (IOException notReadable) {
            throw new UncheckedIOException(notReadable);
        }
    }

    private void scan(CompilationUnitTree unit, Trees trees, List<String> untidy) {
        var positions = trees.getSourcePositions();
        new TreeScanner<Void, Void>() {
            @Override
            public Void visitMethod(MethodTree method, Void none) {
                var lines = unit.getLineMap();
                var body = method.getBody() == null ? method : method.getBody();
                var begin = lines.getLineNumber(positions.getStartPosition(unit, body));
                var end = positions.getEndPosition(unit, method);
                if (end >= 0 && lines.getLineNumber(end) - begin >= MOST_METHOD_LINES) {
                    untidy.add(place(Path.of(unit.getSourceFile().getName()), begin) + method.getName() + " has "
                            + (lines.getLineNumber(end) - begin + 1) + " lines; name a part of it");
                }
                return super.visitMethod(method, none);
            }
        }.scan(unit, null);
    }
}
