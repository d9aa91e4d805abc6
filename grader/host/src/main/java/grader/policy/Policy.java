package grader.policy;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import grader.catalog.ExerciseEntry;
import grader.scratch.Scratch;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassModel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The allow-list: what every exercise may use, and what this one adds. It looks at class files, so no spelling of the
 * source can hide a use. No submitted class is loaded. Stateless and thread-safe.
 */
public final class Policy {
    /**
     * What a submission uses and may not: each thing once, at its first line, sorted by file, line and name. A class
     * of which nothing is allowed is reported as a whole; of others, the member.
     *
     * @param classes all class files of the exercise by binary name, the given ones included
     * @param givenClassNames the binary names of the classes that the kit gives, which may use what they like; the
     *     classes nested in them are given, too. A class counts as given only if it came from a file that the exercise
     *     gives, so a student's class cannot pass for one by its name.
     * @throws UncheckedIOException when no temporary folder can be written: the machine's fault
     */
    public List<Violation> check(ExerciseEntry exercise, Map<String, byte[]> classes, Set<String> givenClassNames) {
        var own = new OwnClasses(classes);
        List<Violation> tooDeep = own.models().stream()
                .flatMap(model -> NestedTypes.tooDeep(model, fileOf(model)).stream())
                .toList();
        if (!tooDeep.isEmpty()) {
            return tooDeep; // not handed on to a library that recurses
        }
        var judge = new Judge(exercise);
        JavaClasses imported = imported(classes);
        for (ClassModel model : own.models()) {
            String name = OwnClasses.nameOf(model.thisClass());
            String file = fileOf(model);
            if (isGiven(name, file, exercise, givenClassNames)) {
                continue;
            }
            CodeUses.collect(own, model, file, judge::use);
            DeclaredUses.collect(own, imported.get(name), file, judge::use);
            judge.declarations(model, file);
        }
        return judge.violations();
    }

    private static boolean isGiven(String name, String file, ExerciseEntry exercise, Set<String> givenClassNames) {
        return exercise.given().contains(file)
                && givenClassNames.stream().anyMatch(given -> name.equals(given) || name.startsWith(given + "$"));
    }

    private static String fileOf(ClassModel model) {
        return model.findAttribute(Attributes.sourceFile())
                .map(attribute -> attribute.sourceFile().stringValue())
                .orElseThrow(() -> new IllegalArgumentException(
                        model.thisClass().asInternalName() + " does not say its source file: compile with -g"));
    }

    private static JavaClasses imported(Map<String, byte[]> classes) {
        JavaClasses imported = ArchConfiguration.withThreadLocalScope(configuration -> {
            // The JDK's classes stay names: resolving them would read hundreds of class files for nothing.
            configuration.setResolveMissingDependenciesFromClassPath(false);
            return importFromFolder(classes);
        });
        for (String name : classes.keySet()) {
            if (!imported.contain(name)) {
                throw new IllegalStateException("ArchUnit did not read " + name + ": it would pass unlooked at");
            }
        }
        return imported;
    }

    private static JavaClasses importFromFolder(Map<String, byte[]> classes) {
        var files = new ArrayList<Path>();
        try {
            Path folder = Scratch.folder(Scratch.temporary(), "interleave-policy");
            try {
                for (byte[] bytes : classes.values()) {
                    // By number: on some file systems class A would overwrite class a.
                    files.add(Files.write(folder.resolve(files.size() + ".class"), bytes));
                }
                return new ClassFileImporter().importPath(folder);
            } finally {
                for (Path file : files) {
                    Files.deleteIfExists(file);
                }
                Files.deleteIfExists(folder);
            }
        } catch (IOException notWritten) {
            throw new UncheckedIOException("cannot write class files to the temporary folder", notWritten);
        }
    }
}
