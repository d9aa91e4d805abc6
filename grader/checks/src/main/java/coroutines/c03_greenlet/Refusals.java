package coroutines.c03_greenlet;

import grader.spec.Play;
import grader.spec.Scripts;
import grader.spec.Trial;
import java.util.concurrent.atomic.AtomicReference;

/** A switch that is refused changes nothing: what holds without it holds with it, too. */
final class Refusals {
    private static final String NOTHING = "switchTo of a finished one changes nothing, and the caller goes on";
    private static final String WHOEVER = "it goes on with whoever was switched to";

    private Refusals() {}

    static void changeNothing(Trial trial) throws Exception {
        Scripts.once(trial, (play, _) -> {
            play.anew(() -> tour(play, false));
            play.promising("C6", NOTHING, () -> tour(play, true));
            play.meets("C6");
        });
    }

    /** Three switch to each other, with or without having tried a finished one before. */
    private static void tour(Play play, boolean refused) {
        Greenlet<String> main = play.looks("C1", "Greenlet.main() returns", "Greenlet.main()", Greenlet::<String>main);
        var finished = new Greenlet<String>(main, first -> first);
        play.does("C5", "main goes on when a body has ended", "the switch to the one that finishes", () -> {
            finished.switchTo("x");
        });
        Runnable tries = () -> {
            if (refused) {
                tries(finished);
            }
        };
        var other = other(main, tries);
        var greenlet = greenlet(main, other, tries);
        var says = refused ? ", each has tried a finished one before" : "";
        tries.run();
        play.returns("other got 1", "C3", WHOEVER, "the first switch" + says, () -> greenlet.switchTo("0"));
        tries.run();
        play.returns("it got 2", "C3", WHOEVER, "the second switch" + says, () -> greenlet.switchTo("2"));
        tries.run();
        play.returns(
                "end", "C5", "the value goes to the parent", "the third switch" + says, () -> greenlet.switchTo("3"));
        Families.closeQuietly(other);
    }

    private static Greenlet<String> other(Greenlet<String> main, Runnable tries) {
        return new Greenlet<>(main, first -> {
            while (true) {
                tries.run();
                main.switchTo("other got 1");
            }
        });
    }

    private static Greenlet<String> greenlet(Greenlet<String> main, Greenlet<String> other, Runnable tries) {
        var own = new AtomicReference<Greenlet<String>>();
        own.set(new Greenlet<>(main, first -> {
            tries.run();
            other.switchTo("1");
            tries.run();
            main.switchTo("it got 2");
            tries.run();
            try {
                own.get().close();
                return "closed itself";
            } catch (IllegalStateException itRuns) {
                return "end";
            }
        }));
        return own.get();
    }

    private static void tries(Greenlet<String> finished) {
        try {
            finished.switchTo("tried");
        } catch (IllegalStateException refused) {
            // that is told elsewhere
        }
    }
}
