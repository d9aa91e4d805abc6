package processes.p07_process_queue;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

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

    Outcome await(long nanos) throws InterruptedException, TimeoutException {
        try {
            return outcome.get(nanos, TimeUnit.NANOSECONDS);
        } catch (ExecutionException never) {
            throw new AssertionError(never);
        }
    }

    Outcome awaitSoon() {
        return outcome.join();
    }
}
