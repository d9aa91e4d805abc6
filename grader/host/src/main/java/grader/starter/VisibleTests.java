package grader.starter;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import grader.catalog.CheckEntry;
import grader.catalog.ExerciseEntry;
import grader.run.Kit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/**
 * The visible tests of an exercise, as the source files have them.
 *
 * @param exercise with a check for every test: clauses V1, V2 and so on, a point each
 */
public record VisibleTests(ExerciseEntry exercise, List<Path> sources, List<String> classes) {
    private static final Set<String> TEST_ANNOTATIONS = Set.of("Test", "ParameterizedTest", "RepeatedTest");

    public VisibleTests {
        sources = List.copyOf(sources);
        classes = List.copyOf(classes);
    }

    /**
     * Reads the tests of an exercise.
     *
     * @param kit in whose repository they lie
     * @throws IllegalStateException when there are none: what nothing looks at would pass
     */
    public static VisibleTests of(Kit kit, ExerciseEntry exercise) {
        var folder = kit.visibleTests().resolve(exercise.folder());
        var sources = sources(folder);
        var methods = new LinkedHashSet<String>();
        var classes = new LinkedHashSet<String>();
        sources.forEach(source -> methods(source, methods, classes));
        if (methods.isEmpty()) {
            throw new IllegalStateException("no visible test of " + exercise.id() + " is in " + folder
                    + ": restore the folder from the repository that you were given");
        }
        var checks = new java.util.ArrayList<CheckEntry>();
        methods.forEach(method -> checks.add(new CheckEntry(method, "V" + (checks.size() + 1), 1, List.of())));
        return new VisibleTests(
                exercise.with(checks),
                sources,
                classes.stream().map(name -> exercise.id() + "." + name).toList());
    }

    private static List<Path> sources(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        } catch (IOException notReadable) {
            throw new UncheckedIOException("cannot read " + folder, notReadable);
        }
    }

    private static void methods(Path source, Set<String> methods, Set<String> classes) {
        var compiler = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler(), "a JDK has a compiler");
        try (var files = compiler.getStandardFileManager(ignored -> {}, null, null)) {
            var task = (JavacTask) compiler.getTask(
                    null, files, ignored -> {}, List.of("-proc:none"), null, files.getJavaFileObjects(source));
            for (CompilationUnitTree unit : task.parse()) {
                unit.getTypeDecls().stream()
                        .filter(ClassTree.class::isInstance)
                        .map(ClassTree.class::cast)
                        .filter(type -> collect(type, methods))
                        .forEach(type -> classes.add(type.getSimpleName().toString()));
            }
        } catch (IOException notReadable) {
            throw new UncheckedIOException("cannot read " + source, notReadable);
        }
    }

    private static boolean collect(ClassTree type, Set<String> methods) {
        var before = methods.size();
        new TreeScanner<Void, Void>() {
            @Override
            public Void visitMethod(MethodTree method, Void none) {
                if (method.getModifiers().getAnnotations().stream().anyMatch(VisibleTests::isTest)) {
                    methods.add(method.getName().toString());
                }
                return super.visitMethod(method, none);
            }
        }.scan(type, null);
        return methods.size() > before;
    }

    private static boolean isTest(AnnotationTree annotation) {
        return TEST_ANNOTATIONS.contains(annotation.getAnnotationType().toString());
    }
}
