// Given: do not edit; the grader uses its own copy.
package iomodels.i06_epoll;

/** When a watched descriptor is reported. */
public enum Trigger {
    /** As long as it is ready (水平触发, the kernel's default). */
    LEVEL,
    /** Once after it has become ready (边缘触发, EPOLLET). */
    EDGE
}
