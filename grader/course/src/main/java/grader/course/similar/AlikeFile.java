package grader.course.similar;

import grader.course.csv.Cells;
import grader.course.csv.Table;
import grader.scratch.WholeFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** {@code similar.csv} in the course's folder: a line for every student of the course and every pair that he is in. */
public final class AlikeFile {
    public static final String NAME = "similar.csv";
    private static final List<String> HEADINGS = List.of("exercise", "student", "per_cent", "with", "tokens");

    private AlikeFile() {}

    /** Writes what was found anew; exercises that were not compared this time stay as they were. */
    public static void write(Path course, List<Likeness> found) throws IOException {
        var lines = new ArrayList<List<String>>();
        lines.add(HEADINGS);
        var file = course.resolve(NAME);
        if (Files.exists(file)) {
            for (var row : Table.read(file).rows()) {
                if (found.stream().noneMatch(each -> each.exercise().equals(row.cell("exercise")))) {
                    lines.add(HEADINGS.stream().map(row::cell).toList());
                }
            }
        }
        for (var each : found) {
            each.equal().forEach(work -> equal(each, work, lines));
            each.pairs().forEach(pair -> pair(each, pair, lines));
        }
        WholeFile.write(file, Cells.written(lines).getBytes(StandardCharsets.UTF_8));
    }

    private static void equal(Likeness likeness, Work work, List<List<String>> lines) {
        for (var owner : work.owners()) {
            var others =
                    work.owners().stream().filter(other -> !other.equals(owner)).toList();
            line(likeness, owner, 100, new Work(work.content(), others), "", lines);
        }
    }

    private static void pair(Likeness likeness, Alike pair, List<List<String>> lines) {
        var tokens = String.valueOf(pair.tokens());
        pair.first().owners().forEach(owner -> line(likeness, owner, pair.percent(), pair.second(), tokens, lines));
        pair.second().owners().forEach(owner -> line(likeness, owner, pair.percent(), pair.first(), tokens, lines));
    }

    private static void line(
            Likeness likeness, Work.Owner owner, int percent, Work other, String tokens, List<List<String>> lines) {
        if (owner.isOfThisCourse()) {
            lines.add(List.of(
                    likeness.exercise(),
                    Cells.safe(owner.id()),
                    String.valueOf(percent),
                    Cells.safe(other.shown()),
                    tokens));
        }
    }

    /** The greatest per cent that each student shares with somebody, by his id; empty when nothing was compared yet. */
    public static Map<String, Integer> greatest(Path course) {
        var file = course.resolve(NAME);
        Map<String, Integer> greatest = new HashMap<>();
        if (Files.exists(file)) {
            for (var row : Table.read(file).rows()) {
                var percent = row.cell("per_cent");
                if (percent.matches("\\d{1,3}")) {
                    greatest.merge(row.cell("student"), Integer.parseInt(percent), Math::max);
                }
            }
        }
        return greatest;
    }
}
