package grader.wire;

import java.nio.file.Path;
import java.util.List;

/**
 * What a worker is to do.
 *
 * @param exercise the exercise's id
 * @param checksClass the binary name of its checks class
 * @param checks the names of the checks to run, in order; never empty
 * @param checksJar where the checks class is
 * @param plain a folder with the submission's class files as compiled
 * @param woven a folder with the same, rewritten
 * @param seed where every random choice of the run comes from
 * @param proven how calls were proven never to end by earlier workers of the run
 * @param task what is to be done with the submission
 */
public record Job(
        String exercise,
        String checksClass,
        List<String> checks,
        Path checksJar,
        Path plain,
        Path woven,
        long seed,
        List<String> proven,
        Task task) {
    public Job {
        checks = List.copyOf(checks);
        proven = List.copyOf(proven);
        if (checks.isEmpty()) {
            throw new IllegalArgumentException("a job without checks would pass because nothing was looked at");
        }
    }

    /** A job for the checks. */
    public Job(
            String exercise,
            String checksClass,
            List<String> checks,
            Path checksJar,
            Path plain,
            Path woven,
            long seed,
            List<String> proven) {
        this(exercise, checksClass, checks, checksJar, plain, woven, seed, proven, new Task.Judge());
    }
}
