package iomodels.i07_async;

/**
 * How an operation of a script is answered.
 *
 * @param thousandths how much it does of what it could, at least a byte
 * @param isZero whether it completes with 0 bytes first
 * @param moment when its completion is told
 */
record Answer(int thousandths, boolean isZero, Moment moment) {
    static final Answer ALL = new Answer(1000, false, Moment.LATER);

    /** When a completion is told. */
    enum Moment {
        /** After the channel's method has returned, on the thread that drives the script. */
        LATER,
        /** After it has returned, on another thread each time. */
        ELSEWHERE,
        /** Before it returns, on the same thread. */
        AT_ONCE,
        /** Before it returns, on another thread. */
        MEANWHILE;

        /** Whether the channel's method has returned by then. */
        boolean isLater() {
            return this == LATER || this == ELSEWHERE;
        }
    }

    /** How many bytes of so many. */
    int amount(int possible) {
        return possible <= 0 ? 0 : (int) (1 + (possible - 1L) * thousandths / 1000);
    }
}
