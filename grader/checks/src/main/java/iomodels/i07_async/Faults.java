package iomodels.i07_async;

import grader.spec.Broken;
import grader.spec.Play;
import org.jspecify.annotations.Nullable;

/**
 * What was found wrong in the middle of a call of the submission. It is kept until the script looks: thrown there, it
 * might be caught.
 */
final class Faults {
    private final Play play;
    private @Nullable Fault first;
    private @Nullable Fault firstDoubtful;

    Faults(Play play) {
        this.play = play;
    }

    /** Something that must not be, and the lines that it comes from. */
    private record Fault(String clause, String because, String found, StackTraceElement[] stack) {
        private Broken broken(Play play) {
            var broken = play.broken(clause, because, found);
            broken.setStackTrace(stack);
            return broken;
        }
    }

    /** Keeps the first. */
    synchronized void add(String clause, String because, String found) {
        if (first == null) {
            first = new Fault(clause, because, found, new Throwable().getStackTrace());
        }
    }

    /** Keeps what may come from something else that is wrong. */
    synchronized void addDoubtful(String clause, String because, String found) {
        if (firstDoubtful == null) {
            firstDoubtful = new Fault(clause, because, found, new Throwable().getStackTrace());
        }
    }

    /** @throws Broken when what was wrong first is that clause */
    synchronized void noneOf(String clause) {
        if (first != null && first.clause().equals(clause)) {
            throw first.broken(play);
        }
    }

    /** @throws Broken when anything was wrong until now */
    synchronized void none() {
        if (first != null) {
            throw first.broken(play);
        }
    }

    /** @throws Broken when anything was wrong that has no other cause, since all else was right */
    synchronized void notEvenDoubtful() {
        none();
        if (firstDoubtful != null) {
            throw firstDoubtful.broken(play);
        }
    }
}
