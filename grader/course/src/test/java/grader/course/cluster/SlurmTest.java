package grader.course.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import grader.course.export.GeneralTable;
import grader.course.grade.Launcher;
import grader.course.grade.Merge;
import grader.course.grade.TreeClass;
import grader.course.marks.Marks;
import grader.course.store.Store;
import grader.run.Kit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The job script, on a real Slurm. */
@Timeout(900)
class SlurmTest {
    @TempDir
    private Path folder = Path.of("");

    private String table(TreeClass trees, List<Path> parts) throws IOException {
        try (var kit = TreeClass.kit()) {
            Files.deleteIfExists(trees.course().resolve("course.db"));
            try (var store = Store.write(trees.course().resolve("course.db"), _ -> {})) {
                Merge.of(parts).into(store, trees.open(kit).plan().late());
            }
            try (var store = Store.read(trees.course().resolve("course.db"))) {
                return GeneralTable.of(Marks.of(trees.open(kit), kit.catalog(), store));
            }
        }
    }

    @Test
    void aClassIsGradedByAJobArrayAndAFailedTaskAlone() throws IOException, InterruptedException {
        assumeTrue(Slurm.isHere(), "skipped: needs root and munge, slurmctld, slurmd and slurm-client of Debian");
        var trees = TreeClass.in(folder.resolve("class"));
        var root = Launcher.in(Files.createDirectories(folder.resolve("kit")));
        var script = Kit.locate().root().resolve("docs/cluster/class.sbatch").toString();
        var course = trees.course().toString();
        var submissions = trees.submissions().toString();
        try (var slurm = Slurm.start(Files.createDirectories(folder.resolve("slurm")))) {
            slurm.submit(root, "--mem=400M", "--cpus-per-task=1", "--array=1-2", script, submissions, course, "2");
            var parts = List.of(
                    trees.course().resolve("parts/part-1.jsonl"), trees.course().resolve("parts/part-2.jsonl"));
            var first = table(trees, parts);
            assertEquals(
                    4, first.lines().filter(line -> line.contains(",graded,")).count(), first);
            Files.delete(parts.getLast());
            slurm.submit(root, "--mem=400M", "--cpus-per-task=1", "--array=2", script, submissions, course, "2");
            assertEquals(first, table(trees, parts), "the same bytes, in whatever order the tasks ran");
        }
    }
}
