package iomodels.i04_select_and_poll;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Holds what a call returned against what its last round has seen. */
final class Answers {
    static final List<Kind> KINDS = List.of(
            new Kind("readable", Bits.READING, Request.Select::reading, Ready::readable),
            new Kind("writable", Bits.WRITING, Request.Select::writing, Ready::writable),
            new Kind("urgent", Kernel.URGENT, Request.Select::urgent, Ready::urgent));
    private static final String ALL_OF_THE_ROUND = "select reports all that the round has found, and nothing else";

    private static final String SAME_ENTRIES =
            "poll returns the entries that were handed in, as many, in the same order";

    private Answers() {}

    /** One of the three sets of {@code select}. */
    record Kind(
            String name,
            int mask,
            Function<Request.Select, Set<Integer>> handedIn,
            Function<Ready, @Nullable Set<Integer>> returned) {}

    /** What is wrong with it. */
    static Optional<Fault> wrong(Request request, Seen seen, @Nullable Object answer) {
        return switch (request) {
            case Request.Select select -> wrong(select, seen, answer);
            case Request.Poll poll -> wrong(poll, seen, answer);
        };
    }

    private static Optional<Fault> wrong(Request.Select select, Seen seen, @Nullable Object answer) {
        if (!(answer instanceof Ready ready)) {
            return Optional.of(new Fault("C3", "select returns three sets", "it returned null"));
        }
        var notOpen = seen.notOpen();
        if (notOpen.isPresent()) {
            return Optional.of(new Fault(
                    seen.hasLookedAt(notOpen.get()) || ready.isEmpty() ? "C5" : "C3", // C3: not a whole round
                    "a watched descriptor is not open: the round ends with a BadDescriptorException",
                    "descriptor " + notOpen.get() + " is not open, and the call returned"));
        }
        return KINDS.stream()
                .flatMap(kind -> wrong(select, kind, seen, kind.returned().apply(ready)).stream())
                .findFirst();
    }

    private static Optional<Fault> wrong(Request.Select select, Kind kind, Seen seen, @Nullable Set<Integer> returned) {
        if (returned == null || returned.stream().anyMatch(descriptor -> (Object) descriptor == null)) {
            return Optional.of(new Fault("C3", "select returns three sets", kind.name() + " is, or has, null"));
        }
        var handedIn = kind.handedIn().apply(select);
        for (var descriptor : returned) {
            if (handedIn.contains(descriptor) && descriptor >= select.nfds()) {
                return Optional.of(new Fault(
                        "C4", "descriptors from nfds on are not reported", kind.name() + " has " + descriptor));
            }
            if (!handedIn.contains(descriptor)
                    || seen.at(descriptor).stream().allMatch(bits -> (bits & kind.mask()) == 0)) {
                return Optional.of(new Fault(
                        "C3",
                        ALL_OF_THE_ROUND,
                        kind.name() + " has " + descriptor
                                + (handedIn.contains(descriptor)
                                        ? ", which shows "
                                                + Bits.named(seen.at(descriptor).getFirst())
                                        : ", which was not handed in")));
            }
        }
        return missing(kind, seen, handedIn, returned);
    }

    private static Optional<Fault> missing(Kind kind, Seen seen, Set<Integer> handedIn, Set<Integer> returned) {
        for (var descriptor : new TreeSet<>(handedIn)) {
            if (seen.watches(descriptor)
                    && !returned.contains(descriptor)
                    && seen.at(descriptor).stream().allMatch(bits -> (bits & kind.mask()) != 0)) {
                return Optional.of(new Fault(
                        "C3",
                        ALL_OF_THE_ROUND,
                        kind.name() + " lacks " + descriptor + ", which shows "
                                + Bits.named(seen.at(descriptor).getFirst())));
            }
        }
        return Optional.empty();
    }

    private static Optional<Fault> wrong(Request.Poll poll, Seen seen, @Nullable Object answer) {
        if (!(answer instanceof List<?> answers)) {
            return Optional.of(new Fault("C6", SAME_ENTRIES, "it returned null"));
        }
        if (answers.size() != poll.entries().size()) {
            return Optional.of(new Fault("C6", SAME_ENTRIES, "it returned " + answers.size() + " entries"));
        }
        var i = 0;
        var hasTold = false;
        for (var one : answers) { // the list may be a linked one
            var wrong = wrong(i, poll.entries().get(i), seen, one);
            if (wrong.isPresent()) {
                return hasTold ? stopped(poll, i, seen, wrong.get()) : wrong;
            }
            hasTold |= one instanceof PollFd entry && entry.revents() != 0;
            i++;
        }
        return Optional.empty();
    }

    /**
     * An entry that asks for nothing, and that nobody has looked at, was left out because of that; or nobody looked at
     * any other from there on, as something had been found. Where there is no other, it cannot be told.
     */
    private static Optional<Fault> stopped(Request.Poll poll, int place, Seen seen, Fault wrong) {
        var entry = poll.entries().get(place);
        if (entry.descriptor() < 0 || entry.events() != 0 || seen.hasLookedAt(entry.descriptor())) {
            return Optional.of(wrong);
        }
        var before = poll.entries().subList(0, place).stream()
                .map(PollFd::descriptor)
                .toList();
        var others = poll.entries().subList(place, poll.entries().size()).stream()
                .filter(other -> other.descriptor() >= 0 && other.events() != 0)
                .filter(other -> !before.contains(other.descriptor()))
                .toList();
        if (others.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                others.stream().anyMatch(other -> seen.hasLookedAt(other.descriptor()))
                        ? wrong
                        : new Fault("C6", wrong.because(), wrong.found()));
    }

    private static Optional<Fault> wrong(int place, PollFd entry, Seen seen, @Nullable Object answer) {
        if (!(answer instanceof PollFd given)
                || given.descriptor() != entry.descriptor()
                || given.events() != entry.events()) {
            return Optional.of(
                    new Fault("C6", SAME_ENTRIES, "entry " + place + " is " + answer + " instead of " + entry));
        }
        if (entry.descriptor() < 0) {
            return given.revents() == 0
                    ? Optional.empty()
                    : Optional.of(new Fault(
                            "C8",
                            "an entry with a negative descriptor has revents 0",
                            "entry " + place + " has " + Bits.named(given.revents())));
        }
        var mask = entry.events() | Bits.UNASKED;
        var shown = seen.at(entry.descriptor());
        if (shown.stream().anyMatch(bits -> (bits & mask) == given.revents())) {
            return Optional.empty();
        }
        var differing = (shown.getFirst() & mask) ^ given.revents();
        var isOfUnasked =
                (differing & ~Bits.UNASKED) == 0 && (seen.hasLookedAt(entry.descriptor()) || entry.events() == 0);
        return Optional.of(new Fault(
                isOfUnasked ? "C7" : "C6",
                "revents has the bits that are set and asked for, and ERROR, HANGUP and INVALID in any case",
                "entry " + place + ", descriptor " + entry.descriptor() + ", has " + Bits.named(given.revents())
                        + " instead of " + Bits.named(shown.getFirst() & mask)));
    }

    /** Whether nothing is told. */
    static boolean isNothing(Object answer) {
        return switch (answer) {
            case Ready ready -> ready.isEmpty();
            case List<?> answers ->
                answers.stream().allMatch(one -> one instanceof PollFd entry && entry.revents() == 0);
            default -> throw new IllegalArgumentException("no answer: " + answer);
        };
    }
}
