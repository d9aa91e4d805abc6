package processes.p01_time_sharing;

import grader.spec.Classes;
import grader.spec.Clause;
import grader.spec.Exercise;
import grader.spec.Scripts;
import grader.spec.Trial;
import processes.p01_time_sharing.Script.Kind;

/** Judges {@code processes.p01_time_sharing}. */
@Exercise(
        title = "sharing one processor",
        titleZh = "多道技术与分时系统",
        notes = "进程 · 什么是进程 · 多道技术与分时系统",
        given = {"Job.java", "Policy.java", "Slice.java", "Figures.java"},
        reason = "arithmetic and collections are all that a simulation needs",
        hints = {
            "Between two events nothing changes. Which events are there, and which is the next one?",
            "Keep two queues: who is ready, and who will be ready at a known tick (by arrival, or at the end of I/O)."
                    + " Whenever time has passed, move those whose tick has come from the second to the first.",
            "When a quantum ends, first let everybody queue whose tick has come, then look whether somebody is there,"
                    + " and only then put the job that gives way behind them.",
            "The last job that computed is one variable. A switch is due when the next one is another; an idle"
                    + " processor does not forget."
        },
        learnt = "A processor that is taken away is not faster: the jobs' own ticks are the same under every policy."
                + " What sharing buys is that nobody stands still while another one waits, and that everybody answers"
                + " soon; what it costs are the switches.")
public final class ProcessorChecks {
    private static final int SCRIPTS = 60;

    private static void timelines(Trial trial, String clause, Kind... kinds) throws Exception {
        Scripts.check(trial, clause, Script.of(kinds), SCRIPTS, Timelines::check);
    }

    private static void behindACrowd(Trial trial, String clause, Kind... kinds) throws Exception {
        var scripts = Script.of(kinds).map(Script::behindACrowd);
        Scripts.check(trial, clause, scripts, SCRIPTS / 4, Timelines::check);
    }

    @Clause(value = "C1", points = 1, classes = Classes.PLAIN)
    public void wrongArgumentsAreRefused(Trial trial) throws Exception {
        Scripts.check(trial, "C1", Script.of(Kind.values()), SCRIPTS / 4, (play, script) -> {
            Arguments.check(play, script.policy());
            Arguments.areNotChanged(play, script);
        });
    }

    @Clause(value = "C2", points = 1, classes = Classes.PLAIN)
    public void theSlicesFollowOneAnother(Trial trial) throws Exception {
        timelines(trial, "C2", Kind.values());
        behindACrowd(trial, "C2", Kind.values());
    }

    @Clause(value = "C3", points = 2, classes = Classes.PLAIN)
    public void everyJobComputesItsOwnBursts(Trial trial) throws Exception {
        timelines(trial, "C3", Kind.values());
    }

    @Clause(value = "C4", points = 2, classes = Classes.PLAIN)
    public void aBatchIsOneJobAfterTheOther(Trial trial) throws Exception {
        timelines(trial, "C4", Kind.BATCH);
    }

    @Clause(value = "C5", points = 3, classes = Classes.PLAIN)
    public void nobodyWaitsBesideAnIdleProcessor(Trial trial) throws Exception {
        timelines(trial, "C5", Kind.MULTIPROGRAMMING, Kind.TIME_SHARING);
    }

    @Clause(value = "C6", points = 3, classes = Classes.PLAIN)
    public void aQuantumEndsATurn(Trial trial) throws Exception {
        Scripts.check(trial, "C6", Script.ofSeveralQuanta(), SCRIPTS, Timelines::check);
        timelines(trial, "C6", Kind.TIME_SHARING);
    }

    @Clause(value = "C7", points = 2, classes = Classes.PLAIN)
    public void aSwitchIsChargedBetweenTwoJobs(Trial trial) throws Exception {
        timelines(trial, "C7", Kind.TIME_SHARING);
        behindACrowd(trial, "C7", Kind.TIME_SHARING);
    }

    @Clause(value = "C8", points = 2, classes = Classes.PLAIN)
    public void whoComesAtTheSameTickQueuesInOrder(Trial trial) throws Exception {
        timelines(trial, "C8", Kind.MULTIPROGRAMMING, Kind.TIME_SHARING);
    }

    @Clause(value = "C9", points = 2, classes = Classes.PLAIN)
    public void theFiguresAddUp(Trial trial) throws Exception {
        Scripts.check(trial, "C9", Script.of(Kind.values()), SCRIPTS, Totals::check);
    }

    @Clause(value = "C10", points = 2, classes = Classes.PLAIN)
    public void aMillionEventsAreNotMuch(Trial trial) throws Exception {
        Costs.check(trial);
        Scripts.check(trial, "C10", Script.of(Kind.values()), SCRIPTS / 2, Timelines::ofLongTimes);
    }

    @Clause(value = "C11", points = 1, classes = Classes.PLAIN)
    public void everyAnswerDependsOnItsJobsAlone(Trial trial) throws Exception {
        Scripts.check(trial, "C11", Script.of(Kind.values()), SCRIPTS / 2, Timelines::again);
    }
}
