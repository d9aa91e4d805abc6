package grader.spec;

import grader.wire.Witness;

/**
 * The same scene twice, where only one thing is different, and that must make no difference. What breaks without it is
 * told as what it is; what goes well without it and breaks with it is its own matter, whatever it was that broke.
 */
public final class Contrast {
    /** What breaks now and then may break in the second by luck alone: the first gets as many chances and more. */
    private static final int AGAIN = 3;

    private Contrast() {}

    /**
     * Plays both, on fresh objects each.
     *
     * @param expected that it makes no difference, with its clause
     * @param without the scene without what must make no difference
     * @param with the scene with it
     * @throws Broken from the first as it is, from the second as that clause
     */
    public static void of(String expected, Action without, Action with) throws Exception {
        without.run();
        try {
            with.run();
        } catch (Broken broken) {
            for (var again = 0; again < AGAIN; again++) {
                without.run();
            }
            var witness = broken.witness();
            throw broken.as(new Witness(expected, witness.found(), witness.where(), witness.story(), witness.advice()));
        }
    }
}
