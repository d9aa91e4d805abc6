package grader.report;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A line of one of the student's files: {@code file} is a simple name, {@code line} counts from 1. */
record Place(String file, int line) {
    private static final Pattern WRITTEN = Pattern.compile("^([\\p{L}\\p{N}_$-]+\\.java):([1-9][0-9]{0,6})(?:\\D|$)");

    /** What is written as {@code Mutex.java:31}, with or without words behind it; the first that is a place. */
    static Optional<Place> first(List<String> written) {
        return written.stream().flatMap(where -> of(where).stream()).findFirst();
    }

    /** The same of one text. */
    static Optional<Place> of(String where) {
        var found = WRITTEN.matcher(where);
        return found.find()
                ? Optional.of(new Place(found.group(1), Integer.parseInt(found.group(2))))
                : Optional.empty();
    }
}
