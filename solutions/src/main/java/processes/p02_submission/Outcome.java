// Given: do not edit; the grader uses its own copy.
package processes.p02_submission;

/** What became of a task that has ended. */
public sealed interface Outcome<T> {
    /** It returned this, which may be null. */
    record Returned<T>(T value) implements Outcome<T> {}

    /** It threw this, an exception or an error. */
    record Threw<T>(Throwable failure) implements Outcome<T> {}
}
