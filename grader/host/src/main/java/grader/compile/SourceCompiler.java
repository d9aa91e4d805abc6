package grader.compile;

import grader.catalog.ExerciseEntry;
import grader.compile.Compilation.Failed;
import grader.compile.Compilation.Problem;
import grader.submission.SourceFile;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

/**
 * Compiles the files of one exercise with javac in this process: sources and classes are in memory, no annotation
 * processor runs, and the code sees the JDK's modules and itself alone. Nothing that a student writes can make it
 * throw or keep it for longer than its limit. Thread-safe: calls wait for each other, since they share what javac has
 * read of the JDK.
 */
public final class SourceCompiler {
    private static final Duration USUAL_LIMIT = Duration.ofSeconds(15);
    private static final Duration TICK = Duration.ofMillis(100);
    /** javac recurses over the source: 16 MiB hold expressions some ten thousand levels deep, and bound the rest. */
    private static final long STACK_BYTES = 16L << 20;

    private final Duration limit;
    private final Locale locale;
    /** Guarded by this. Replaced when a run was given up, which may be using it still. */
    private JdkFiles jdk = new JdkFiles();

    /**
     * A compiler that speaks the locale's language, where javac does; it gives up on an exercise after 15 seconds of
     * processor time.
     */
    public SourceCompiler(Locale locale) {
        this(USUAL_LIMIT, locale);
    }

    SourceCompiler(Duration limit, Locale locale) {
        this.limit = limit;
        this.locale = locale;
    }

    /**
     * Compiles a student's files together with those that the kit gives. Of two files with the same name the given one
     * is taken. Classes come out in the exercise's package alone: a file of another package is a problem at its
     * package line.
     *
     * @param student at least one file
     * @return the class files, or what is wrong, sorted by file and line: at most 20 problems, and then
     *     one that says how many more there are
     * @throws IllegalStateException when the calling thread is interrupted; it stays interrupted
     */
    public synchronized Compilation compile(ExerciseEntry exercise, List<SourceFile> student, List<SourceFile> given) {
        var files = new ArrayList<>(given);
        Set<String> names = given.stream().map(SourceFile::name).collect(Collectors.toSet());
        student.stream().filter(file -> !names.contains(file.name())).forEach(files::add);
        if (files.size() == given.size()) {
            throw new IllegalArgumentException("no file of the student's: there is nothing to compile");
        }
        var run = new JavacRun(exercise.id(), files, jdk, locale);
        var result = new CompletableFuture<Compilation>();
        Thread thread = new Thread(null, () -> result.complete(run.compile()), "javac", STACK_BYTES);
        thread.setDaemon(true);
        thread.start();
        return await(thread, run, result);
    }

    private Compilation await(Thread thread, JavacRun run, CompletableFuture<Compilation> result) {
        try {
            if (!endsWithin(limit, thread)) {
                giveUp(run);
                thread.setPriority(Thread.MIN_PRIORITY);
                return failed(
                        run,
                        "javac did not finish in " + limit.toSeconds() + " s of processor time; write it more simply");
            }
        } catch (InterruptedException interrupted) {
            giveUp(run);
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while javac ran", interrupted);
        }
        // Not done only when the thread died of an error even while it described another, such as no memory.
        return result.isDone() ? result.join() : failed(run, "javac ended without a result; write it more simply");
    }

    /** By its processor time, not by the clock: on a busy machine a compilation takes long, and is none the worse. */
    private static boolean endsWithin(Duration limit, Thread thread) throws InterruptedException {
        var threads = ManagementFactory.getThreadMXBean();
        var tick = limit.compareTo(TICK) < 0 ? limit : TICK;
        while (threads.getThreadCpuTime(thread.threadId()) < limit.toNanos()) {
            if (thread.join(tick)) {
                return true;
            }
        }
        return false;
    }

    private static Failed failed(JavacRun run, String message) {
        return new Failed(List.of(new Problem(run.studentFile(), 0, message)));
    }

    private void giveUp(JavacRun run) {
        run.giveUp();
        jdk = new JdkFiles();
    }
}
