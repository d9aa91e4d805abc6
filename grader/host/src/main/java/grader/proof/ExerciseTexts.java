package grader.proof;

import grader.catalog.ExerciseEntry;
import grader.compile.Compilation;
import grader.compile.SourceCompiler;
import grader.run.Kit;
import grader.submission.Given;
import grader.submission.SourceFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What an exercise's texts say of each other, before anything runs. Every method returns problems, or none. */
record ExerciseTexts(Kit kit, ExerciseEntry exercise, ExercisePlaces places) {
    /** What {@code ./grade new} leaves for the author to write. */
    static final String TO_WRITE = "TODO author";

    private static final int FEWEST_HINTS = 2;
    private static final int MOST_HINTS = 4;
    private static final Pattern CLAUSE = Pattern.compile("(?m)^\\s*\\*?\\s*<li>\\s*(?:<b>\\s*)?(C[1-9][0-9]*)\\b");

    /** Places that still wait for their author. */
    List<String> unwritten() {
        var problems = new ArrayList<String>();
        int hints = exercise.hints().size();
        unless(
                hints >= FEWEST_HINTS && hints <= MOST_HINTS,
                "%s: has %d hints; write two to four, from a question to nearly the answer"
                        .formatted(places.shown(places.checks()), hints),
                problems);
        for (Path folder : folders()) {
            for (SourceFile file : KitFiles.sources(folder)) {
                List<String> lines = file.text().lines().toList();
                for (int i = 0; i < lines.size(); i++) {
                    if (lines.get(i).contains(TO_WRITE)) {
                        problems.add("%s:%d: still says '%s'; write it"
                                .formatted(
                                        places.shown(file.path()),
                                        i + 1,
                                        lines.get(i).strip()));
                    }
                }
            }
        }
        return problems;
    }

    /** All that an author writes. */
    private List<Path> folders() {
        return List.of(
                places.stub(),
                places.chineseStub(),
                places.visibleTest(),
                places.solution(),
                places.checks(),
                places.right(),
                places.wrong());
    }

    /** Clauses that the contract, the checks and the wrong submissions do not share. */
    List<String> clauses() {
        var problems = new ArrayList<String>();
        SequencedSet<String> checked = exercise.clauses();
        SequencedMap<String, Path> promised = promised(problems);
        String checks = places.shown(places.checks());
        promised.forEach((clause, file) -> unless(
                checked.contains(clause),
                checks + ": no check judges " + clause + " of " + places.shown(file)
                        + "; write one, or take it out of the contract",
                problems));
        Set<String> broken = brokenSomewhere();
        for (String clause : checked) {
            unless(
                    promised.containsKey(clause),
                    places.shown(places.stub()) + ": the contract has no '<li>" + clause
                            + " …', but checks judge it; write it",
                    problems);
            unless(
                    broken.contains(clause),
                    places.shown(places.wrong()) + ": no wrong submission loses " + clause + "; write one",
                    problems);
        }
        return problems;
    }

    private static void unless(boolean well, String problem, List<String> problems) {
        if (!well) {
            problems.add(problem);
        }
    }

    /** The clauses of the contract, with the file that has them. */
    private SequencedMap<String, Path> promised(List<String> problems) {
        var promised = new LinkedHashMap<String, Path>();
        for (SourceFile file : KitFiles.sources(places.stub())) {
            Matcher item = CLAUSE.matcher(file.text());
            while (!exercise.given().contains(file.name()) && item.find()) {
                if (promised.put(item.group(1), file.path()) != null) {
                    problems.add(places.shown(file.path()) + ": the contract has " + item.group(1)
                            + " twice; give each clause a number of its own");
                }
            }
        }
        return promised;
    }

    private Set<String> brokenSomewhere() {
        var broken = new TreeSet<String>();
        for (Path folder : KitFiles.folders(places.wrong())) {
            if (WrongHeader.of(KitFiles.sources(folder), exercise.clauses()) instanceof WrongHeader.Said said
                    && said.isGraded()) {
                broken.addAll(said.loses());
            }
        }
        return broken;
    }

    /** What other packages can name in the stub and not in the solution, or the other way round. */
    List<String> publicApi() {
        var problems = new ArrayList<String>();
        SortedSet<String> stub = api(places.stub(), problems);
        SortedSet<String> solution = api(places.solution(), problems);
        if (problems.isEmpty()) {
            var ofBoth = new TreeMap<String, String>();
            stub.forEach(line -> ofBoth.put(line, "lacks '%s' of the stub; add it".formatted(line)));
            solution.forEach(line -> ofBoth.merge(
                    line,
                    "has '%s', which the stub has not; hide it, or add it to the stub".formatted(line),
                    (_, _) -> ""));
            ofBoth.values().stream()
                    .filter(problem -> !problem.isEmpty())
                    .forEach(problem -> problems.add(places.shown(places.solution()) + ": " + problem));
        }
        return problems;
    }

    private SortedSet<String> api(Path folder, List<String> problems) {
        List<SourceFile> own = KitFiles.sources(folder).stream()
                .filter(file ->
                        !exercise.given().contains(file.name()) && !file.name().equals("package-info.java"))
                .toList();
        if (own.isEmpty()) {
            problems.add(places.shown(folder) + ": has no Java file of its own; write it");
            return new TreeSet<>();
        }
        return switch (new SourceCompiler(Locale.ENGLISH).compile(exercise, own, Given.read(kit.root(), exercise))) {
            case Compilation.Succeeded(Map<String, byte[]> classes) -> PublicApi.of(classes.values(), exercise.given());
            case Compilation.Failed(var wrong) -> {
                wrong.forEach(problem -> problems.add("%s:%d: %s; mend it"
                        .formatted(places.shown(folder.resolve(problem.file())), problem.line(), problem.message())));
                yield new TreeSet<>();
            }
        };
    }
}
