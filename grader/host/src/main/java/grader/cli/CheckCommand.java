package grader.cli;

import grader.catalog.Catalog;
import grader.catalog.ExerciseEntry;
import grader.catalog.UsageException;
import grader.proof.ExerciseProof;
import grader.proof.MutantProof;
import grader.run.Kit;
import grader.run.Progress;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./grade check [ID…]}: the author's proof of exercises. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description =
                "For authors: proves that stubs lose everything, right submissions earn everything and wrong ones lose"
                        + " what they say.")
final class CheckCommand implements Callable<Integer> {
    private static final int MOST_TIMES = 1_000;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "ID", arity = "0..*", description = "exercises or chapters; all without any")
    private List<String> ids = new ArrayList<>();

    @Option(names = "--times", paramLabel = "N", description = "grade every submission so often (usually 1)")
    private int times = 1;

    @Option(
            names = "--only",
            paramLabel = "NAME",
            description = "prove only the parts whose name has this in it, such as if_for_while")
    private String only = "";

    @Option(
            names = "--mutants",
            description = "change each right submission in one place at a time: every change must lose a clause, or be"
                    + " declared in grader/checks/src/mutants; goes on where it was ended")
    private boolean mutants;

    @Override
    public Integer call() {
        requirePossible();
        PrintWriter out = spec.commandLine().getOut();
        Kit kit = Kit.locate();
        Catalog catalog = Catalog.read(kit.checksJar());
        List<ExerciseEntry> exercises = catalog.select(ids);
        int problems = 0;
        if (mutants) {
            return mutants(kit, exercises, out);
        }
        for (ExerciseEntry exercise : exercises) {
            out.println(exercise.id());
            for (ExerciseProof.Part part : asked(ExerciseProof.of(kit, exercise, ExerciseProof.Extent.WHOLE))) {
                problems += prove(part, out);
            }
        }
        if (ids.isEmpty()) {
            problems += told(ExerciseProof.orphans(kit, catalog), out);
        }
        out.println(
                problems == 0
                        ? "Proven: %d of %d exercises.".formatted(exercises.size(), exercises.size())
                        : "Still to do: " + problems
                                + (problems == 1 ? " problem, see above." : " problems, see above."));
        out.flush();
        return problems == 0 ? ExitCode.ALL_POINTS : ExitCode.NOT_ALL;
    }

    private void requirePossible() {
        if (times < 1 || times > MOST_TIMES) {
            throw new UsageException("--times " + times + " is not possible; give a number from 1 to " + MOST_TIMES);
        }
        if (mutants && (times > 1 || !only.isEmpty())) {
            throw new UsageException("--mutants judges all mutants once: leave out --times and --only");
        }
    }

    private static int mutants(Kit kit, List<ExerciseEntry> exercises, PrintWriter out) {
        boolean good = true;
        for (ExerciseEntry exercise : exercises) {
            out.println(exercise.id());
            out.flush();
            var proof = new MutantProof(kit, exercise);
            good &= told(proof.declarationProblems(), out) == 0;
            try {
                good &= proof.prove(text -> told(text.lines().toList(), out), count -> tell(count, out));
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
                return ExitCode.NOT_ALL;
            }
        }
        out.println(good ? "Every mutant lost a clause, or is declared." : "Still to do: survivors, see above.");
        out.flush();
        return good ? ExitCode.ALL_POINTS : ExitCode.NOT_ALL;
    }

    private static void tell(MutantProof.Count count, PrintWriter out) {
        int mutants = count.caught() + count.declared() + count.survived();
        out.println(
                "  %s: %d mutants, %d caught, %d as declared, %d survived; %d more do not compile or are not allowed"
                        .formatted(
                                count.submission(),
                                mutants,
                                count.caught(),
                                count.declared(),
                                count.survived(),
                                count.unfit()));
        out.flush();
    }

    private List<ExerciseProof.Part> asked(ExerciseProof proof) {
        List<ExerciseProof.Part> asked = proof.parts().stream()
                .filter(part -> part.name().contains(only))
                .toList();
        if (asked.isEmpty()) {
            throw new UsageException("no part of the proof has '" + only + "' in its name; ./grade check ID shows all");
        }
        return asked;
    }

    /** How many problems the part has. Its line is begun before and ended after, so that one sees what is running. */
    private int prove(ExerciseProof.Part part, PrintWriter out) {
        out.print("  " + part.name() + " … ");
        out.flush();
        long begin = System.nanoTime();
        List<String> problems = part.look().problems(times, Progress.SILENT);
        double seconds = (System.nanoTime() - begin) / 1e9;
        out.println((problems.isEmpty() ? "yes" : "NO") + String.format(Locale.ROOT, "  %.1f s", seconds));
        return told(problems, out);
    }

    private static int told(List<String> problems, PrintWriter out) {
        problems.forEach(problem -> out.println("    " + problem));
        out.flush();
        return problems.size();
    }
}
