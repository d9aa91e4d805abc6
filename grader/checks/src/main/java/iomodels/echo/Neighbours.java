package iomodels.echo;

import grader.spec.Broken;
import grader.spec.HeldThread;
import grader.spec.Passing;
import grader.spec.Trial;
import java.util.Optional;

/** C1 of servers that share what each should have for itself: one is held at each point while another one serves. */
public final class Neighbours {
    private static final int MOST_POINTS = 60;
    private static final String NO_MATTER = "C1: what a server does for its clients does not depend on other servers";

    private Neighbours() {}

    /** For woven classes. It is what its clients are served that breaks, and that others are there, why. */
    public static void judge(Trial trial, Echo.Opening opening) throws Exception {
        var found = new Broken[1];
        trial.scene(() -> {
            try {
                House.play(
                        trial,
                        opening,
                        100,
                        first -> House.play(trial, opening, 100, second -> besideEachOther(first, second)));
            } catch (Broken broken) {
                found[0] = broken;
                throw broken;
            }
        });
        var broken = Optional.ofNullable(found[0]);
        if (broken.isPresent()) {
            trial.scene(() -> {
                throw Talking.as(NO_MATTER, broken.get());
            });
        }
    }

    private static void besideEachOther(House first, House second) throws Exception {
        var early = first.guest("the first server's client");
        var late = second.guest("the second server's client");
        early.isServed("", "hello\n");
        late.isServed("", "hello\n");
        for (var thread : whoServes(first, early)) {
            for (var point = 1; point <= MOST_POINTS && thread.isAlive(); point++) {
                var held = HeldThread.at(first.actors(), thread, point);
                early.sends("ab\n");
                first.settle();
                late.sends("wxyz\n");
                second.settle();
                var wasHeld = held.goesOn();
                early.looks();
                late.looks();
                if (!wasHeld) {
                    return;
                }
            }
        }
    }

    private static Iterable<Thread> whoServes(House house, Guest guest) {
        try (var passing = Passing.counted()) {
            guest.isServed("", "who?\n");
            house.settle();
            return passing.threads();
        }
    }
}
