package coroutines.c01_iterators;

import coroutines.c01_iterators.Script.Manner;
import grader.spec.Broken;
import grader.spec.Play;
import java.util.List;

/**
 * What is wrong already in plain use is not told as a fault of what was tried beyond that: an iterator with the wrong
 * elements has them also after a failure, and one that fetches too early holds what it has fetched.
 */
final class Causes {
    private Causes() {}

    /** What was seen, unless something simpler breaks: then that is thrown. */
    static Broken of(Play play, Setting setting, Broken seen) throws Exception {
        play.anew(() -> {
            for (var plain : List.of(setting, setting.filled(), setting.withLengths(3, 6), setting.withLengths(6, 3))) {
                Script.plainly(play, plain, Manner.FOR, true, false);
                Script.plainly(play, plain, Manner.FOR, false, false);
            }
        });
        var clause = seen.clause().orElse("");
        if (clause.equals("C11") || clause.equals("C12") || clause.equals("C13")) {
            play.anew(() -> {
                Script.plainly(play, setting.filled(), Manner.FOR, false, true);
                Script.plainly(play, setting.filled(), Manner.NEXT_ALONE, false, true);
                looksTwice(play, setting.filled());
            });
        }
        return seen;
    }

    private static void looksTwice(Play play, Setting setting) {
        var made = new Made(setting, false);
        var player = new Player(play, made, made.iterable(), "", true, "C8");
        for (var i = 0; i < 4; i++) {
            player.play(Script.Call.HAS_NEXT, false);
            player.play(Script.Call.HAS_NEXT, false);
            player.play(Script.Call.NEXT, false);
        }
    }
}
