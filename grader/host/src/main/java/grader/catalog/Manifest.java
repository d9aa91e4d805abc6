package grader.catalog;

import grader.catalog.ExerciseEntry.Limits;
import grader.spec.Classes;
import grader.spec.Clause;
import grader.spec.Exercise;
import java.lang.classfile.ClassModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.instruction.LineNumber;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads one checks class: its annotation is the manifest of the exercise. Mistakes in it are the kit's own. */
final class Manifest {
    private static final Pattern ID =
            Pattern.compile("(" + String.join("|", Catalog.CHAPTERS) + ")\\.[a-z][0-9]{2}_[a-z0-9_]+");
    private static final Pattern CLAUSE = Pattern.compile("C[1-9][0-9]{0,2}");

    private final ClassModel model;

    private Manifest(ClassModel model) {
        this.model = model;
    }

    /** The exercise that the class judges; empty for a class that is no manifest and has no check. */
    static Optional<ExerciseEntry> of(ClassModel model) {
        var manifest = new Manifest(model);
        Optional<Annotated> exercise = Annotated.find(model, Exercise.class);
        if (exercise.isEmpty() && !manifest.checkMethods().isEmpty()) {
            throw manifest.mistake("has methods with @Clause but no @Exercise: they would never run");
        }
        return exercise.map(manifest::entry);
    }

    private ExerciseEntry entry(Annotated exercise) {
        List<String> given = exercise.texts("given");
        for (String file : given) {
            require(file.endsWith(".java"), "given file '" + file + "' must be a file name such as Task.java");
        }
        var limits = new Limits(
                Duration.ofSeconds(exercise.number("cpuSeconds")),
                Duration.ofSeconds(exercise.number("wallSeconds")),
                exercise.number("heapMegabytes"));
        return new ExerciseEntry(
                id(),
                className(),
                exercise.text("title"),
                exercise.text("titleZh"),
                exercise.text("notes"),
                given,
                exercise.texts("uses"),
                exercise.texts("buildsOn"),
                exercise.text("reason"),
                exercise.texts("hints"),
                exercise.text("learnt"),
                limits,
                checks());
    }

    private String id() {
        String name = className();
        String id = name.substring(0, Math.max(0, name.lastIndexOf('.')));
        require(ID.matcher(id).matches(), "must be in a package such as threads.t03_mutex, which is the exercise's id");
        return id;
    }

    private List<CheckEntry> checks() {
        List<CheckEntry> checks = checkMethods().stream()
                .sorted(Comparator.comparingInt(Manifest::firstLine))
                .map(this::check)
                .sorted(Comparator.comparingInt(check -> clauseNumber(check.clause())))
                .toList();
        var methods = new HashSet<String>();
        var clauses = new HashSet<String>();
        for (CheckEntry check : checks) {
            require(methods.add(check.method()), "has two checks called " + check.method());
            clauses.add(check.clause());
        }
        for (CheckEntry check : checks) {
            require(clauses.containsAll(check.restsOn()), check.method() + " rests on a clause that no check judges");
        }
        return checks;
    }

    private List<MethodModel> checkMethods() {
        return model.methods().stream()
                .filter(method -> Annotated.find(method, Clause.class).isPresent())
                .toList();
    }

    private CheckEntry check(MethodModel method) {
        Annotated clause = Annotated.find(method, Clause.class).orElseThrow();
        String name = method.methodName().stringValue();
        String value = clause.text("value");
        require(CLAUSE.matcher(value).matches(), name + " judges clause '" + value + "', which must read like C3");
        return new CheckEntry(
                name, value, clause.number("points"), clause.texts("restsOn"), clause.is("classes", Classes.PLAIN));
    }

    private static int clauseNumber(String clause) {
        return Integer.parseInt(clause.substring(1));
    }

    private static int firstLine(MethodModel method) {
        return method.code().stream()
                .flatMap(code -> code.elementStream())
                .mapMulti((element, lines) -> {
                    if (element instanceof LineNumber number) {
                        lines.accept(number.line());
                    }
                })
                .mapToInt(line -> (Integer) line)
                .min()
                .orElse(0);
    }

    private String className() {
        return model.thisClass().asInternalName().replace('/', '.');
    }

    private void require(boolean holds, String what) {
        if (!holds) {
            throw mistake(what);
        }
    }

    private IllegalStateException mistake(String what) {
        return new IllegalStateException(className() + " " + what);
    }
}
