package processes.p02_submission;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;

/** What a task does at its end. */
enum Deed {
    RETURNS,
    RETURNS_NULL,
    LEAVES_AN_INTERRUPT,
    THROWS_RUNTIME_EXCEPTION,
    THROWS_NULL_POINTER_EXCEPTION,
    THROWS_CHECKED_EXCEPTION,
    THROWS_ERROR,
    THROWS_STACK_OVERFLOW,
    THROWS_NEITHER_EXCEPTION_NOR_ERROR,
    THROWS_INTERRUPTED_EXCEPTION,
    THROWS_EXECUTION_EXCEPTION,
    THROWS_COMPLETION_EXCEPTION,
    THROWS_CANCELLATION_EXCEPTION,
    THROWS_TIMEOUT_EXCEPTION;

    /** As a story tells it. */
    String words() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    boolean fails() {
        return failure(0).isPresent();
    }

    /** What the task of this number throws, if it does: with a cause where it can have one, and a suppressed one. */
    Optional<Throwable> failure(int number) {
        var message = "of task " + number;
        var cause = new IllegalArgumentException("the cause");
        Throwable failure =
                switch (this) {
                    case RETURNS, RETURNS_NULL, LEAVES_AN_INTERRUPT -> null;
                    case THROWS_RUNTIME_EXCEPTION -> new IllegalStateException(message, cause);
                    case THROWS_NULL_POINTER_EXCEPTION -> new NullPointerException(message);
                    case THROWS_CHECKED_EXCEPTION -> new IOException(message, cause);
                    case THROWS_ERROR -> new AssertionError(message, cause);
                    case THROWS_STACK_OVERFLOW -> new StackOverflowError(message);
                    case THROWS_NEITHER_EXCEPTION_NOR_ERROR -> new Throwable(message, cause);
                    case THROWS_INTERRUPTED_EXCEPTION -> new InterruptedException(message);
                    case THROWS_EXECUTION_EXCEPTION -> new ExecutionException(message, cause);
                    case THROWS_COMPLETION_EXCEPTION -> new CompletionException(message, cause);
                    case THROWS_CANCELLATION_EXCEPTION -> new CancellationException(message);
                    case THROWS_TIMEOUT_EXCEPTION -> new TimeoutException(message);
                };
        if (failure != null) {
            failure.addSuppressed(new IllegalStateException("what it suppresses"));
        }
        return Optional.ofNullable(failure);
    }
}
