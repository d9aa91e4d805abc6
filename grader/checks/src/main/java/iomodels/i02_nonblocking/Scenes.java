package iomodels.i02_nonblocking;

import grader.spec.Broken;
import grader.spec.Trial;
import iomodels.echo.Beside;
import iomodels.echo.Echo;
import iomodels.echo.Talking;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Scenes on the kit's channels that no script would come to. */
final class Scenes {
    private static final int MUCH = 1_000_000;
    private static final int CROWD = 200;
    private static final int PATIENCE = 300;
    private static final String GOES_ON = "C7: when the client reads on, all goes on, and nothing is lost";
    private static final String SERVED = "C6: others are served, whatever a client does or does not";

    private Scenes() {}

    private static void play(Trial trial, String clause, int longest, Script... clients) throws Exception {
        trial.scene(() -> Kit.play(trial, clause, new Scripted.House(longest, List.of(clients), List.of())));
    }

    /** C7: clients that do not read, and some that do so later. */
    static void held(Trial trial) throws Exception {
        for (var longest : new int[] {20, 1_000, 100_000}) {
            play(trial, "C7", longest, Script.stuck(Scripted.lines(MUCH)));
            play(
                    trial,
                    "C7",
                    longest,
                    Script.stuck(Scripted.lines(MUCH), new Step.Ends()),
                    Script.of(Scripted.comes("x\n")));
            play(trial, "C7", longest, later(Scripted.lines(MUCH)));
            play(trial, "C7", longest, later(manyPieces()));
        }
        var hardlyReads = new ArrayList<>(Collections.nCopies(PATIENCE, 0));
        hardlyReads.add(1);
        hardlyReads.addAll(Collections.nCopies(PATIENCE, 0));
        patient(trial, GOES_ON, new Script(List.of(Scripted.comes("a\nb\n")), hardlyReads, false, false));
        var line = "y".repeat(150_000) + "\n";
        play(trial, "C7", 200_000, Script.stuck(Scripted.comes(line.repeat(6))));
        play(trial, "C7", 200_000, later(Scripted.comes(line.repeat(3) + "rest"), new Step.Ends()));
    }

    /** C2: one who says something, and then nothing for many rounds, and then something again. */
    static void silentForLong(Trial trial) throws Exception {
        var steps = new ArrayList<Step>(List.of(Scripted.comes("a\nhalf")));
        steps.addAll(Collections.nCopies(PATIENCE, new Step.Nothing()));
        steps.add(Scripted.comes("-a-line\n"));
        patient(trial, "C2: a silent client is served when it speaks", new Script(steps, List.of(), false, false));
    }

    /** Rounds are what a server may count, whatever they last. */
    private static void patient(Trial trial, String expected, Script client) throws Exception {
        trial.scene(() -> {
            try {
                Kit.play(trial, "C2", PATIENCE + Kit.QUIET, new Scripted.House(100, List.of(client), List.of()));
            } catch (Broken broken) {
                throw Talking.as(expected, broken);
            }
        });
    }

    private static Step[] manyPieces() {
        return Collections.nCopies(2_000, Scripted.comes("a-line-that-comes-in-a-piece-of-its-own\n"))
                .toArray(Step[]::new);
    }

    /** C6: whoever is served alone is served beside those who say nothing, or take nothing, or never all. */
    static void beside(Trial trial, Echo.Opening opening) throws Exception {
        Beside.silent(trial, opening);
        var comers = List.of(
                Script.of(Scripted.comes("a\n")),
                Script.of(Scripted.comes("b\nc"), new Step.Nothing(), Scripted.comes("\n"), new Step.Ends()),
                Script.of(Scripted.lines(MUCH)));
        var others = List.of(
                Script.of(),
                Script.of(Scripted.comes("half-a-li")),
                Script.stuck(Scripted.lines(MUCH)),
                Script.stuck(Scripted.comes("x\n"), new Step.Ends()),
                Script.stuck(Scripted.comes("y\nrest"), new Step.Nothing(), Scripted.comes("z\n")));
        for (var comer : comers) {
            play(trial, "C6", 100, comer);
            for (var other : others) {
                besideEachOther(trial, List.of(other, comer));
                besideEachOther(trial, List.of(comer, other, comer));
            }
        }
    }

    /** They come one after the other, with some rounds between them. */
    private static void besideEachOther(Trial trial, List<Script> clients) throws Exception {
        var house = new Scripted.House(100, clients, List.of(Scripted.Gap.NOBODY));
        trial.scene(() -> {
            try {
                Kit.play(trial, "C6", house);
            } catch (Broken broken) {
                throw Talking.as(SERVED, broken);
            }
        });
    }

    /** It takes nothing for a while, then a little, then all. */
    private static Script later(Step... steps) {
        var room = new ArrayList<>(Collections.nCopies(12, 0));
        room.addAll(List.of(1, 0, 5_000, 0, 0, 70_000, 0));
        return new Script(List.of(steps), room, false, false);
    }

    /** Those who say nothing, or not all, or do not read. */
    static void quiet(Trial trial, String clause) throws Exception {
        play(trial, clause, 100);
        play(trial, clause, 100, Script.of());
        play(trial, clause, 100, Script.of(), Script.of(Scripted.comes("half")), Script.of(Scripted.comes("a\n")));
        play(trial, clause, 100, Script.stuck(Scripted.lines(MUCH)), Script.of());
        play(trial, clause, 100, Script.stuck(Scripted.comes("a\n"), new Step.Ends()), Script.of());
        play(trial, clause, 100, Script.of(new Step.Ends()), Script.of(new Step.Fails()));
        play(trial, clause, 100, later(Scripted.comes("a\nb\nc"), new Step.Nothing(), Scripted.comes("\n")));
        var slow = new ArrayList<Step>();
        for (var pause = 0; pause < 12; pause++) {
            slow.addAll(Collections.nCopies(pause, new Step.Nothing()));
            slow.add(Scripted.comes(pause % 3 == 0 ? "x" : "y\n"));
        }
        play(trial, clause, 100, new Script(slow, List.of(), false, false));
        play(trial, clause, 100, Script.of(), new Script(slow, List.of(), false, false), Script.of());
        for (var gap : List.of(Scripted.Gap.FAILS, Scripted.Gap.FAILS_ON)) {
            var house = new Scripted.House(100, Collections.nCopies(4, Script.of()), List.of(gap));
            trial.scene(() -> Kit.play(trial, clause, house));
        }
    }

    /** C15: who has much to say, and many who come at once. */
    static void turns(Trial trial) throws Exception {
        var busy = Script.of(Scripted.lines(MUCH));
        var little = Script.of(Scripted.comes("a\n"));
        play(trial, "C15", 100, busy);
        play(trial, "C15", 100, busy, little);
        play(trial, "C15", 100, little, busy, little);
        play(trial, "C15", 100, busy, busy, little);
        play(trial, "C15", 100_000, Script.of(Scripted.comes("x".repeat(90_000) + "\n"), Scripted.lines(MUCH)), little);
        play(trial, "C15", 100, Collections.nCopies(CROWD, little).toArray(Script[]::new));
    }
}
