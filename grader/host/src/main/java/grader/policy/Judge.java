package grader.policy;

import grader.catalog.ExerciseEntry;
import java.lang.classfile.ClassModel;
import java.lang.classfile.MethodModel;
import java.lang.reflect.AccessFlag;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Judges the uses of one submission by its exercise's list, and keeps the first of each that is not on it. */
final class Judge {
    private static final Comparator<Found> BEST_PLACE = Comparator.comparing((Found found) -> !found.exact)
            .thenComparing(found -> found.violation.line() == 0)
            .thenComparing(found -> found.violation.file())
            .thenComparing(found -> found.violation.line());

    private final ExerciseEntry exercise;
    private final Patterns uses;
    private final Patterns takenAway;
    private final GeneralPart general;
    private final Map<String, Found> found = new HashMap<>();

    private record Found(Violation violation, boolean exact) {}

    Judge(ExerciseEntry exercise) {
        this.exercise = exercise;
        this.uses = Patterns.of(
                exercise.uses().stream().filter(use -> !isTakenAway(use)).toArray(String[]::new));
        this.takenAway = Patterns.of(exercise.uses().stream()
                .filter(Judge::isTakenAway)
                .map(use -> use.substring(1))
                .toArray(String[]::new));
        this.general = GeneralPart.beside(uses);
    }

    /** Whether a line of {@code uses} takes away what every exercise may use: {@code "-java.util.TreeMap"}. */
    static boolean isTakenAway(String use) {
        return use.startsWith("-");
    }

    /** Takes note of a use. */
    void use(Use use) {
        Target target = use.target();
        if (allows(target)) {
            return;
        }
        String what =
                allows(new Target.OfType(target.className())) ? target.text() : Target.readable(target.className());
        Optional<Danger> danger = Danger.in(target);
        String why = danger.map(Danger::why).orElse(exercise.reason());
        String instead = danger.map(Danger::instead).orElseGet(() -> Advice.instead(target, exercise));
        keep(new Violation(use.file(), use.line(), what, why, instead), use.exact());
    }

    private boolean allows(Target target) {
        if (takenAway.covers(target)) {
            return false;
        }
        return general.covers(target)
                || Danger.in(target)
                        .map(danger -> danger.isGrantedBy(uses, target))
                        .orElseGet(() -> uses.covers(target));
    }

    /** Takes note of methods that no submission may declare. */
    void declarations(ClassModel model, String file) {
        for (MethodModel method : model.methods()) {
            String name = method.methodName().stringValue();
            int line = firstLine(model, method);
            if (method.flags().has(AccessFlag.NATIVE)) {
                keep(
                        new Violation(
                                file,
                                line,
                                "the native method " + name,
                                "it would run code outside of Java",
                                "Write the method in Java."),
                        true);
            }
            if (name.equals("finalize") && method.methodType().equalsString("()V")) {
                keep(
                        new Violation(
                                file,
                                line,
                                "the method finalize()",
                                "the garbage collector would call it, at any time or never",
                                "Implement AutoCloseable, and clean up in close()."),
                        true);
            }
        }
    }

    /** Of the method; of its class when the method has no code. */
    private static int firstLine(ClassModel model, MethodModel method) {
        int line = Lines.first(Stream.of(method));
        return line > 0 ? line : Lines.first(model.methods().stream());
    }

    private void keep(Violation violation, boolean exact) {
        found.merge(
                violation.what(),
                new Found(violation, exact),
                (one, other) -> BEST_PLACE.compare(one, other) <= 0 ? one : other);
    }

    /** All that was found, each once. */
    List<Violation> violations() {
        return found.values().stream()
                .map(Found::violation)
                .sorted(Comparator.comparing(Violation::file)
                        .thenComparingInt(Violation::line)
                        .thenComparing(Violation::what))
                .toList();
    }
}
