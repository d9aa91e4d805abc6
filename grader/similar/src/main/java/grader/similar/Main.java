// SPDX-License-Identifier: GPL-3.0-only
package grader.similar;

import com.fasterxml.jackson.databind.ObjectMapper;
import de.jplag.JPlag;
import de.jplag.JPlagComparison;
import de.jplag.JPlagResult;
import de.jplag.Match;
import de.jplag.Submission;
import de.jplag.exceptions.BasecodeException;
import de.jplag.exceptions.ExitException;
import de.jplag.exceptions.SubmissionException;
import de.jplag.java.JavaLanguage;
import de.jplag.options.JPlagOptions;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * Compares all submissions of a folder pair by pair and writes what they share.
 *
 * <p>The folder has {@code new}, and perhaps {@code old} (compared with those of {@code new}, not with each other) and
 * {@code base} (what everybody was given: it counts for nobody). A submission is a folder in {@code new} or
 * {@code old}. {@code pairs.json} is written beside them.
 */
public final class Main {
    /** Of more than so many only the pairs that are told are kept: a million of pairs would fill the memory. */
    private static final int MANY = 1_000;

    private Main() {}

    /**
     * What was found.
     *
     * @param compared how many could be: those that are no Java, or next to nothing beside the base, could not
     * @param percents how many pairs share 0, 1 … 100 per cent; of very many submissions only those that are told
     */
    record Found(int compared, int[] percents, List<Pair> pairs) {}

    /**
     * Two submissions.
     *
     * @param share of the tokens of both that they share, from 0 to 1
     * @param most the share of the smaller one's tokens
     */
    record Pair(String first, String second, double share, double most, int tokens, List<Same> same) {}

    /** Lines of one that are the same as lines of the other but for names and layout. */
    record Same(String file, int from, int to, String otherFile, int otherFrom, int otherTo) {}

    /**
     * Compares.
     *
     * @param arguments the folder; the least share of a pair that is told, from 0 to 1; how many are told at most
     */
    public static void main(String[] arguments) throws ExitException, IOException {
        var folder = Path.of(arguments[0]);
        var found = found(folder, Double.parseDouble(arguments[1]), Long.parseLong(arguments[2]));
        new ObjectMapper().writeValue(folder.resolve("pairs.json").toFile(), found);
    }

    private static Found found(Path folder, double least, long most) throws ExitException {
        try {
            var result = result(folder, least);
            var all = result.getAllComparisons();
            var percents = new int[101];
            all.forEach(pair -> percents[(int) (100 * pair.similarity())]++);
            var pairs = all.stream()
                    .filter(pair -> pair.similarity() >= least)
                    .limit(most)
                    .map(Main::pair)
                    .toList();
            return new Found(result.getNumberOfSubmissions(), percents, pairs);
        } catch (SubmissionException fewerThanTwo) {
            return new Found(0, new int[101], List.of());
        }
    }

    private static JPlagResult result(Path folder, double least) throws ExitException {
        var all = new JPlagOptions(new JavaLanguage(), folders(folder.resolve("new")), folders(folder.resolve("old")));
        var many = all.submissionDirectories().stream().mapToInt(Main::size).sum() > MANY;
        var options = many ? all.withSimilarityThreshold(least) : all;
        var base = folder.resolve("base");
        try {
            return JPlag.run(
                    Files.isDirectory(base) ? options.withBaseCodeSubmissionDirectory(base.toFile()) : options);
        } catch (BasecodeException tooShort) {
            return JPlag.run(options);
        }
    }

    private static int size(File folder) {
        var files = folder.list();
        return files == null ? 0 : files.length;
    }

    private static Set<File> folders(Path folder) {
        return Files.isDirectory(folder) ? Set.of(folder.toFile()) : Set.of();
    }

    private static Pair pair(JPlagComparison pair) {
        var first = pair.firstSubmission();
        var second = pair.secondSubmission();
        var same =
                pair.matches().stream().map(match -> same(match, first, second)).toList();
        return new Pair(
                first.getName(),
                second.getName(),
                pair.similarity(),
                pair.maximalSimilarity(),
                pair.getNumberOfMatchedTokens(),
                same);
    }

    private static Same same(Match match, Submission first, Submission second) {
        var from = first.getTokenList().get(match.startOfFirst());
        var to = first.getTokenList().get(match.endOfFirst());
        var otherFrom = second.getTokenList().get(match.startOfSecond());
        var otherTo = second.getTokenList().get(match.endOfSecond());
        return new Same(
                from.getFile().getName(),
                from.getLine(),
                to.getLine(),
                otherFrom.getFile().getName(),
                otherFrom.getLine(),
                otherTo.getLine());
    }
}
