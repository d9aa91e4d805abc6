// Given: do not edit; the grader uses its own copy.
package iomodels.i02_nonblocking;

import java.io.IOException;
import java.nio.channels.ServerSocketChannel;

/** Given: where a server gets its channel from, and whom it tells that it has asked in vain. */
public interface Network {
    /** Opens a channel that is not yet bound. */
    ServerSocketChannel open() throws IOException;

    /** One ask has found nothing: nobody to be accepted, nothing to be read, or no room to write. */
    void foundNothing();

    /**
     * Sleeps.
     *
     * @param nanos for how long at most; it may be shorter, for no reason
     */
    void pause(long nanos);
}
