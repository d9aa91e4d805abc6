package iomodels.echo;

import java.io.IOException;

/** A server of the submission. */
public interface Echo {
    /** The port that clients connect to. */
    int port();

    /** Ends the server. */
    void stop();

    /** Somebody has done something: a server that only asks now and then may do so at once. */
    default void nudge() {}

    /** Waits until a server that only asks now and then has asked everybody, if it still does. */
    default void goesRound() {}

    /** How one is started, for lines of at most so many bytes. */
    @FunctionalInterface
    interface Opening {
        /** Starts one. */
        Echo open(int longest) throws IOException;
    }
}
