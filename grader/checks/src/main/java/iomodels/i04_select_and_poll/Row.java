package iomodels.i04_select_and_poll;

/**
 * A descriptor of a scene.
 *
 * @param asked what it is watched for: bits of {@link Kernel}, which say in which sets it is
 * @param before what its revents are when they are handed in
 * @param bits what is set at it; negative when it is not open
 */
record Row(int descriptor, int asked, int before, int bits) {
    boolean isAsked(int bit) {
        return (asked & bit) != 0;
    }

    PollFd entry() {
        return new PollFd(descriptor, asked, before);
    }
}
