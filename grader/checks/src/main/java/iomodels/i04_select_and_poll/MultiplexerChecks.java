package iomodels.i04_select_and_poll;

import grader.spec.Classes;
import grader.spec.Clause;
import grader.spec.Exercise;
import grader.spec.Scripts;
import grader.spec.Trial;

/** Judges {@code iomodels.i04_select_and_poll}. */
@Exercise(
        title = "select and poll, and what they cost",
        titleZh = "select 与 poll 的代价",
        notes = "IO 模型 · IO 多路复用 · select, poll",
        given = {"Kernel.java", "PollFd.java", "Ready.java", "BadDescriptorException.java", "SimulatedKernel.java"},
        uses = {},
        reason = "looks, sleeps and the clock are the kernel's that is handed in: a set, a list and a loop are enough",
        hints = {
            "Who must not starve when a busy descriptor stands at the head of the list? And what may the caller do with"
                    + " his list while you sleep?",
            "Write one round as a method that looks at everything that is watched, each once, and returns what it has"
                    + " found. Around it one loop for both: round, return if something was found or the time is over,"
                    + " sleep.",
            "Read the clock once at the begin, and compute what is left after each round as timeout minus (now minus"
                    + " begin): so it never begins anew, and overflows nowhere. Only then sleep, for all that is left.",
            "Copy with Set.copyOf and List.copyOf at the very begin: they refuse null, too. In poll, revents is look &"
                    + " (events | ERROR | HANGUP | INVALID); in select, HANGUP and ERROR count as readable, ERROR as"
                    + " writable."
        },
        learnt = "Copy in, look at everything, copy out: select and poll pay for all that is watched, in every call,"
                + " however little is ready. That is what epoll saves.")
public final class MultiplexerChecks {
    private static final int SCRIPTS = 120;

    private static void scripts(Trial trial, String clause, Focus focus, int tries) throws Exception {
        Scripts.check(trial, clause, Scripted.of(focus), tries, (play, script) -> script.play(play));
    }

    @Clause(value = "C1", points = 1, classes = Classes.PLAIN)
    public void mistakesAreRefusedBeforeTheFirstLook(Trial trial) throws Exception {
        Scripts.once(trial, (play, _) -> Arguments.nulls(play));
        Scripts.once(trial, (play, _) -> Arguments.nullsFirst(play));
        Scripts.once(trial, (play, _) -> Arguments.negativeTimeouts(play));
        scripts(trial, "C1", Focus.UNMODIFIABLE, SCRIPTS / 2);
    }

    @Clause(value = "C2", points = 2, classes = Classes.PLAIN)
    public void selectHoldsWhatFitsIntoItsSets(Trial trial) throws Exception {
        Scripts.once(trial, (play, _) -> Arguments.limits(play));
        scripts(trial, "C2", Focus.LIMIT, SCRIPTS / 2);
    }

    @Clause(value = "C3", points = 3, classes = Classes.PLAIN)
    public void selectReportsAllThatIsReady(Trial trial) throws Exception {
        scripts(trial, "C3", Focus.SELECT, 2 * SCRIPTS);
    }

    @Clause(value = "C4", points = 1, classes = Classes.PLAIN)
    public void selectWatchesWhatIsBelowNfds(Trial trial) throws Exception {
        scripts(trial, "C4", Focus.NFDS, SCRIPTS);
    }

    @Clause(value = "C5", points = 1, classes = Classes.PLAIN)
    public void selectThrowsWhenOneIsNotOpen(Trial trial) throws Exception {
        scripts(trial, "C5", Focus.NOT_OPEN, SCRIPTS);
    }

    @Clause(value = "C6", points = 3, classes = Classes.PLAIN)
    public void pollAnswersEveryEntry(Trial trial) throws Exception {
        scripts(trial, "C6", Focus.POLL, 2 * SCRIPTS);
    }

    @Clause(value = "C7", points = 1, classes = Classes.PLAIN)
    public void pollReportsErrorsUnasked(Trial trial) throws Exception {
        scripts(trial, "C7", Focus.UNASKED, SCRIPTS);
    }

    @Clause(value = "C8", points = 1, classes = Classes.PLAIN)
    public void pollIgnoresNegativeDescriptors(Trial trial) throws Exception {
        scripts(trial, "C8", Focus.IGNORED, SCRIPTS);
    }

    @Clause(value = "C9", points = 2, classes = Classes.PLAIN)
    public void everyRoundLooksAtEachOnce(Trial trial) throws Exception {
        scripts(trial, "C9", Focus.LOOKS, SCRIPTS);
    }

    @Clause(value = "C9", points = 1, classes = Classes.PLAIN)
    public void looksGrowWithWhatIsWatched(Trial trial) throws Exception {
        Costs.looks(trial);
        Costs.steps(trial);
    }

    @Clause(value = "C10", points = 3, classes = Classes.PLAIN)
    public void theTimeoutIsKeptToTheNanosecond(Trial trial) throws Exception {
        scripts(trial, "C10", Focus.TIME, 3 * SCRIPTS);
    }

    @Clause(value = "C11", points = 1, classes = Classes.PLAIN)
    public void aCallSleepsBetweenTwoRounds(Trial trial) throws Exception {
        scripts(trial, "C11", Focus.TIME, SCRIPTS);
    }

    @Clause(value = "C12", points = 2, classes = Classes.PLAIN)
    public void theCallersCollectionsAreHisOwn(Trial trial) throws Exception {
        scripts(trial, "C12", Focus.MEDDLING, SCRIPTS);
        scripts(trial, "C12", Focus.SEVERAL, SCRIPTS);
    }

    @Clause(value = "C13", points = 1, classes = Classes.PLAIN)
    public void whatTheKernelThrowsComesOut(Trial trial) throws Exception {
        scripts(trial, "C13", Focus.FAILURE, SCRIPTS);
    }

    @Clause(value = "C14", points = 1, classes = Classes.PLAIN)
    public void nothingIsRemembered(Trial trial) throws Exception {
        scripts(trial, "C14", Focus.SEVERAL, SCRIPTS);
    }
}
