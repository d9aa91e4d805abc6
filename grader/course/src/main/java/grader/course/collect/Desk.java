package grader.course.collect;

import grader.catalog.ExerciseEntry;
import grader.course.gradebook.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What one student has handed in, opened once for all of his exercises. For one thread. */
public final class Desk implements AutoCloseable {
    private final List<Place> places = new ArrayList<>();
    private final List<String> unreadable = new ArrayList<>();

    /** What there is of an exercise. */
    public sealed interface Handed {
        /**
         * Files.
         *
         * @param notes what a person should know, a sentence each
         */
        record Work(Content content, Source source, List<String> notes) implements Handed {
            private Work noting(List<String> more) {
                return new Work(
                        content,
                        source,
                        Stream.concat(notes.stream(), more.stream()).toList());
            }
        }

        /** None. */
        record Nothing() implements Handed {}

        /** Something that cannot be read: why, a sentence each. That is no zero: a person looks at it. */
        record Unreadable(List<String> why) implements Handed {}
    }

    Desk(List<Spot> spots) {
        for (var spot : spots) {
            try {
                places.addAll(spot.opener().open());
            } catch (IOException | RuntimeException broken) {
                unreadable.add(reason(spot.name(), broken));
            }
        }
    }

    private static String reason(String name, Exception broken) {
        var known = broken instanceof IOException && broken.getMessage() != null;
        return name + " cannot be read: " + (known ? broken.getMessage() : broken.toString());
    }

    /** What there is of an exercise; of several the newest. */
    public Handed of(ExerciseEntry exercise, Pick pick) {
        var failed = new ArrayList<>(unreadable);
        var found = new ArrayList<Handed.Work>();
        for (var place : places) {
            try {
                take(place, exercise, pick).ifPresent(found::add);
            } catch (IOException | UncheckedIOException | IllegalStateException broken) {
                failed.add(reason(place.name(), broken));
            }
        }
        if (found.isEmpty()) {
            return failed.isEmpty() ? new Handed.Nothing() : new Handed.Unreadable(failed);
        }
        return newest(found, failed);
    }

    /** Somebody's own work, where there is any, be it too late; else what he was given, if that is there. */
    private static Optional<Handed.Work> take(Place place, ExerciseEntry exercise, Pick pick) throws IOException {
        Optional<Handed.Work> first = Optional.empty();
        for (var each : pick.widening()) {
            var work = place.take(each).flatMap(taken -> work(place, taken, exercise));
            if (work.isPresent() && !pick.isUntouched(work.get().content())) {
                return work;
            }
            first = first.or(() -> work);
        }
        return first;
    }

    /**
     * All that there is of each exercise, the oldest first: different contents, each as of when it first came. Where
     * nothing came in time, what {@link #of} says of it.
     */
    public Map<String, List<Handed>> all(Map<ExerciseEntry, Pick> picks) {
        var failed = new ArrayList<>(unreadable);
        var states = new States(picks);
        for (var place : places) {
            try {
                place.each(states.end(), state -> states.add(place, state));
            } catch (IOException | UncheckedIOException | IllegalStateException broken) {
                failed.add(reason(place.name(), broken));
            }
        }
        var all = new HashMap<String, List<Handed>>();
        picks.forEach((exercise, pick) -> {
            var works = states.of(exercise).stream()
                    .map(work -> work.noting(failed))
                    .toList();
            all.put(exercise.id(), works.isEmpty() ? List.of(of(exercise, pick)) : List.copyOf(works));
        });
        return all;
    }

    static Optional<Handed.Work> work(Place place, Snapshot taken, ExerciseEntry exercise) {
        return ExerciseFiles.in(taken.items(), exercise).map(files -> {
            var source =
                    new Source(place.name(), taken.commit(), files.content().digest(), taken.when(), taken.clock());
            var notes = new ArrayList<>(taken.notes());
            notes.addAll(files.notes());
            return new Handed.Work(files.content(), source, notes);
        });
    }

    private static Handed.Work newest(List<Handed.Work> found, List<String> failed) {
        var newest = found.stream()
                .max(Comparator.comparing(
                                (Handed.Work work) -> work.source().when().orElse(Instant.MIN))
                        .thenComparing(work -> work.source().name()))
                .orElseThrow();
        var notes = new ArrayList<>(newest.noting(failed).notes());
        found.stream()
                .filter(other ->
                        !other.source().content().equals(newest.source().content()))
                .findFirst()
                .ifPresent(other -> notes.add("it was handed in twice, and differently: "
                        + newest.source().name() + " was taken, and "
                        + other.source().name() + " is another one"));
        return new Handed.Work(newest.content(), newest.source(), notes);
    }

    @Override
    public void close() {
        places.forEach(Place::close);
    }
}
