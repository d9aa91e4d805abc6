package processes.p03_lifecycle;

import grader.spec.Round;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A start that may be refused, and many of them. */
final class Attempt {
    static final String REFUSED = "it threw IllegalStateException";
    static final String STARTED = "it returned a child";

    private Attempt() {}

    /** How it ends, as a witness tells it. */
    static String start(Supervisor supervisor, KitProcess process, boolean daemon) throws Exception {
        try {
            Program program = () -> {
                process.begins();
                return process;
            };
            @Nullable Child child = daemon ? supervisor.startDaemon(program) : supervisor.start(program);
            return child == null ? "it returned null" : STARTED;
        } catch (IllegalStateException closed) {
            return REFUSED;
        }
    }

    /** Several starts and one end, under any schedule. */
    static void underAnySchedule(Round round, End end) {
        var exit = new KitExit();
        var supervisor = new Supervisor(exit);
        var processes = new ArrayList<KitProcess>();
        var told = new ArrayList<String>(List.of("", "", ""));
        for (var i = 0; i < 3; i++) {
            var number = i;
            var process = new KitProcess().keepingItsStreams();
            processes.add(process);
            round.thread("T" + (i + 1), () -> told.set(number, start(supervisor, process, true)));
        }
        round.thread("T4", end == End.CLOSE ? supervisor::close : exit::comes);
        round.withoutWakeUps().run(end.clause() + ": starts that meet it return or are refused, and it returns");
        var alive = processes.stream()
                .filter(process -> process.hasBegun() && process.isAlive())
                .count();
        processes.forEach(process -> process.ends(0));
        round.require(
                alive == 0,
                end.clause() + ": whatever the order: a daemon does not outlive it",
                alive + " of 3 live on",
                "look whether it is closed, start and remember: in one step, under one lock");
        round.require(
                told.stream().allMatch(outcome -> outcome.equals(STARTED) || outcome.equals(REFUSED)),
                "C1: start returns the child",
                told.toString(),
                "");
    }
}
