// Given: do not edit; the grader uses its own copy.
package iomodels.i04_select_and_poll;

/**
 * What the kernel offers to whoever builds {@code select} and {@code poll}: a look at a descriptor (文件描述符), a clock,
 * and a sleep. Every look is counted, and the clock goes on while looks are made.
 */
public interface Kernel {
    /** There is something to read (POLLIN). */
    int READABLE = 1;
    /** There is something urgent to read (POLLPRI). */
    int URGENT = 2;
    /** There is room to write (POLLOUT). */
    int WRITABLE = 4;
    /** The descriptor is broken (POLLERR). */
    int ERROR = 8;
    /** The other side has hung up (POLLHUP). */
    int HANGUP = 16;
    /** No such descriptor is open (POLLNVAL). */
    int INVALID = 32;

    /** How many descriptors fit into a set of {@code select}: 0 to 1023 (FD_SETSIZE). */
    int SET_SIZE = 1024;

    /**
     * Looks at one descriptor: the bits that are set at this moment, 0 for none; {@code INVALID} alone when no such
     * descriptor is open. This is the look that is counted.
     */
    int look(int descriptor);

    /**
     * A clock that only differences mean something of, like {@link System#nanoTime()}: it may be negative, and it may
     * pass from {@code Long.MAX_VALUE} to {@code Long.MIN_VALUE} at any moment.
     */
    long nanoTime();

    /**
     * Sleeps until something happens at any descriptor, watched or not, but no longer than so many nanoseconds. It may
     * also wake for no reason. What has happened since the last sleep is not missed: then it returns at once.
     *
     * @throws IllegalArgumentException when {@code nanos} is less than 1
     * @throws InterruptedException when the sleeper is interrupted (EINTR)
     */
    void sleep(long nanos) throws InterruptedException;
}
