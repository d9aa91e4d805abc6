package grader.spec;

import grader.wire.Witness;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * A script that one thread plays against the submission and a model side by side. Every expectation names the clause
 * that it comes from; the steps are the story; a call that throws or never ends is told as what was expected of it.
 * All calls are made on one actor, so a script costs no hand-over of its own. Used by that actor alone; the check's
 * thread reads it when the actor has ended, or hangs for good.
 */
public final class Play {
    private final List<String> story = new ArrayList<>();
    private final Set<String> met = ConcurrentHashMap.newKeySet();
    private volatile Due due = new Due("the script begins", "the script");
    /** What everything is told as that breaks now, a call that never ends as well; empty: as what it breaks itself. */
    private volatile String scope = "";

    Play() {}

    /** Whether the clause has been put to the test. */
    boolean hasMet(String clause) {
        return met.contains(clause);
    }

    /** The call that is under way never ends: what was expected of it is broken. */
    Broken hangs(Broken hang) {
        return due.never(hang, scope, toldUntilNow());
    }

    /** The story, read while a thread that hangs may have it in its hands. */
    private List<String> toldUntilNow() {
        synchronized (story) {
            return List.copyOf(story);
        }
    }

    /** A step that is no call of the submission. */
    public void says(String step) {
        synchronized (story) {
            story.add(step);
        }
    }

    /**
     * A call of the submission that must return.
     *
     * @param clause the clause that says so, such as {@code "C3"}
     * @param because the fact of the contract, as the student reads it
     * @param call as the story tells it, such as {@code "find(1017)"}
     */
    public <T> T returns(String clause, String because, String call, Callable<T> command) {
        says(call);
        T result = looks(clause, because, call, command);
        says("  → " + Shown.of(result));
        return result;
    }

    /** Like {@link #returns}, for one of many looks at what is there: the story does not tell it. */
    public <T> T looks(String clause, String because, String call, Callable<T> command) {
        expects(clause, because, call);
        try {
            return command.call();
        } catch (Broken found) {
            throw found;
        } catch (Throwable failure) {
            throw Thrown.unexpected(labelled(clause, because), call, failure, toldUntilNow());
        }
    }

    /** A call of the submission that must return a value equal to the wanted one. */
    public void returns(Object wanted, String clause, String because, String call, Callable<?> command) {
        Object result = returns(clause, because, call, command::call);
        if (!Objects.equals(wanted, result)) {
            throw broken(clause, because, call + " returned " + Shown.of(result) + " instead of " + Shown.of(wanted));
        }
    }

    /** A call of the submission that must return; of what it returns nothing is said here. */
    public void does(String clause, String because, String call, Action command) {
        says(call);
        looks(clause, because, call, () -> {
            command.run();
            return "normally";
        });
    }

    /** A call of the submission that must throw an exception of this type. */
    public void fails(
            Class<? extends Throwable> type, String clause, String because, String call, Callable<?> command) {
        var thrown = throwsSomething(clause, because, call, command);
        if (!type.isInstance(thrown)) {
            throw Thrown.unexpected(labelled(clause, because), call, thrown, toldUntilNow());
        }
        says("  → throws " + thrown.getClass().getSimpleName());
    }

    /** A call of the submission that must throw this very object. */
    public void fails(Throwable wanted, String clause, String because, String call, Callable<?> command) {
        var thrown = throwsSomething(clause, because, call, command);
        if (thrown != wanted) {
            throw Thrown.unexpected(labelled(clause, because), call, thrown, toldUntilNow());
        }
        says("  → throws it");
    }

    private Throwable throwsSomething(String clause, String because, String call, Callable<?> command) {
        says(call);
        expects(clause, because, call);
        @Nullable Object result;
        try {
            result = command.call();
        } catch (Broken found) {
            throw found;
        } catch (Throwable failure) {
            return failure;
        }
        throw broken(clause, because, call + " returned " + Shown.of(result) + " instead of throwing");
    }

    /** Something that must be true of what was seen. */
    public void require(boolean condition, String clause, String because, String found) {
        if (!condition) {
            throw broken(clause, because, found);
        }
    }

    /** What was seen puts the clause to the test: who does nothing does not come so far. */
    public void meets(String clause) {
        met.add(clause);
    }

    /** What must happen next, also where another thread does it: a script that hangs from now on is told as that. */
    public void expects(String clause, String because, String doing) {
        due = new Due(labelled(clause, because), doing);
    }

    /**
     * Until the next expectation the one who plays has nothing to do but wait for what other threads do. If it is found
     * running without an end instead, that is told as what this clause promises.
     */
    public void rests(String clause, String because) {
        due = due.resting(labelled(clause, because));
    }

    /** A broken expectation of that clause, with the story until now. */
    public Broken broken(String clause, String because, String found) {
        return new Broken(new Witness(labelled(clause, because), found, List.of(), toldUntilNow(), ""));
    }

    /**
     * Steps that break, if they do, what that clause promises: the same ones hold where nothing but this is different.
     *
     * @param clause the clause, such as {@code "C10"}
     * @param because the fact of the contract, as the student reads it
     */
    public void promising(String clause, String because, Action steps) throws Exception {
        scope = labelled(clause, because);
        try {
            steps.run();
        } catch (Broken different) {
            throw told(clause, because, different);
        } finally {
            scope = "";
        }
    }

    /** The same facts, told as what that clause promises. */
    public Broken told(String clause, String because, Broken broken) {
        var witness = broken.witness();
        return broken.as(new Witness(
                labelled(clause, because), witness.found(), witness.where(), witness.story(), witness.advice()));
    }

    /** Plays something else for comparison: when it breaks, its own story is told, else it leaves none. */
    public void anew(Action scene) throws Exception {
        var before = toldUntilNow();
        replaceStory(List.of());
        scene.run();
        replaceStory(before);
    }

    private void replaceStory(List<String> steps) {
        synchronized (story) {
            story.clear();
            story.addAll(steps);
        }
    }

    private static String labelled(String clause, String because) {
        return clause.isEmpty() ? because : clause + ": " + because;
    }
}
