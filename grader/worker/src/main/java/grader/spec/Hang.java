package grader.spec;

import grader.spec.Endless.Kind;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Everybody waits, and the processes that some may wait for want no processor either: at which of the student's lines
 * the thread stands whose call is waited for. Where that was waited for once with all patience and nothing came, the
 * same line is believed sooner. Without child processes nobody needs this: who waits there for another thread is seen
 * at once.
 *
 * @param awaited whose call must come to its end; empty where something else must happen: then all threads count
 */
record Hang(Optional<Thread> awaited) {
    private static final int DEPTH = 256;

    /** Nothing came: whoever stands at these lines is believed from now on. */
    void remember() {
        lines().forEach(line -> Endless.add(Kind.HANGS, line));
    }

    /** Whether it hung before, at the lines at which those stand that count. */
    boolean isProven() {
        if (!Endless.any()) {
            return false;
        }
        var lines = lines();
        return !lines.isEmpty() && lines.stream().allMatch(line -> Endless.isProven(Kind.HANGS, line));
    }

    private Set<String> lines() {
        return awaited.map(thread ->
                        Where.innermost(thread.getStackTrace()).stream().collect(Collectors.toSet()))
                .orElseGet(Hang::linesOfAll);
    }

    private static Set<String> linesOfAll() {
        var threads = Stillness.THREADS;
        return Arrays.stream(threads.getThreadInfo(threads.getAllThreadIds(), DEPTH))
                .filter(Objects::nonNull)
                .flatMap(info -> Where.innermost(info.getStackTrace()).stream())
                .collect(Collectors.toSet());
    }
}
