package grader.spec;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Plays scripts on a thread of their own: several of them by one command, since a hand-over to another thread, and
 * looking after it, costs more than most scripts.
 */
final class Played<T> implements Property<T> {
    /** After so long no further script is begun: how long a command may take is bounded for one script. */
    private static final long AT_ONCE = 250_000_000;

    private final Trial trial;
    private final String clause;
    private final Scripts.Part<T> part;
    private final AtomicBoolean met = new AtomicBoolean();
    /** The one under way, or the last one. */
    private volatile Play play = new Play();
    /** How the last script ended that did not hold, as long as nobody has been told. */
    private @Nullable Throwable failure;

    Played(Trial trial, String clause, Scripts.Part<T> part) {
        this.trial = trial;
        this.clause = clause;
        this.part = part;
    }

    boolean hasMetItsClause() {
        return met.get();
    }

    @Override
    public void check(T script) throws Exception {
        if (failure == null) {
            holding(List.of(script));
        }
        var thrown = failure;
        failure = null;
        switch (thrown) {
            case null -> {}
            case Exception exception -> throw exception;
            case Error error -> throw error;
            case Throwable other -> throw new IllegalStateException(other);
        }
    }

    @Override
    public boolean wantsMore() {
        return !hasMetItsClause();
    }

    @Override
    public boolean asksAtOnce() {
        return true;
    }

    @Override
    public int holding(List<T> scripts) throws Exception {
        var held = new AtomicInteger();
        try {
            failure = trial.call("script", () -> outcome(scripts, held));
        } catch (Broken hangs) {
            failure = play.hangs(hangs);
        } catch (Undecided noise) {
            failure = noise;
        }
        meets();
        return held.get();
    }

    /** What the first one throws that does not hold. */
    private @Nullable Throwable outcome(List<T> scripts, AtomicInteger held) {
        var begin = System.nanoTime();
        for (var script : scripts) {
            if (held.get() > 0 && System.nanoTime() - begin > AT_ONCE) {
                break;
            }
            meets();
            play = new Play();
            Recording.anew();
            try {
                part.play(play, script);
            } catch (Throwable any) {
                return any;
            }
            held.incrementAndGet();
        }
        return null;
    }

    private void meets() {
        if (play.hasMet(clause)) {
            met.set(true);
        }
    }
}
