package grader.run;

import grader.catalog.ExerciseEntry;
import grader.scratch.Scratch;
import grader.wire.Job;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The cache of loaded and linked classes that workers start from (JEP 514): measured to halve the processor time of a
 * start. It is an aid, never needed: without it everything works the same, only slower.
 */
public final class WorkerCache {
    private static final long MOST_SECONDS = 120;

    private WorkerCache() {}

    /** Makes the cache from one run of the exercise's checks on these classes. */
    public static void make(Kit kit, ExerciseEntry exercise, Map<String, byte[]> classes) {
        try {
            var folder = Scratch.folder(kit.cache(), "warm");
            try {
                train(kit, exercise, classes, folder);
            } finally {
                Scratch.delete(folder);
            }
        } catch (IOException cannot) {
            throw new GraderFault(
                    "the grader cannot write below " + kit.cache() + ": make that folder writable", cannot);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private static void train(Kit kit, ExerciseEntry exercise, Map<String, byte[]> classes, java.nio.file.Path folder)
            throws IOException, InterruptedException {
        WorkerRuns.write(folder, classes);
        var fresh = folder.resolve("worker.aot");
        var checks = exercise.checks().stream().map(check -> check.method()).toList();
        var job = new Job(exercise.id(), exercise.checksClass(), checks, kit.checksJar(), folder, folder, 1);
        var flags = List.of("-XX:AOTCacheOutput=" + fresh, "-Xlog:aot=off", "-Xlog:cds=off");
        try (var worker =
                WorkerProcess.start(kit, exercise.limits(), job, folder, flags, List.of("train"), Confinement.NONE)) {
            var line = worker.lines().poll(MOST_SECONDS, TimeUnit.SECONDS);
            while (line instanceof WorkerProcess.Line.Text) {
                line = worker.lines().poll(MOST_SECONDS, TimeUnit.SECONDS);
            }
            worker.exitCode();
        }
        if (Files.exists(fresh)) {
            Files.move(fresh, kit.workerAotCache(), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
