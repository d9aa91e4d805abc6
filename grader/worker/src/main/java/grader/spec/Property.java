package grader.spec;

/** A claim about every value of a kind. */
@FunctionalInterface
public interface Property<T> {
    /** Returns when the claim holds for the value, throws {@link Broken} when not. */
    void check(T value) throws Exception;
}
