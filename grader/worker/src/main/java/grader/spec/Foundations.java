package grader.spec;

import java.util.List;

/**
 * What every law rests on: waiting calls go on when they are let, and no more of them. A scene that breaks may really
 * have met a mistake of that kind; then that one is told.
 */
final class Foundations<S> {
    private final Waiting<S> waiting;
    private final PlainScenes<S> plain;
    private final WokenScenes<S> woken;
    private boolean looked;
    private boolean broken;

    Foundations(Waiting<S> waiting, PlainScenes<S> plain, WokenScenes<S> woken) {
        this.waiting = waiting;
        this.plain = plain;
        this.woken = woken;
    }

    /** Whether that has turned out: what rests on it need not be played any more. */
    boolean isBroken() {
        return broken;
    }

    /** @throws Broken when the plain scenes break as well: then that is the mistake */
    void require(Broken found) throws Exception {
        var own = found.clause()
                .map(List.of(waiting.clauses().progress(), waiting.clauses().closed())::contains);
        if (looked || own.orElse(false)) {
            return;
        }
        looked = true;
        try {
            for (var count : new int[] {1, 2, 4}) {
                plain.everybodyGoesOn(count);
            }
            for (var way : waiting.patientWays()) {
                woken.newsOnTheWay(way);
                woken.openedInSteps(way);
                woken.othersComeMeanwhile(way);
            }
        } catch (Broken deeper) {
            broken = true;
            throw deeper;
        }
    }
}
