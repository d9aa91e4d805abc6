// Given: do not edit; the grader uses its own copy.
package threads.t01_start_and_join;

/** What became of a task: what a thread that ends has to say, and a plain {@code join} does not tell. */
public sealed interface Ending<T> {
    /** It returned this, which may be null. */
    record Returned<T>(T value) implements Ending<T> {}

    /** It threw this, an exception or an error. */
    record Failed<T>(Throwable failure) implements Ending<T> {}

    /** It has not ended yet. */
    record Running<T>() implements Ending<T> {}
}
