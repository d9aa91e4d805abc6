package processes.p03_lifecycle;

import grader.spec.Round;
import grader.spec.Trial;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** C10: a list is a copy, and may be made at any time. */
final class Listing {
    private static final String LISTED = "the children that live, in the order in which they were started";

    private Listing() {}

    /** A list that was returned stays as it is. */
    static void areCopies(Trial trial) throws Exception {
        trial.scene(() -> {
            try (var stage = new Stage(trial)) {
                var first = stage.process();
                var one = stage.starts(first);
                var two = stage.startsDaemon(stage.process());
                var list = stage.returns("children()", "C10: " + LISTED, stage.supervisor()::children);
                stage.starts(stage.process());
                stage.ends(first, one, 0);
                stage.returns(
                        List.of(one, two), "a look at the list", "C10: the list is a copy", () -> List.copyOf(list));
                stage.actors()
                        .start("A", "clear() on the list", () -> {
                            list.clear();
                            return Stage.DONE;
                        })
                        .fails(UnsupportedOperationException.class, "C10: nobody can change the list");
                stage.returns(2, "children()", "C10: " + LISTED, () -> stage.supervisor()
                        .children()
                        .size());
            }
        });
    }

    /** Children begin and end while somebody looks. */
    static void underWay(Round round) {
        var supervisor = new Supervisor(new KitExit());
        var processes = new ArrayList<KitProcess>();
        for (var i = 0; i < 6; i++) {
            processes.add(new KitProcess().keepingItsStreams());
        }
        round.thread("T1", () -> {
            for (var process : processes) {
                supervisor.start(() -> process);
                round.pause();
            }
        });
        round.thread(
                "T2",
                () -> processes.forEach(process -> {
                    process.ends(0);
                    round.pause();
                }));
        var most = new AtomicInteger();
        round.thread("T3", () -> {
            for (var i = 0; i < 6; i++) {
                most.accumulateAndGet(supervisor.children().size(), Math::max);
                most.accumulateAndGet(supervisor.tree().size(), Math::max);
            }
        });
        round.withoutWakeUps().run("C10: the children can be listed while some begin and end");
        round.require(most.get() <= 6, "C10: each child is listed once", most.get() + " children of 6 are listed", "");
    }
}
