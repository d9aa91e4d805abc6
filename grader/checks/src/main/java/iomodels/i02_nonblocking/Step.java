package iomodels.i02_nonblocking;

/** What a read of a connection comes to. */
sealed interface Step {
    /** Bytes: one read brings no more than these, fewer where there is less room, and then the next one the others. */
    record Comes(byte[] bytes) implements Step {}

    /** Nothing, once. */
    record Nothing() implements Step {}

    /** The client's end, from now on. */
    record Ends() implements Step {}

    /** The connection fails, from now on. */
    record Fails() implements Step {}
}
