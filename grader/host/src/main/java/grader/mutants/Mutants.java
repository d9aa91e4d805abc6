package grader.mutants;

import grader.compile.ParsedSource;
import grader.submission.SourceFile;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;

/** All mutants of a submission. */
public final class Mutants {
    private Mutants() {}

    /**
     * Every change that is known, in the order of files and places; the same text comes once. Some do not compile.
     *
     * @param submission files that do compile
     */
    public static List<Mutant> of(List<SourceFile> submission) {
        return submission.stream().flatMap(Mutants::of).toList();
    }

    private static Stream<Mutant> of(SourceFile file) {
        var source = ParsedSource.of(file);
        var texts = new LinkedHashMap<String, Mutant>();
        Stream.of(new LockSites(source), new FlowSites(source), new ValueSites(source))
                .flatMap(sites -> sites.find().stream())
                .forEach(mutant -> texts.putIfAbsent(mutant.changed().text(), mutant));
        return texts.values().stream().sorted(Comparator.comparingInt(Mutant::from));
    }
}
