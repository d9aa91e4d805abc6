package grader.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.function.Consumer;

/**
 * The one run that goes on while other things are watched. What is saved meanwhile ends it, so that no stale version is
 * judged to its end: what was saved before and is not judged yet is then judged with it. Used by one thread.
 *
 * @param <T> what is judged
 */
final class CurrentRun<T> implements AutoCloseable {
    private final Consumer<T> judge;
    private final CopyOnWriteArraySet<T> open = new CopyOnWriteArraySet<>();
    private Optional<Thread> running = Optional.empty();
    private volatile boolean ending;
    private volatile Optional<RuntimeException> failure = Optional.empty();

    /** @param judge judges one, and ends with any exception soon after its thread is interrupted */
    CurrentRun(Consumer<T> judge) {
        this.judge = judge;
    }

    /** Ends what is going on, and judges these and what is still open. */
    void begin(List<T> saved) throws InterruptedException {
        end();
        open.addAll(saved);
        ending = false;
        running = Optional.of(Thread.ofPlatform().name("judge").start(this::judgeAll));
    }

    private void judgeAll() {
        try {
            for (var each : open) {
                judge.accept(each);
                open.remove(each);
            }
        } catch (RuntimeException failed) {
            if (!ending) { // else it is the end that was asked for
                failure = Optional.of(failed);
            }
        }
    }

    /** Passes on what failed in a run, which is nothing that a submission did. */
    void requireNoFailure() {
        failure.ifPresent(failed -> {
            throw failed;
        });
    }

    private void end() throws InterruptedException {
        ending = true;
        for (var thread : running.stream().toList()) {
            thread.interrupt();
            thread.join();
        }
        running = Optional.empty();
    }

    /** Ends the run at once. */
    @Override
    public void close() {
        try {
            end();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt(); // its workers are ended with this JVM
        }
    }
}
