package processes.p05_process_lock;

/**
 * What a lock of the kernel is on.
 *
 * @param position the first byte
 * @param size how many
 * @param shared whether others may have a shared one on the same bytes
 */
record Region(long position, long size, boolean shared) {
    static final Region WHOLE = new Region(0, Long.MAX_VALUE, false);

    boolean overlaps(Region other) {
        return position < end(other) && other.position < end(this);
    }

    private static long end(Region region) {
        return region.size > Long.MAX_VALUE - region.position ? Long.MAX_VALUE : region.position + region.size;
    }

    /** Whether two processes cannot have both. */
    boolean excludes(Region other) {
        return overlaps(other) && !(shared && other.shared);
    }
}
