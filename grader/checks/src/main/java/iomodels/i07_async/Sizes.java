package iomodels.i07_async;

import grader.spec.Play;

/** Large numbers: of bytes and of operations. */
final class Sizes {
    private static final int MEGABYTE = 1 << 20;
    private static final long BEYOND_INT = (1L << 31) + 3 * MEGABYTE + 17;

    private Sizes() {}

    /** More bytes than an int counts. */
    static void beyondInt(Play play, Way way) throws Exception {
        var script = Script.plain(way, 0, MEGABYTE);
        new Scene(play, script, new Store.Counted(BEYOND_INT), new byte[0], () -> {}).plays();
    }

    /** How many operations it takes where each does all it can. */
    static void cost(Play play, Way way, int size, int capacity) throws Exception {
        var scene = Scene.of(play, Script.plain(way, size, capacity));
        scene.plays();
        var most = 2L * ((size + capacity - 1) / capacity) + 4;
        play.meets("C8");
        play.require(
                scene.operations() <= most,
                "C8",
                size + " bytes with capacity " + capacity + " take at most " + most + " operations",
                "they took " + scene.operations());
    }
}
