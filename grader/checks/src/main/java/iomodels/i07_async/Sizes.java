package iomodels.i07_async;

import grader.spec.Play;
import iomodels.i07_async.Answer.Moment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Large numbers: of bytes, of completions in a row, of transfers beside each other. */
final class Sizes {
    private static final int MEGABYTE = 1 << 20;
    private static final long BEYOND_INT = (1L << 31) + 3 * MEGABYTE + 17;
    private static final int DEEP = 100_000;
    private static final int MANY = 300;

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

    /** A hundred thousand completions that are told before the channel's method returns. */
    static void deep(Play play, Way way, Moment moment) throws Exception {
        var few = Script.plain(way, 60, 1);
        Scene.of(play, few).plays();
        var script = new Script(
                way,
                DEEP / 2,
                0,
                1,
                List.of(new Answer(1000, false, moment)),
                Optional.empty(),
                false,
                false,
                way.ordinal());
        play.promising(
                "C10", "a hundred thousand completions in a row are told before the channel's method returns", () -> {
                    Scene.of(play, script).plays();
                    play.meets("C10");
                });
    }

    /** Many under way at the same time: each step is another one's. */
    static void many(Play play, Way way) throws Exception {
        Scene.of(play, Script.plain(way, 40, 7)).plays();
        play.promising("C11", "any number may be under way, none knows of another one", () -> {
            var scenes = new ArrayList<Scene>();
            for (var number = 0; number < MANY; number++) {
                var scene = Scene.of(play, Script.plain(way, 20 + number % 60, 1 + number % 13));
                scene.begins();
                scenes.add(scene);
            }
            var under = new ArrayList<>(scenes);
            while (!under.isEmpty()) {
                for (var scene : List.copyOf(under)) {
                    if (!scene.step()) {
                        under.remove(scene);
                    }
                }
            }
            scenes.forEach(Scene::concludes);
            play.meets("C11");
        });
    }

    /** A handler that begins the next one when it is told. */
    static void next(Play play, Way way, Moment moment) throws Exception {
        var second = Scene.of(play, Script.plain(way, 33, 5).told(moment));
        second.plays();
        play.promising("C11", "the handler may begin the next one", () -> {
            var next = Scene.of(play, Script.plain(way, 34, 5).told(moment));
            var first = Scene.of(play, Script.plain(way, 35, 5).told(moment), () -> begun(next));
            first.begins();
            while (first.step()) {
                first.throwsNothing();
            }
            first.concludes();
            while (next.step()) {
                next.throwsNothing();
            }
            next.concludes();
        });
    }

    private static void begun(Scene scene) {
        try {
            scene.begins();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }
}
