package grader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import grader.catalog.Catalog;
import grader.catalog.ExerciseEntry;
import grader.grading.Grading;
import grader.report.Report;
import grader.run.Kit;
import grader.run.Progress;
import grader.submission.SubmissionFolder;
import grader.wire.Verdict;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.parallel.Isolated;

/** A right solution on a machine that takes its time away: it may be undecided, it is never broken. */
@DisabledOnOs(OS.WINDOWS)
@Isolated("it makes the noise itself, so much and no more")
class NoiseTest {
    private static final int BURNERS = 8;
    /** Exercises that are graded at once: they take each other's time away as well. */
    private static final int AT_ONCE = 6;

    /** So many of the exercises are judged beside the burners, other ones in every run; see {@link #drawn}. */
    private static final int DRAWN = 5;

    private final Kit kit = WarmKit.get();
    private final Catalog catalog = Catalog.read(kit.checksJar());

    private void neverLosesAPoint(ExerciseEntry exercise) {
        var solutions = SubmissionFolder.open(kit.root().resolve("solutions"));
        var report = new Grading(kit).grade(solutions, exercise, System.nanoTime(), Progress.SILENT);
        var graded = assertInstanceOf(Report.Graded.class, report, report::toString);
        for (var line : graded.score().lines()) {
            assertEquals(false, line.verdict() instanceof Verdict.Broken, line::toString);
        }
        assertEquals(exercise.possible(), report.earned());
    }

    private void neverLoseAPoint(List<ExerciseEntry> exercises) throws Exception {
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            var graded = exercises.stream()
                    .map(exercise -> threads.submit(() -> neverLosesAPoint(exercise)))
                    .toList();
            for (var each : graded) {
                each.get();
            }
        }
    }

    /** By chance, since a verdict that noise makes wrong comes by chance as well; a failure names the exercise. */
    private List<ExerciseEntry> drawn() {
        var all = new ArrayList<>(catalog.all());
        Collections.shuffle(all);
        return System.getProperty("proof.extent", "sampled").equals("sampled") ? all.subList(0, DRAWN) : all;
    }

    @Test
    void rightOnesKeepTheirPointsBesideEightBurners() throws Exception {
        var burners = new ArrayList<Process>();
        try {
            for (var i = 0; i < BURNERS; i++) {
                burners.add(new ProcessBuilder("sh", "-c", "while :; do :; done").start());
            }
            neverLoseAPoint(drawn());
        } finally {
            burners.forEach(Process::destroyForcibly);
        }
    }

    @Test
    void rightOnesKeepTheirPointsWhileTheirWorkerIsStoppedAgainAndAgain() throws Exception {
        var over = new AtomicBoolean();
        var stopper = Thread.ofPlatform().daemon().start(() -> stopAndContinue(over));
        try {
            catalog.select(List.of("t03", "i06")).forEach(this::neverLosesAPoint);
        } finally {
            over.set(true);
            stopper.join(TimeUnit.SECONDS.toMillis(10));
        }
    }

    private static void stopAndContinue(AtomicBoolean over) {
        while (!over.get()) {
            var workers = ProcessHandle.current()
                    .descendants() // in a namespace of its own it is the child of the program that makes that
                    .filter(child -> child.info().commandLine().orElse("").contains("grader.worker.Main"))
                    .toList();
            workers.forEach(worker -> signal("STOP", worker));
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(250));
            workers.forEach(worker -> signal("CONT", worker));
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(150));
        }
    }

    private static void signal(String name, ProcessHandle process) {
        try {
            new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                    .start()
                    .waitFor();
        } catch (IOException | InterruptedException unexpected) {
            throw new IllegalStateException(unexpected);
        }
    }
}
