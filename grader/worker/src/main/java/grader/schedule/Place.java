package grader.schedule;

import org.jspecify.annotations.Nullable;

/**
 * Something that threads share, told apart by identity: the submission's own {@code equals} may be anything.
 *
 * @param holder the object; null for what is static
 * @param name the field
 */
record Place(@Nullable Object holder, String name) {
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Place place && place.holder == holder && place.name.equals(name);
    }

    @Override
    public int hashCode() {
        return 31 * System.identityHashCode(holder) + name.hashCode();
    }
}
