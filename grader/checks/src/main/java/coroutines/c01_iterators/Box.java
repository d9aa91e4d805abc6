package coroutines.c01_iterators;

import org.jspecify.annotations.Nullable;

/** An element that may be null. */
record Box(@Nullable Object element) {
    static Box of(@Nullable Object element) {
        return new Box(element);
    }

    @Override
    public String toString() {
        return String.valueOf(element);
    }
}
