package coroutines.c03_greenlet;

import coroutines.c03_greenlet.Script.Step;
import grader.spec.Play;
import grader.spec.Shown;
import java.util.ArrayList;
import java.util.List;

/** Plays a script on real greenlets. */
final class Stage {
    private final Script script;
    private final Watch watch;
    private final List<Greenlet<Integer>> greenlets = new ArrayList<>();
    private final Failures failures = new Failures();
    private volatile int nextStep;

    private Stage(Play play, Script script) {
        this.script = script;
        greenlets.add(play.looks("C1", "Greenlet.main() returns", "Greenlet.main()", Greenlet::main));
        for (var i = 1; i < script.greenlets(); i++) {
            var me = i;
            var parent = script.parent(i);
            play.says(Script.name(i) + " is made, its parent is " + Script.name(parent));
            greenlets.add(play.looks(
                    "C1",
                    "the constructor returns",
                    "new Greenlet(parent, body)",
                    () -> new Greenlet<>(greenlets.get(parent), first -> run(me, first))));
        }
        watch = new Watch(play, Model.of(script));
    }

    static void play(Play play, Script script) {
        new Stage(play, script).play();
    }

    private void play() {
        try {
            act(0);
        } catch (Throwable thrown) {
            watch.happened(0, "ends with " + Shown.of(thrown));
        }
        watch.end();
        watch.compare();
        closeAll();
    }

    /** Gives back what is left; nothing is judged by it. */
    private void closeAll() {
        for (var greenlet : greenlets.subList(1, greenlets.size())) {
            try {
                greenlet.close();
            } catch (RuntimeException | Error judgedElsewhere) {
                // another script closes in the midst
            }
        }
    }

    private Integer run(int me, Integer first) throws Exception {
        watch.happened(me, Model.BEGINS + Shown.of(first));
        return act(me);
    }

    /** What that greenlet does while it runs; what it returns in the end. */
    private Integer act(int me) throws Exception {
        while (!watch.isOver() && nextStep < script.steps().size()) {
            var number = nextStep++;
            var step = script.steps().get(number);
            if (me == 0 && Model.isForBodies(step.kind())) {
                continue;
            }
            switch (step.kind()) {
                case SWITCH -> {
                    if (!switchTo(me, step, number)) {
                        return null;
                    }
                }
                case END -> {
                    return returned(me, number);
                }
                case FAIL -> throw failed(me);
                case CLOSE -> close(me, script.target(step));
                case ASK -> ask(me, script.target(step));
            }
        }
        return end(me);
    }

    private Integer returned(int me, int number) {
        watch.does(me, "returns " + Shown.of(script.value(number)));
        return script.value(number);
    }

    private Exception failed(int me) {
        watch.does(me, "throws");
        return raised(failures.of(me));
    }

    /** Goes back to the main greenlet, which has seen all then. */
    private Integer end(int me) {
        watch.end();
        return me == 0 ? null : greenlets.getFirst().switchTo(null);
    }

    /** Whether the body goes on after it. */
    private boolean switchTo(int me, Step step, int number) throws Exception {
        var target = script.target(step);
        watch.does(me, Script.name(target) + ".switchTo(" + Shown.of(script.value(number)) + ")");
        try {
            var result = greenlets.get(target).switchTo(script.value(number));
            watch.happened(me, Model.RETURNS + Shown.of(result));
            return true;
        } catch (Throwable thrown) {
            if (watch.isOver()) {
                throw raised(thrown);
            }
            watch.happened(me, Model.THROWS + failures.name(thrown));
            if (thrown instanceof GreenletClosedException && !failures.knows(thrown)) {
                return closed(me, thrown);
            }
            if (me != 0 && failures.knows(thrown) && Model.letsPass(me)) {
                throw raised(thrown);
            }
            return true;
        }
    }

    /** A body that is closed returns, resists, or lets the exception through. */
    private boolean closed(int me, Throwable order) throws Exception {
        if (Model.returnsWhenClosed(me)) {
            return false;
        }
        if (!Model.resists(me)) {
            throw raised(order);
        }
        try {
            watch.does(me, "main.switchTo(null), while it is closed");
            var result = greenlets.getFirst().switchTo(null);
            watch.happened(me, Model.RETURNS + Shown.of(result));
        } catch (Throwable thrown) {
            watch.happened(me, Model.THROWS + failures.name(thrown));
        }
        throw raised(failures.of(me));
    }

    private void close(int me, int target) {
        watch.does(me, Script.name(target) + ".close()");
        try {
            greenlets.get(target).close();
            watch.happened(me, Model.CLOSE_RETURNS);
        } catch (Throwable thrown) {
            watch.happened(me, Model.CLOSE_THROWS + failures.name(thrown));
        }
    }

    private void ask(int me, int target) {
        watch.does(me, Script.name(target) + ".isFinished()");
        watch.happened(me, Model.FINISHED + greenlets.get(target).isFinished());
    }

    /** An error is thrown at once. */
    private static Exception raised(Throwable thrown) {
        if (thrown instanceof Error error) {
            throw error;
        }
        return (Exception) thrown;
    }
}
