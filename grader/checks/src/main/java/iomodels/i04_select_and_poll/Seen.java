package iomodels.i04_select_and_poll;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntUnaryOperator;

/** What the looks of one round have shown, beside what is so at the descriptors that were not looked at. */
final class Seen {
    /** More looks than this at everything that is watched are no round. */
    private static final int ROUNDS = 3;

    private final Request request;
    private final Map<Integer, Integer> watched;
    private final IntUnaryOperator now;
    private final Map<Integer, List<Integer>> looks = new HashMap<>();

    /** @param now what is set at a descriptor at this moment */
    Seen(Request request, IntUnaryOperator now) {
        this.request = request;
        this.watched = request.watched();
        this.now = now;
    }

    void looked(int descriptor, int bits) {
        looks.computeIfAbsent(descriptor, _ -> new ArrayList<>()).add(bits);
    }

    boolean isEmpty() {
        return looks.isEmpty();
    }

    boolean hasLookedAt(int descriptor) {
        return looks.containsKey(descriptor);
    }

    boolean watches(int descriptor) {
        return watched.containsKey(descriptor);
    }

    /** What a look at the descriptor has shown; what is so when there was none. */
    List<Integer> at(int descriptor) {
        return looks.getOrDefault(descriptor, List.of(now.applyAsInt(descriptor)));
    }

    /** The least watched descriptor that is not open. */
    Optional<Integer> notOpen() {
        return watched.keySet().stream()
                .filter(descriptor -> at(descriptor).contains(Kernel.INVALID))
                .min(Integer::compare);
    }

    /** Whether round after round was made without a sleep between them. */
    boolean spins() {
        return !watched.isEmpty()
                && watched.entrySet().stream()
                        .allMatch(entry ->
                                looks.getOrDefault(entry.getKey(), List.of()).size() > ROUNDS * entry.getValue());
    }

    /** Looks that the contract does not allow. */
    Optional<Fault> excess() {
        for (var look : looks.entrySet()) {
            var allowed = watched.getOrDefault(look.getKey(), 0);
            if (allowed == 0) {
                return Optional.of(stray(look.getKey()));
            }
            if (look.getValue().size() > allowed) {
                return Optional.of(new Fault(
                        "C9",
                        "a round looks at each watched descriptor once",
                        "it looked " + look.getValue().size() + " times at descriptor " + look.getKey()));
            }
        }
        return Optional.empty();
    }

    private Fault stray(int descriptor) {
        var found = "it looked at descriptor " + descriptor;
        return switch (request) {
            case Request.Select select
            when isHandedIn(select, descriptor) -> new Fault("C4", "nobody looks at descriptors from nfds on", found);
            case Request.Poll poll
            when poll.entries().stream().anyMatch(entry -> entry.descriptor() == descriptor) ->
                new Fault("C8", "nobody looks at an entry with a negative descriptor", found);
            case Request.Select _, Request.Poll _ -> new Fault("C9", "only what is watched is looked at", found);
        };
    }

    private static boolean isHandedIn(Request.Select select, int descriptor) {
        return select.reading().contains(descriptor)
                || select.writing().contains(descriptor)
                || select.urgent().contains(descriptor);
    }

    /** Why a call may not go on after this round: something that it must tell. */
    Optional<Fault> mustTell() {
        return switch (request) {
            case Request.Select select -> mustTell(select);
            case Request.Poll poll -> mustTell(poll);
        };
    }

    private Optional<Fault> mustTell(Request.Select select) {
        if (notOpen().isPresent()) {
            return Optional.of(new Fault(
                    "C5",
                    "a watched descriptor is not open: the round ends with a BadDescriptorException",
                    "descriptor " + notOpen().get() + " is not open, and the call went to sleep"));
        }
        for (var kind : Answers.KINDS) {
            for (var descriptor : kind.handedIn().apply(select)) {
                if (watches(descriptor) && at(descriptor).stream().allMatch(bits -> (bits & kind.mask()) != 0)) {
                    return Optional.of(new Fault(
                            "C3",
                            "something is ready: select returns at once",
                            "descriptor " + descriptor + " shows "
                                    + Bits.named(at(descriptor).getFirst()) + ", and the call went to sleep"));
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Fault> mustTell(Request.Poll poll) {
        for (var entry : poll.entries()) {
            if (entry.descriptor() < 0) {
                continue;
            }
            var asked = entry.events() & ~Bits.UNASKED;
            if (at(entry.descriptor()).stream().allMatch(bits -> (bits & (asked | Bits.UNASKED)) != 0)) {
                var isAsked = at(entry.descriptor()).stream().anyMatch(bits -> (bits & asked) != 0);
                return Optional.of(new Fault(
                        isAsked ? "C6" : "C7",
                        "something is ready: poll returns at once",
                        "descriptor " + entry.descriptor() + " shows "
                                + Bits.named(at(entry.descriptor()).getFirst()) + ", and the call went to sleep"));
            }
        }
        return Optional.empty();
    }
}
