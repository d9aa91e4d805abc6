package iomodels.i04_select_and_poll;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a call is handed: collections of the caller's own, which can be changed under its hands. */
sealed interface Handed {
    /** A descriptor that is open and ready in every world, and that nobody asks for. */
    int STRANGER = 17;

    /** Makes the call. */
    @Nullable
    Object call(Multiplexer multiplexer) throws InterruptedException;

    /** Changes all that was handed in. */
    void meddle();

    /** Whether all is as it was handed in. */
    boolean isAsBefore();

    /** What the request says, in collections that can be modified or not. */
    static Handed of(Request request, boolean modifiable) {
        return switch (request) {
            case Request.Select select ->
                new ToSelect(
                        select,
                        set(select.reading(), modifiable),
                        set(select.writing(), modifiable),
                        set(select.urgent(), modifiable));
            case Request.Poll poll ->
                new ToPoll(poll, modifiable ? new ArrayList<>(poll.entries()) : List.copyOf(poll.entries()));
        };
    }

    private static Set<Integer> set(Set<Integer> set, boolean modifiable) {
        return modifiable ? new HashSet<>(set) : Set.copyOf(set);
    }

    /** To {@code select}. */
    record ToSelect(Request.Select request, Set<Integer> reading, Set<Integer> writing, Set<Integer> urgent)
            implements Handed {
        @Override
        public @Nullable Object call(Multiplexer multiplexer) throws InterruptedException {
            return multiplexer.select(request.nfds(), reading, writing, urgent, request.timeout());
        }

        @Override
        public void meddle() {
            for (var set : List.of(reading, writing, urgent)) {
                set.clear();
                set.add(STRANGER);
            }
        }

        @Override
        public boolean isAsBefore() {
            return reading.equals(request.reading())
                    && writing.equals(request.writing())
                    && urgent.equals(request.urgent());
        }
    }

    /** To {@code poll}. */
    record ToPoll(Request.Poll request, List<PollFd> entries) implements Handed {
        @Override
        public @Nullable Object call(Multiplexer multiplexer) throws InterruptedException {
            return multiplexer.poll(entries, request.timeout());
        }

        @Override
        public void meddle() {
            entries.clear();
            entries.add(new PollFd(STRANGER, Kernel.READABLE));
        }

        @Override
        public boolean isAsBefore() {
            return entries.equals(request.entries());
        }
    }
}
