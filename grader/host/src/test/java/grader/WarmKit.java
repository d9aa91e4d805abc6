package grader;

import grader.catalog.Catalog;
import grader.grading.Grading;
import grader.run.Kit;
import grader.run.WorkerCache;
import grader.submission.SubmissionFolder;
import java.nio.file.Path;
import java.util.List;

/** The kit as {@code ./grade} uses it: with a cache of loaded classes for its workers, made once for all tests. */
final class WarmKit {
    private static final Kit KIT = make();

    private WarmKit() {}

    static Kit get() {
        return KIT;
    }

    private static Kit make() {
        var found = Kit.locate();
        // A folder of its own: ./grade's cache belongs to another class path.
        var cache = Path.of("target", "interleave").toAbsolutePath();
        var kit = new Kit(found.root(), found.checksJar(), found.workerClassPath(), cache);
        var exercise = Catalog.read(kit.checksJar()).select(List.of("t03")).getFirst();
        var solutions = SubmissionFolder.open(kit.root().resolve("solutions"));
        WorkerCache.make(kit, exercise, new Grading(kit).classes(solutions, exercise));
        return kit;
    }
}
