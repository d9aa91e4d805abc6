package iomodels.i02_nonblocking;

import java.util.List;

/**
 * What becomes of one connection.
 *
 * @param steps what its reads come to; then nothing comes
 * @param room how many bytes each write takes at most, {@link #BROKEN} where it fails
 * @param isStuck whether nothing more is taken after that; else all is taken
 * @param closeFails whether closing it fails
 * @param isBroken whether it has failed when it is accepted: whatever is called on it does, but for closing it
 */
record Script(List<Step> steps, List<Integer> room, boolean isStuck, boolean closeFails, boolean isBroken) {
    /** The write fails. */
    static final int BROKEN = -1;

    Script {
        steps = List.copyOf(steps);
        room = List.copyOf(room);
    }

    /** One that fails, if at all, in its steps and its room. */
    Script(List<Step> steps, List<Integer> room, boolean isStuck, boolean closeFails) {
        this(steps, room, isStuck, closeFails, false);
    }

    /** One that takes all that is written. */
    static Script of(Step... steps) {
        return new Script(List.of(steps), List.of(), false, false);
    }

    /** One that does not read. */
    static Script stuck(Step... steps) {
        return new Script(List.of(steps), List.of(), true, false);
    }
}
