// Given: do not edit; the grader uses its own copy.
package iomodels.i06_epoll;

import java.util.ArrayList;

/**
 * What can be waited for: a file descriptor (文件描述符), as the kernel sees it. It is ready for reading, for writing, or
 * hung up, in any combination, as bits of an {@code int}. Devices change that from any thread at any moment. There
 * are two ways to learn of it: to {@linkplain #look() look}, which costs and is counted, or to be called back.
 *
 * <p>Safe for use by several threads. No method ever waits, and no lock is held while listeners are called: so all of
 * them may be called while the caller holds a lock of its own, and a listener may take that lock. Two descriptors are
 * equal only when they are the same object.
 */
public interface Descriptor {
    /** There is something to read (EPOLLIN). */
    int READABLE = 1;
    /** There is room to write (EPOLLOUT). */
    int WRITABLE = 4;
    /** The other side has hung up (EPOLLHUP). */
    int HANGUP = 16;
    /** All bits that there are. */
    int ALL_BITS = READABLE | WRITABLE | HANGUP;

    /** Called when something has arrived at a descriptor (the kernel's {@code ep_poll_callback}). */
    interface Listener {
        /**
         * Something has arrived. Called once for every arrival, also when the bits were set before; by the thread
         * that brings it, which holds no lock of the descriptor's and can go on only when this returns. The bits are
         * set when this is called, but who looks a little later may find them cleared again.
         *
         * @param descriptor at which it has arrived
         * @param bits what has arrived, at least one bit; not what else is ready
         */
        void becameReady(Descriptor descriptor, int bits);
    }

    /** Looks: the bits that are ready at this moment, 0 for none. This is the look that is counted. */
    int look();

    /**
     * From now on every arrival is told to the listener as well. What arrived before is not. A listener that is added
     * twice is called twice.
     */
    void addListener(Listener listener);

    /**
     * Arrivals from now on are not told to the listener any more. A call that another thread has already begun, or is
     * just about to make, may still come, even after this has returned. The listener is recognised as the same object
     * that was added (a lambda or method reference written twice is two objects); one that was not added is ignored.
     */
    void removeListener(Listener listener);

    /** The names of the bits, such as {@code READABLE|HANGUP}; {@code nothing} for 0. */
    static String names(int bits) {
        var names = new ArrayList<String>();
        if ((bits & READABLE) != 0) {
            names.add("READABLE");
        }
        if ((bits & WRITABLE) != 0) {
            names.add("WRITABLE");
        }
        if ((bits & HANGUP) != 0) {
            names.add("HANGUP");
        }
        return names.isEmpty() ? "nothing" : String.join("|", names);
    }
}
