package grader.spec;

import java.util.List;

/** A claim about every value of a kind. */
@FunctionalInterface
public interface Property<T> {
    /** Returns when the claim holds for the value, throws {@link Broken} when not. */
    void check(T value) throws Exception;

    /**
     * Whether all the values so far have put nothing to the test, though nothing broke: then further values are made. A
     * seed may by chance make none that comes so far, and that is nobody's fault.
     */
    default boolean wantsMore() {
        return false;
    }

    /** Whether it is cheaper to ask of several values at once, by {@link #holding}. */
    default boolean asksAtOnce() {
        return false;
    }

    /**
     * Of how many of the values, from the first one on, the claim holds. It may stop early; the next {@link #check} is
     * of the value after those.
     */
    default int holding(List<T> values) throws Exception {
        return 0;
    }
}
