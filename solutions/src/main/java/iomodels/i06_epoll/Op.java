// Given: do not edit; the grader uses its own copy.
package iomodels.i06_epoll;

/** What {@code control} does. */
public enum Op {
    /** Begins to watch a descriptor (EPOLL_CTL_ADD). */
    ADD,
    /** Changes what a watched descriptor is watched for (EPOLL_CTL_MOD). */
    MODIFY,
    /** Ends watching it (EPOLL_CTL_DEL). */
    DELETE
}
