package grader.spec;

import grader.schedule.Memory;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A plain variable of the check, such as data that a lock of the submission is to protect. In a round
 * {@linkplain Round#withStaleReads() with stale reads} a read may give an older value, unless the submission orders it
 * after the latest write.
 */
public final class Plain<T> {
    private static final String LINE = "a line of the check";

    private final String name;
    private T value;

    /** @param name as a witness tells it, such as {@code "the count"} */
    public Plain(String name, T value) {
        this.name = name;
        this.value = value;
    }

    /** What a plain read gives. */
    @SuppressWarnings("unchecked") // nothing but values of this type has been written
    public T get() {
        @Nullable Object found = Memory.read(this, value, name, LINE);
        return (T) Objects.requireNonNull(found);
    }

    /** A plain write. */
    public void set(T next) {
        Memory.writes(this, value, next, name, LINE);
        value = next;
    }
}
