package iomodels.i04_select_and_poll;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the kernel of a scene is like, and what will happen in it.
 *
 * @param bits what is set at the descriptors that are open
 * @param clock what the clock shows at first
 * @param lookNanos how long a look takes
 * @param naps how the first sleeps go; later ones last as long as they may
 * @param glitches what happens during the round
 * @param failure a look or sleep that fails
 */
record World(
        Map<Integer, Integer> bits,
        long clock,
        long lookNanos,
        List<Nap> naps,
        List<Glitch> glitches,
        Optional<Failure> failure) {

    /**
     * A sleep.
     *
     * @param permille which part of the time that was asked for it lasts
     * @param descriptor where something happens then
     * @param bits what is set there from then on; negative for nothing happens
     */
    record Nap(int permille, int descriptor, int bits) {
        boolean happens() {
            return bits >= 0;
        }
    }

    /**
     * Something that happens right after a look.
     *
     * @param look after how many looks at any descriptor
     * @param bits what is set at the descriptor from then on
     */
    record Glitch(int look, int descriptor, int bits) {}

    /**
     * What fails.
     *
     * @param inSleep a sleep; else a look
     * @param turn which one of them, counted from 0
     */
    record Failure(boolean inSleep, int turn, Throwable thrown) {
        void raise() {
            Failure.<RuntimeException>raise(thrown);
        }

        @SuppressWarnings("unchecked")
        static <T extends Throwable> void raise(Throwable any) throws T {
            throw (T) any;
        }
    }

    /** The same without the failure. */
    World sound() {
        return new World(bits, clock, lookNanos, naps, glitches, Optional.empty());
    }
}
