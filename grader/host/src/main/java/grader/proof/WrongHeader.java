package grader.proof;

import grader.submission.SourceFile;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a wrong submission says of itself, in the first lines of one of its files. */
sealed interface WrongHeader {
    /** How a run ends in which every check was judged. */
    String GRADED = "graded";

    /** A header in full. */
    String EXAMPLE = "'// loses: C2, C5' and then '// because: one sentence'";

    /**
     * A header that can be held against a run.
     *
     * @param loses the clauses that it breaks
     * @param mayLose clauses that it breaks in some runs alone, as a line {@code // may lose: C2} says: by luck, or
     *     where a legal provocation of another clause's scenes meets it
     * @param ends the status of its report: {@code graded}, unless a line {@code // ends: timed_out} says another
     */
    record Said(Set<String> loses, Set<String> mayLose, String ends) implements WrongHeader {
        /** It breaks these in every run, and no others. */
        Said(Set<String> loses, String ends) {
            this(loses, Set.of(), ends);
        }

        /** Whether every run of it is judged to its end, so that it shows what it loses. */
        boolean isGraded() {
            return ends.equals(GRADED);
        }
    }

    /** No header, or none that can be read: what is wrong and what to write instead. */
    record Unclear(String problem) implements WrongHeader {}

    /** The header of a submission that consists of these files, of an exercise with these clauses. */
    static WrongHeader of(List<SourceFile> files, Set<String> clauses) {
        List<SourceFile> withHeader = files.stream()
                .filter(file -> file.text().startsWith("// loses:"))
                .toList();
        return withHeader.size() == 1
                ? new Lines(withHeader.getFirst().text().lines().limit(3).toList(), clauses).read()
                : new Unclear((withHeader.isEmpty() ? "no file begins" : "several files begin")
                        + " with what is lost; begin one file with " + EXAMPLE);
    }

    /** The first three lines of the file that begins with the header. */
    record Lines(List<String> lines, Set<String> clauses) {
        private static final Pattern LOSES = Pattern.compile("// loses: (C[1-9][0-9]*(?:, C[1-9][0-9]*)*)");
        private static final Pattern MAY_LOSE = Pattern.compile("// may lose: (C[1-9][0-9]*(?:, C[1-9][0-9]*)*)");
        private static final Pattern BECAUSE = Pattern.compile("// because: \\S.*");
        private static final Pattern ENDS =
                Pattern.compile("// ends: (timed_out|crashed|tampered|not_allowed|not_compiled)");

        private WrongHeader read() {
            Matcher loses = LOSES.matcher(lines.getFirst());
            if (!loses.matches()) {
                return new Unclear("'" + lines.getFirst() + "' cannot be read; write a line like '// loses: C2, C5'");
            }
            if (lines.size() < 2 || !BECAUSE.matcher(lines.get(1)).matches()) {
                return new Unclear("the second line does not say why; write '// because: ' and one sentence");
            }
            List<String> named = List.of(loses.group(1).split(", "));
            Set<String> lost = new TreeSet<>(named);
            if (lost.size() < named.size()) {
                return new Unclear("the header names a clause twice; name each once");
            }
            if (!clauses.containsAll(lost)) {
                return new Unclear("the header names %s, but the exercise has %s; name only clauses of the exercise"
                        .formatted(lost, clauses));
            }
            return ending(lost);
        }

        private WrongHeader ending(Set<String> lost) {
            String third = lines.size() > 2 ? lines.get(2) : "";
            Matcher mayLose = MAY_LOSE.matcher(third);
            if (mayLose.matches()) {
                Set<String> luck = new TreeSet<>(List.of(mayLose.group(1).split(", ")));
                return clauses.containsAll(luck) && luck.stream().noneMatch(lost::contains)
                        ? new Said(lost, luck, GRADED)
                        : new Unclear("'" + third + "' names a clause that is lost anyway, or that is none");
            }
            Matcher ends = ENDS.matcher(third);
            if (ends.matches()) {
                return new Said(lost, ends.group(1));
            }
            return third.startsWith("// ends:")
                    ? new Unclear("'" + third + "' cannot be read; write a line like '// ends: timed_out'")
                    : new Said(lost, GRADED);
        }
    }
}
