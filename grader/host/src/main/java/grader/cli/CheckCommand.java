package grader.cli;

import grader.catalog.Catalog;
import grader.catalog.ExerciseEntry;
import grader.catalog.UsageException;
import grader.proof.BlindRound;
import grader.proof.ExerciseProof;
import grader.proof.Ledger;
import grader.proof.MutantProof;
import grader.proof.Tally;
import grader.run.Kit;
import grader.run.Progress;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
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

    @Option(
            names = "--round",
            paramLabel = "FOLDER",
            description = "judge a blind round instead: a folder right_NAME or wrong_NAME for each submission, wrong"
                    + " ones with a file CLAUSE that names what they break")
    private @Nullable Path round;

    @Option(names = "--ledger", description = "write what it comes to into docs/LEDGER.md")
    private boolean ledger;

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
            problems += prove(kit, exercise, out);
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
        if (round != null && (mutants || ids.size() != 1)) {
            throw new UsageException("--round is of one exercise: give its id, and leave out --mutants");
        }
        if (ledger && !only.isEmpty()) {
            throw new UsageException("--ledger is for whole proofs: leave out --only");
        }
    }

    private int mutants(Kit kit, List<ExerciseEntry> exercises, PrintWriter out) {
        boolean good = true;
        for (ExerciseEntry exercise : exercises) {
            out.println(exercise.id());
            out.flush();
            var proof = new MutantProof(kit, exercise);
            good &= told(proof.declarationProblems(), out) == 0;
            var counts = new ArrayList<MutantProof.Count>();
            try {
                good &= proof.prove(text -> told(text.lines().toList(), out), count -> {
                    counts.add(count);
                    out.println("  " + count.text());
                    out.flush();
                });
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
                return ExitCode.NOT_ALL;
            }
            note(kit, exercise, Ledger.What.MUTANTS, Tally.of(counts));
        }
        out.println(good ? "Every mutant lost a clause, or is declared." : "Still to do: survivors, see above.");
        out.flush();
        return good ? ExitCode.ALL_POINTS : ExitCode.NOT_ALL;
    }

    private int prove(Kit kit, ExerciseEntry exercise, PrintWriter out) {
        out.println(exercise.id());
        int problems = 0;
        Tally tally = Tally.NOTHING;
        for (ExerciseProof.Part part : asked(parts(kit, exercise))) {
            List<String> found = prove(part, out);
            problems += found.size();
            tally = tally.with(part, found);
        }
        note(kit, exercise, round == null ? Ledger.What.CORPUS : Ledger.What.BLIND, tally);
        return problems;
    }

    private void note(Kit kit, ExerciseEntry exercise, Ledger.What what, Tally tally) {
        if (ledger) {
            new Ledger(kit.root()).add(LedgerEntries.now(kit.root(), exercise.id(), what, times, tally));
        }
    }

    private List<ExerciseProof.Part> parts(Kit kit, ExerciseEntry exercise) {
        return round == null
                ? ExerciseProof.of(kit, exercise, ExerciseProof.Extent.WHOLE).parts()
                : new BlindRound(kit, exercise, round).parts();
    }

    private List<ExerciseProof.Part> asked(List<ExerciseProof.Part> parts) {
        List<ExerciseProof.Part> asked =
                parts.stream().filter(part -> part.name().contains(only)).toList();
        if (asked.isEmpty() && round != null) {
            throw new UsageException(round + " has no folder right_… or wrong_…"
                    + (only.isEmpty() ? "" : " with '" + only + "' in its name") + "; ./grade check --help tells");
        }
        if (asked.isEmpty()) {
            throw new UsageException("no part of the proof has '" + only + "' in its name; ./grade check ID shows all");
        }
        return asked;
    }

    /** The problems that the part has. Its line is begun before and ended after, so that one sees what is running. */
    private List<String> prove(ExerciseProof.Part part, PrintWriter out) {
        out.print("  " + part.name() + " … ");
        out.flush();
        long begin = System.nanoTime();
        List<String> problems = part.look().problems(times, Progress.SILENT);
        double seconds = (System.nanoTime() - begin) / 1e9;
        out.println((problems.isEmpty() ? "yes" : "NO") + String.format(Locale.ROOT, "  %.1f s", seconds));
        told(problems, out);
        return problems;
    }

    private static int told(List<String> problems, PrintWriter out) {
        problems.forEach(problem -> out.println("    " + problem));
        out.flush();
        return problems.size();
    }
}
