package grader.proof;

import grader.catalog.ExerciseEntry;
import grader.grading.Grading;
import grader.mutants.Mutant;
import grader.mutants.Mutants;
import grader.proof.Equivalents.Key;
import grader.proof.MutantJudge.Outcome;
import grader.run.Kit;
import grader.submission.SourceFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Mutants judge the checks: the reference and each right submission are changed in one place at a time, and each must
 * lose a clause, or be declared to be as good as the original ({@link Equivalents}).
 */
public final class MutantProof {
    private final Kit kit;
    private final ExerciseEntry exercise;
    private final ExercisePlaces places;
    private final Equivalents equivalents;

    /** The proof of an exercise of the kit; nothing runs yet. */
    public MutantProof(Kit kit, ExerciseEntry exercise) {
        this.kit = kit;
        this.exercise = exercise;
        this.places = new ExercisePlaces(kit.root(), exercise.id());
        this.equivalents = Equivalents.read(kit.root(), exercise.id());
    }

    /**
     * How many mutants of a submission ended how.
     *
     * @param unfit do not compile, or use what is not allowed
     * @param declared survived, and are declared to be as good as the original
     */
    public record Count(String submission, int caught, int unfit, int declared, int survived) {
        /** One line for a person. */
        public String text() {
            int mutants = caught + declared + survived;
            return "%s: %d mutants, %d caught, %d as declared, %d survived; %d more do not compile or are not allowed"
                    .formatted(submission, mutants, caught, declared, survived, unfit);
        }
    }

    /** A mutant of a submission. */
    private record Site(String submission, Mutant mutant, List<SourceFile> files) {
        Key key() {
            return Key.of(submission, mutant);
        }
    }

    /** What is declared and no mutant, or cannot be read; a sentence each. Nothing is graded for that. */
    public List<String> declarationProblems() {
        var problems = new ArrayList<>(equivalents.problems());
        if (equivalents.reasons().isEmpty()) {
            return problems; // nothing to look for: no file needs to be parsed
        }
        var keys = sites().stream().map(Site::key).toList();
        equivalents.reasons().keySet().stream()
                .filter(key -> !keys.contains(key))
                .forEach(key -> problems.add(places.shown(equivalents.file()) + ": '" + key.declaration()
                        + "' is no mutant of today; take it out"));
        return problems;
    }

    /**
     * Judges all mutants, as many at once as there are processors; goes on where an earlier run of the same build
     * was ended.
     *
     * @param told hears every survivor when it is found, and what is declared but was caught; many lines each
     * @param counted hears of each submission when it is through
     * @return whether every mutant was caught or is declared, and none is declared that was caught
     */
    public boolean prove(Consumer<String> told, Consumer<Count> counted) throws InterruptedException {
        var judge = new MutantJudge(new Grading(kit), exercise);
        var log = new MutantLog(kit.cache().resolve("mutants"), kit, exercise.id());
        var good = true;
        try (var pool = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            for (var submission : submissions().entrySet()) {
                var sites = sites(submission.getKey(), submission.getValue());
                good &= prove(submission.getKey(), sites, judged(pool, sites, judge, log), told, counted);
            }
        }
        return good;
    }

    private static List<Outcome> judged(ExecutorService pool, List<Site> sites, MutantJudge judge, MutantLog log)
            throws InterruptedException {
        var tasks = sites.stream()
                .map(site -> (Callable<Outcome>) () -> log.of(site.files()).orElseGet(() -> {
                    var outcome = judge.judge(site.files());
                    log.note(site.files(), outcome);
                    return outcome;
                }))
                .map(pool::submit)
                .toList();
        var outcomes = new ArrayList<Outcome>();
        for (var task : tasks) {
            try {
                outcomes.add(task.get());
            } catch (ExecutionException failed) {
                pool.shutdownNow(); // the others would be judged to no end
                throw new IllegalStateException("a mutant could not be judged", failed.getCause());
            }
        }
        return outcomes;
    }

    private boolean prove(
            String submission,
            List<Site> sites,
            List<Outcome> outcomes,
            Consumer<String> told,
            Consumer<Count> counted) {
        var survivors = which(sites, outcomes, outcome -> outcome.kind() == Outcome.Kind.SURVIVED);
        var undeclared =
                survivors.stream().filter(site -> !equivalents.has(site.key())).toList();
        undeclared.forEach(site -> told.accept(diff(site)));
        var wronged = which(sites, outcomes, outcome -> outcome.kind() == Outcome.Kind.CAUGHT).stream()
                .filter(site -> equivalents.has(site.key()))
                .toList();
        wronged.forEach(site -> told.accept("declared as good as the original, but it lost a clause:\n" + diff(site)));
        var unfit = which(sites, outcomes, outcome -> outcome.kind() == Outcome.Kind.UNFIT)
                .size();
        counted.accept(new Count(
                submission,
                sites.size() - survivors.size() - unfit,
                unfit,
                survivors.size() - undeclared.size(),
                undeclared.size()));
        return undeclared.isEmpty() && wronged.isEmpty();
    }

    private static List<Site> which(List<Site> sites, List<Outcome> outcomes, Predicate<Outcome> kind) {
        var found = new ArrayList<Site>();
        for (var i = 0; i < sites.size(); i++) {
            if (kind.test(outcomes.get(i))) {
                found.add(sites.get(i));
            }
        }
        return found;
    }

    private String diff(Site site) {
        var mutant = site.mutant();
        return "%s:%d, %s%n  - %s%n  + %s%n  to declare it: %s…"
                .formatted(
                        places.shown(mutant.file().path()),
                        mutant.line(),
                        mutant.operator(),
                        mutant.before(),
                        mutant.after(),
                        site.key().declaration());
    }

    private List<Site> sites() {
        return submissions().entrySet().stream()
                .flatMap(entry -> sites(entry.getKey(), entry.getValue()).stream())
                .toList();
    }

    private List<Site> sites(String submission, List<SourceFile> files) {
        var own = files.stream()
                .filter(file ->
                        !exercise.given().contains(file.name()) && !file.name().equals("package-info.java"))
                .toList();
        return Mutants.of(own).stream()
                .map(mutant -> new Site(submission, mutant, mutant.in(own)))
                .toList();
    }

    private SequencedMap<String, List<SourceFile>> submissions() {
        var submissions = new LinkedHashMap<String, List<SourceFile>>();
        submissions.put("solution", KitFiles.sources(places.solution()));
        for (Path folder : KitFiles.folders(places.right())) {
            submissions.put("right/" + folder.getFileName(), KitFiles.sources(folder));
        }
        return submissions;
    }
}
