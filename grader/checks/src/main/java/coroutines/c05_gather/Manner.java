package coroutines.c05_gather;

/** What a task does when it is interrupted. */
enum Manner {
    /** It throws the {@code InterruptedException}, as it should. */
    OBEYS,
    /** It returns a value that nobody wants any more. */
    RETURNS,
    /** It throws something of its own. */
    FAILS,
    /** It goes on until it is told to end. */
    STAYS
}
