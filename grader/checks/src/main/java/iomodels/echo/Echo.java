package iomodels.echo;

import java.io.IOException;

/** A server of the submission. */
public interface Echo {
    /** The port that clients connect to. */
    int port();

    /** Ends the server. */
    void stop();

    /** How one is started, for lines of at most so many bytes. */
    @FunctionalInterface
    interface Opening {
        /** Starts one. */
        Echo open(int longest) throws IOException;
    }
}
