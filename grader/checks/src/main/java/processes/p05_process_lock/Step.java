package processes.p05_process_lock;

/** Where a {@link Plan} may have something happen. */
enum Step {
    /** A channel is opened. */
    OPEN,
    /** The kernel is asked for its lock, and may be waited for. */
    LOCK,
    /** The kernel is asked for its lock, which it gives or not. */
    TRY_LOCK,
    /** The kernel's lock is about to be given back, by its release or by the close of a channel. */
    GIVE_BACK,
    /** It has been given back, and whoever did it goes on. */
    GIVEN_BACK,
    /** A channel has been closed. */
    CLOSE
}
