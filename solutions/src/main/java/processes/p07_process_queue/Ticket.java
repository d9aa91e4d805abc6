package processes.p07_process_queue;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/** One call on its way: what it wants, and, in the end and once, what became of it. */
final class Ticket {
    private final Ask ask;
    private final CompletableFuture<Outcome> outcome = new CompletableFuture<>();

    Ticket(Ask ask) {
        this.ask = ask;
    }

    Ask ask() {
        return ask;
    }

    void end(Outcome what) {
        outcome.complete(what);
    }

    boolean hasEnded() {
        return outcome.isDone();
    }

    /** Tells it as soon as there is one. Whoever is told must not wait. */
    void tell(Consumer<Outcome> told) {
        outcome.thenAccept(told);
    }

    Outcome await() throws InterruptedException {
        try {
            return outcome.get();
        } catch (ExecutionException never) {
            throw new AssertionError(never);
        }
    }

    /** @throws TimeoutException when there is none so soon */
    Outcome await(long nanos) throws InterruptedException, TimeoutException {
        try {
            return outcome.get(nanos, TimeUnit.NANOSECONDS);
        } catch (ExecutionException never) {
            throw new AssertionError(never);
        }
    }

    /** Waits for what is sure to come soon; an interrupt is kept for later. */
    Outcome awaitSoon() {
        return outcome.join(); // leaves the interrupt status as it is
    }
}
