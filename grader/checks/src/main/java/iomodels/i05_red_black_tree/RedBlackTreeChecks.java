package iomodels.i05_red_black_tree;

import grader.spec.Classes;
import grader.spec.Clause;
import grader.spec.Exercise;
import grader.spec.Scripts;
import grader.spec.Trial;
import iomodels.i05_red_black_tree.Script.Watch;
import iomodels.i05_red_black_tree.Step.Kind;
import iomodels.i05_red_black_tree.Views.View;
import java.util.Set;

/** Judges {@code iomodels.i05_red_black_tree}. */
@Exercise(
        title = "a red-black tree",
        titleZh = "红黑树",
        notes = "IO 模型 · IO 多路复用 · epoll（红黑树）",
        given = {"Node.java"},
        uses = {"-java.util.TreeMap", "-java.util.TreeSet"},
        buildsOn = "i04",
        reason = "the tree is the task: nodes of your own, with a colour and two children",
        hints = {
            "Which of the two rules does a new red leaf break, and which a new black one? Which is easier to mend?",
            "Draw the cases of insert by the colour of the uncle. A red one: repaint three nodes and go on two levels"
                    + " up. A black one: turn an inner grandchild outwards, then one rotation and two colours end it.",
            "A node with two children never goes itself: its successor's key moves in, and the successor's node goes."
                    + " That one has at most one child, and then the child is red: paint it black, and all is well.",
            "When a black leaf goes, look at the sibling: red: rotate, and it is black. A black one with a red child:"
                    + " rotate that up, and all is well. With none: paint the sibling red and go on with the parent."
        },
        learnt =
                "Two rules that hold everywhere keep the tree low, and each change breaks them at one place only, which"
                        + " moves up until it is mended: so every call costs one path, never the tree.")
public final class RedBlackTreeChecks {
    private static final int SCRIPTS = 40;

    private static void scripts(Trial trial, String clause, Set<Kind> kinds, Set<View> views, Set<Watch> watches)
            throws Exception {
        var scripts = Script.of(Script.one(), kinds, views, watches);
        Scripts.check(trial, clause, scripts, SCRIPTS, (play, script) -> script.play(play));
    }

    @Clause(value = "C1", points = 1, classes = Classes.PLAIN)
    public void nullIsRefusedAndChangesNothing(Trial trial) throws Exception {
        scripts(trial, "C1", Set.of(Kind.NULL), Set.of(View.FIND), Set.of());
    }

    @Clause(value = "C2", points = 2, classes = Classes.PLAIN)
    public void whatIsInsertedIsInTheTreeOnce(Trial trial) throws Exception {
        scripts(trial, "C2", Set.of(Kind.AGAIN, Kind.FILL), Set.of(View.FIND, View.LOOK), Set.of());
        Scripts.once(trial, (play, _) -> Large.fills(play));
    }

    @Clause(value = "C3", points = 1, classes = Classes.PLAIN)
    public void everyKeyIsFoundAndNoOther(Trial trial) throws Exception {
        scripts(trial, "C3", Set.of(Kind.MISS), Set.of(View.FIND), Set.of());
        Scripts.once(trial, (play, _) -> Remembered.check(play));
    }

    @Clause(value = "C4", points = 2, classes = Classes.PLAIN)
    public void whatIsRemovedIsGoneAndNothingElse(Trial trial) throws Exception {
        scripts(trial, "C4", Set.of(Kind.REMOVE, Kind.REMOVE_NONE, Kind.FILL, Kind.DRAIN), Set.of(View.FIND), Set.of());
    }

    @Clause(value = "C5", points = 1, classes = Classes.PLAIN)
    public void walkVisitsAllInOrder(Trial trial) throws Exception {
        scripts(trial, "C5", Set.of(), Set.of(View.WALK), Set.of());
        Scripts.once(trial, (play, _) -> Within.check(play));
    }

    @Clause(value = "C6", points = 1, classes = Classes.PLAIN)
    public void sizeCountsTheKeys(Trial trial) throws Exception {
        scripts(trial, "C6", Set.of(), Set.of(), Set.of(Watch.SIZE));
    }

    @Clause(value = "C7", points = 1, classes = Classes.PLAIN)
    public void theNodesAreASearchTree(Trial trial) throws Exception {
        scripts(trial, "C7", Set.of(), Set.of(View.LOOK), Set.of());
    }

    @Clause(value = "C8", points = 2, classes = Classes.PLAIN)
    public void noRedNodeHasARedChild(Trial trial) throws Exception {
        scripts(trial, "C8", Set.of(), Set.of(), Set.of(Watch.COLOURS));
    }

    @Clause(value = "C8", points = 2, classes = Classes.PLAIN)
    public void noRedNodeHasARedChildAfterRemovals(Trial trial) throws Exception {
        scripts(trial, "C8", Set.of(Kind.REMOVE, Kind.FILL, Kind.DRAIN), Set.of(), Set.of(Watch.COLOURS));
    }

    @Clause(value = "C9", points = 2, classes = Classes.PLAIN)
    public void allPathsMeetEquallyManyBlackNodes(Trial trial) throws Exception {
        scripts(trial, "C9", Set.of(), Set.of(), Set.of(Watch.HEIGHTS));
    }

    @Clause(value = "C9", points = 2, classes = Classes.PLAIN)
    public void allPathsMeetEquallyManyBlackNodesAfterRemovals(Trial trial) throws Exception {
        scripts(trial, "C9", Set.of(Kind.REMOVE, Kind.FILL, Kind.DRAIN), Set.of(), Set.of(Watch.HEIGHTS));
        Scripts.once(trial, (play, _) -> Large.keepsItsBalance(play));
    }

    @Clause(value = "C10", points = 1, classes = Classes.PLAIN)
    public void whatIsThrownComesOutAndTheTreeIsAsBefore(Trial trial) throws Exception {
        scripts(trial, "C10", Set.of(Kind.FAIL, Kind.FAIL_VISITOR), Set.of(View.FIND), Set.of());
        scripts(trial, "C10", Set.of(Kind.FAIL), Set.of(View.LOOK), Set.of(Watch.SIZE));
        Scripts.once(trial, (play, _) -> Failing.often(play));
    }

    @Clause(value = "C11", points = 1, classes = Classes.PLAIN)
    public void theComparatorAloneDecides(Trial trial) throws Exception {
        var scripts = Script.of(
                Script.oneOdd(), Set.of(Kind.AGAIN, Kind.REMOVE, Kind.MISS), Set.of(View.FIND, View.WALK), Set.of());
        Scripts.check(trial, "C11", scripts, SCRIPTS, (play, script) -> script.playOdd(play));
    }

    @Clause(value = "C12", points = 2, classes = Classes.PLAIN)
    public void fewComparisonsAreMade(Trial trial) throws Exception {
        Costs.comparisons(trial);
    }

    @Clause(value = "C12", points = 1, classes = Classes.PLAIN)
    public void noCallGoesThroughTheWholeTree(Trial trial) throws Exception {
        Costs.work(trial);
    }

    @Clause(value = "C13", points = 1, classes = Classes.PLAIN)
    public void severalTreesKnowNothingOfEachOther(Trial trial) throws Exception {
        var scripts = Script.of(Script.several(), Set.of(Kind.REMOVE), Set.of(View.FIND), Set.of(Watch.SIZE));
        Scripts.check(trial, "C13", scripts, SCRIPTS, (play, script) -> script.playSeveral(play));
        Scripts.once(trial, (play, _) -> Shared.check(play));
    }
}
