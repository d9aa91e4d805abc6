package coroutines.c01_iterators;

import coroutines.c01_iterators.Script.Manner;
import grader.spec.Classes;
import grader.spec.Clause;
import grader.spec.Exercise;
import grader.spec.Scripts;
import grader.spec.Trial;
import java.util.concurrent.atomic.AtomicInteger;

/** Judges {@code coroutines.c01_iterators}. */
@Exercise(
        title = "lazy iterables and their iterators",
        titleZh = "可迭代对象与迭代器",
        notes = "协程 · 可迭代对象与迭代器",
        given = {"Pair.java"},
        uses = {"-java.util.stream.*"},
        reason = "the iterators are the task: write hasNext and next by hand",
        hints = {
            "What must an iterator remember so that it can go on, and what need it never have seen?",
            "Who may only look, and who moves on? What happens to yours when hasNext is called twice, or never?",
            "Let next() begin with if (!hasNext()) throw new NoSuchElementException(), and let hasNext() only ask the"
                    + " hasNext() of the sources.",
            "Make the iterator in iterator(), not in the method: an iterable is a recipe. Count down after the pull,"
                    + " not before it, and compute range in a long."
        },
        learnt = "An iterable is a recipe, an iterator a place. Looking is not moving: hasNext asks, next pulls once,"
                + " and writes down that it has come further only when the pull has succeeded.")
public final class LazyChecks {
    private static final int SCRIPTS = 40;
    private static final int FEWER = 15;

    private static void elements(Trial trial, Op op) throws Exception {
        scripts(trial, op.clause(), op, Manner.FOR, 1, false, SCRIPTS);
        Scripts.check(trial, op.clause(), Setting.of(op).map(Setting::filled), FEWER, Remaining::play);
    }

    private static void scripts(
            Trial trial, String clause, Op op, Manner manner, int iterators, boolean counted, int tries)
            throws Exception {
        var scripts = Script.of(op, manner, iterators, counted);
        Scripts.check(trial, clause, scripts, tries, (play, script) -> script.play(play));
    }

    /** For every method: a broken one does not hide the others, but if all are broken nothing was judged. */
    private static void all(Trial trial, String clause, Manner manner, int iterators, boolean counted)
            throws Exception {
        var judged = new AtomicInteger();
        for (var op : Op.values()) {
            if (op != Op.RANGE) {
                trial.scene(() -> {
                    scripts(trial, clause, op, manner, iterators, counted, FEWER);
                    judged.incrementAndGet();
                });
            }
        }
        if (judged.get() == 0) {
            throw trial.findings().others().values().iterator().next();
        }
        if (!clause.equals("C10")) {
            trial.scene(() -> scripts(trial, clause, Op.RANGE, manner, iterators, counted, FEWER));
        }
    }

    @Clause(value = "C1", points = 1, classes = Classes.PLAIN)
    public void argumentsAreRefusedAtTheCall(Trial trial) throws Exception {
        Arguments.check(trial);
    }

    @Clause(value = "C2", points = 2, classes = Classes.PLAIN)
    public void rangeHasItsNumbers(Trial trial) throws Exception {
        elements(trial, Op.RANGE);
    }

    @Clause(value = "C3", points = 1, classes = Classes.PLAIN)
    public void mapAppliesTheFunctionOnceToEach(Trial trial) throws Exception {
        elements(trial, Op.MAP);
        scripts(trial, "C3", Op.MAP, Manner.FOR, 1, true, FEWER);
    }

    @Clause(value = "C4", points = 1, classes = Classes.PLAIN)
    public void takeHasTheFirstElements(Trial trial) throws Exception {
        elements(trial, Op.TAKE);
    }

    @Clause(value = "C5", points = 1, classes = Classes.PLAIN)
    public void chainHasOneSourceAfterTheOther(Trial trial) throws Exception {
        elements(trial, Op.CHAIN);
    }

    @Clause(value = "C6", points = 1, classes = Classes.PLAIN)
    public void zipHasPairs(Trial trial) throws Exception {
        elements(trial, Op.ZIP);
    }

    @Clause(value = "C7", points = 2, classes = Classes.PLAIN)
    public void cycleBeginsAnew(Trial trial) throws Exception {
        elements(trial, Op.CYCLE);
        var toItsEnd = Script.of(Op.CYCLE, Manner.LOOP, 1, false).map(script -> script.endingAs("C7"));
        Scripts.check(trial, "C7", toItsEnd, FEWER, (play, script) -> script.play(play));
    }

    @Clause(value = "C8", points = 2, classes = Classes.PLAIN)
    public void theEndIsTheEnd(Trial trial) throws Exception {
        all(trial, "C8", Manner.LOOP, 1, false);
        all(trial, "C8", Manner.NEXT_ALONE, 1, false);
    }

    @Clause(value = "C9", points = 2, classes = Classes.PLAIN)
    public void hasNextOnlyLooks(Trial trial) throws Exception {
        all(trial, "C9", Manner.ANY, 1, true);
        all(trial, "C9", Manner.NEXT_ALONE, 1, false);
        all(trial, "C9", Manner.ANY, 1, false);
        for (var op : Op.values()) {
            trial.scene(() -> Scripts.check(trial, "C9", Setting.of(op), FEWER, Looks::change));
        }
    }

    @Clause(value = "C10", points = 3, classes = Classes.PLAIN)
    public void nothingIsPulledBeforeItIsNeeded(Trial trial) throws Exception {
        all(trial, "C10", Manner.NEXT_ALONE, 1, true);
        all(trial, "C10", Manner.ANY, 1, true);
        all(trial, "C10", Manner.FOR, 1, true);
    }

    @Clause(value = "C11", points = 2, classes = Classes.PLAIN)
    public void everyIteratorBeginsAtTheBeginning(Trial trial) throws Exception {
        all(trial, "C11", Manner.ANY, 3, false);
    }

    @Clause(value = "C12", points = 2, classes = Classes.PLAIN)
    public void aFailureComesOutAndTheIteratorGoesOn(Trial trial) throws Exception {
        for (var op : Op.values()) {
            trial.scene(() ->
                    Scripts.check(trial, "C12", Failures.of(op), SCRIPTS, (play, failures) -> failures.play(play)));
            if (op != Op.RANGE) {
                trial.scene(() -> Scripts.check(
                        trial, "C12", Beginnings.of(op), SCRIPTS, (play, beginnings) -> beginnings.play(play)));
            }
        }
    }

    @Clause(value = "C13", points = 2, classes = Classes.PLAIN)
    public void iteratorsKeepAndAskLittle(Trial trial) throws Exception {
        for (var op : Op.values()) {
            Scripts.once(trial, (play, _) -> Costs.asked(play, op));
            Scripts.once(trial, (play, _) -> Costs.kept(play, op));
        }
    }
}
