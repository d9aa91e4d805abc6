package grader.run;

import grader.catalog.ExerciseEntry;
import grader.scratch.Scratch;
import grader.wire.Job;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.zip.CRC32;

/**
 * The cache of loaded and linked classes that workers start from (JEP 514): measured to halve the processor time of a
 * start. It is an aid, never needed: without it everything works the same, only slower.
 */
public final class WorkerCache {
    private static final long MOST_SECONDS = 120;

    /** Guarded by itself: whether the cache is what was made, as far as it was looked at. */
    private static final Map<Path, Boolean> SOUND = new HashMap<>();

    private WorkerCache() {}

    /**
     * The flags that a worker starts from the cache with; none when there is no cache, or not the one that was made: a
     * JVM trusts it blindly. A damaged one is removed, and {@code ./grade} makes it anew at its next start.
     */
    static List<String> flags(Kit kit) {
        var cache = kit.workerAotCache();
        if (kit.workerClassPath().stream().anyMatch(Files::isDirectory)) {
            return List.of(); // a JVM sees that a jar is another one now, but not that a folder's classes are
        }
        synchronized (SOUND) {
            if (!SOUND.computeIfAbsent(cache, WorkerCache::isSound)) {
                return List.of();
            }
        }
        return List.of("-XX:AOTCache=" + cache, "-Xlog:aot=off", "-Xlog:cds=off");
    }

    private static boolean isSound(Path cache) {
        try {
            if (Files.isReadable(cache) && sum(cache).equals(Files.readString(sumFile(cache)))) {
                return true;
            }
            Files.deleteIfExists(cache);
        } catch (IOException unreadable) {
            // then it is not used
        }
        return false;
    }

    private static Path sumFile(Path cache) {
        return cache.resolveSibling(cache.getFileName() + ".sum");
    }

    private static String sum(Path file) throws IOException {
        var sum = new CRC32();
        try (var channel = FileChannel.open(file)) {
            sum.update(channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size()));
            return Long.toHexString(sum.getValue()) + " " + channel.size();
        }
    }

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

    private static void train(Kit kit, ExerciseEntry exercise, Map<String, byte[]> classes, Path folder)
            throws IOException, InterruptedException {
        WorkerRuns.write(folder, classes);
        var fresh = folder.resolve("worker.aot");
        var checks = exercise.checks().stream().map(check -> check.method()).toList();
        var job = new Job(exercise.id(), exercise.checksClass(), checks, kit.checksJar(), folder, folder, 1, List.of());
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
            Files.writeString(sumFile(kit.workerAotCache()), sum(fresh));
            Files.move(fresh, kit.workerAotCache(), StandardCopyOption.REPLACE_EXISTING);
            synchronized (SOUND) {
                SOUND.remove(kit.workerAotCache());
            }
        }
    }
}
