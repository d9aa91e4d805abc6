package iomodels.i07_async;

/**
 * The operation that fails.
 *
 * @param at which one, counted from 1
 * @param isThrown whether the channel's method throws instead of beginning it
 */
record Failing(long at, boolean isThrown, Throwable thrown) {
    boolean throwsAt(long begun) {
        return isThrown && begun == at;
    }

    boolean failsAt(long begun) {
        return !isThrown && begun >= at;
    }

    /** Throws it, whatever it is: a channel's method may throw what is unchecked. */
    void raise() {
        switch (thrown) {
            case RuntimeException unchecked -> throw unchecked;
            case Error error -> throw error;
            case Throwable checked ->
                throw new IllegalStateException("a channel's method throws nothing checked", checked);
        }
    }
}
