package grader.spec;

/**
 * How hard a round's schedule is disturbed. Rounds differ, since bugs do: some need many small shifts, some one long
 * hold in the right place, and some show only when nothing is disturbed.
 *
 * @param holdEvery a thread is held at about one point in so many; 0: never
 * @param holdsEach a thread is held at most so often
 * @param points a hold ends when other threads have passed so many points
 * @param nanos a hold ends after so long in any case
 * @param yieldEvery a thread gives up its turn at about one point in so many; 0: never
 * @param wakeUps so many spurious wake-ups are given to waiting threads
 */
record Intensity(int holdEvery, int holdsEach, int points, long nanos, int yieldEvery, int wakeUps) {
    private static final int KINDS = 6;
    private static final Intensity NONE = new Intensity(0, 0, 0, 0, 0, 0);

    /** The intensity of a round; {@code random} are the bits that the round's details come from. */
    static Intensity of(int round, long random) {
        return switch (Math.floorMod(round, KINDS)) {
            case 0 -> NONE;
            case 1 -> new Intensity(3 + pick(random, 4), 40, 1 + pick(random >>> 8, 8), 300_000, 4, 0);
            case 2 -> new Intensity(2 + pick(random, 3), 8, 8 + pick(random >>> 8, 24), 500_000, 0, 0);
            case 3 -> new Intensity(2 << pick(random, 5), 1 + pick(random >>> 8, 2), 200, 1_000_000, 0, 0);
            case 4 -> new Intensity(3 + pick(random, 4), 40, 1 + pick(random >>> 8, 8), 300_000, 4, 4);
            default -> new Intensity(4 << pick(random, 4), 1 + pick(random >>> 8, 3), 60, 1_000_000, 8, 4);
        };
    }

    private static int pick(long random, int bound) {
        return Math.floorMod(random & 0xFF, bound);
    }
}
