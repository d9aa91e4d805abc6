package grader.spec;

/**
 * The grain of the clock: the greatest of the smallest steps that it was seen to take. A right call that looks at the
 * same clock cannot end earlier than by this; no other tolerance is given.
 */
final class Grain {
    private static final int LOOKS = 200;
    /** On Linux a few dozen; where a clock is that coarse, no step is greater. */
    private static final long MOST = 1_000_000;

    /** In nanoseconds. */
    static final long NANOS = measured();

    private Grain() {}

    private static long measured() {
        var smallest = MOST;
        for (var look = 0; look < LOOKS; look++) {
            var begin = System.nanoTime();
            var end = System.nanoTime();
            while (end == begin) {
                end = System.nanoTime();
            }
            smallest = Math.min(smallest, end - begin);
        }
        return smallest;
    }
}
