package iomodels.i07_async;

import grader.spec.Play;
import iomodels.i07_async.Answer.Moment;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Transfers beside each other and one after the other, between channels of their own and between the same ones. */
final class Together {
    private static final int MANY = 300;

    private Together() {}

    /** Many under way at the same time: each step is another one's. Neighbours have buffers of the same size. */
    static void many(Play play, Way way) throws Exception {
        Scene.of(play, Script.plain(way, 40, 7)).plays();
        play.promising("C11", "any number may be under way, none knows of another one", () -> {
            var scenes = new ArrayList<Scene>();
            for (var number = 0; number < MANY; number++) {
                scenes.add(Scene.of(play, Script.plain(way, 20 + number % 60, 1 + number / 2 % 13)));
            }
            beside(scenes);
            play.meets("C11");
        });
    }

    private static void beside(List<Scene> scenes) throws Exception {
        for (var scene : scenes) {
            scene.begins();
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
    }

    /** Two channels, and what each of them gives is carried to the other one. */
    static void crossed(Play play) throws Exception {
        var script = Script.plain(Way.PUMP, 40, 7);
        Scene.of(play, script).plays();
        play.promising("C11", "the channels of one may be those of another one, the other way round", () -> {
            var there = Scene.of(play, script);
            var back = Scene.of(play, Script.plain(Way.PUMP, 50, 7));
            var left = new ByteChannel(there::traffic, back::traffic);
            var right = new ByteChannel(back::traffic, there::traffic);
            there.between(Channels.crossed(there.traffic(), left, right));
            back.between(Channels.crossed(back.traffic(), right, left));
            beside(List.of(there, back));
        });
    }

    /** A handler that begins the next one when it is told. */
    static void next(Play play, Way way, Moment moment) throws Exception {
        Scene.of(play, Script.plain(way, 33, 5).told(moment)).plays();
        play.promising("C11", "the handler may begin the next one", () -> {
            var next = Scene.of(play, Script.plain(way, 34, 5).told(moment));
            inTurn(Scene.of(play, Script.plain(way, 35, 5).told(moment), () -> begun(next)), next);
        });
    }

    /** The same with the same channels, of which one may be both ends. */
    static void again(Play play, Script script) throws Exception {
        Scene.of(play, script).plays();
        play.promising("C11", "the handler may begin the next one between the same channels", () -> {
            var next = Scene.of(play, script);
            var first = Scene.of(play, script, () -> begun(next));
            Supplier<Traffic> whose = () -> (first.isTold() ? next : first).traffic();
            var channels = Channels.of(whose, script);
            next.between(channels);
            inTurn(first.between(channels), next);
        });
    }

    private static void inTurn(Scene first, Scene next) throws Exception {
        first.begins();
        for (var scene : List.of(first, next)) {
            while (scene.step()) {
                scene.throwsNothing();
            }
            scene.concludes();
        }
    }

    private static void begun(Scene scene) {
        try {
            scene.begins();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }
}
