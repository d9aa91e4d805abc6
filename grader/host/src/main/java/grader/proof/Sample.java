package grader.proof;

import grader.submission.SourceFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.CRC32;

/**
 * Some of an exercise's submissions: of the wrong ones, for every clause that one of them loses, one that loses it, and
 * one of the right ones. Which ones they
 * are changes with every change of the exercise's checks, and with nothing else, so that a failure can be repeated and
 * each has its turn in time.
 *
 * @param checks the sources of the exercise's checks
 * @param clauses all clauses of the exercise
 */
record Sample(Path checks, Set<String> clauses) {

    /** The right one to judge; none where there is none. */
    List<Path> ofRight(List<Path> right) {
        return drawn(right).stream().limit(1).toList();
    }

    /** All, in an order that the checks decide. */
    private List<Path> drawn(List<Path> folders) {
        var checked = new CRC32();
        KitFiles.sources(checks).forEach(file -> add(checked, file.text()));
        return folders.stream()
                .sorted(Comparator.comparingLong((Path folder) -> place(folder, checked.getValue()))
                        .thenComparing(Path::toString))
                .toList();
    }

    /** The wrong ones to judge, in the order given; one whose header cannot be read is always among them. */
    List<Path> ofWrong(List<Path> wrong) {
        var drawn = drawn(wrong);
        var covered = new HashSet<String>();
        var taken = new ArrayList<Path>();
        for (var folder : drawn) {
            var isNeeded =
                    switch (header(folder)) {
                        case WrongHeader.Unclear _ -> true;
                        case WrongHeader.Said said -> covered.addAll(said.loses());
                    };
            if (isNeeded) {
                taken.add(folder);
            }
        }
        return wrong.stream().filter(taken::contains).toList();
    }

    private WrongHeader header(Path folder) {
        List<SourceFile> files = KitFiles.sources(folder);
        return WrongHeader.of(files, clauses);
    }

    private static long place(Path folder, long checked) {
        var sum = new CRC32();
        add(sum, folder.getFileName() + " " + checked);
        return sum.getValue();
    }

    private static void add(CRC32 sum, String text) {
        sum.update(text.getBytes(StandardCharsets.UTF_8));
    }
}
