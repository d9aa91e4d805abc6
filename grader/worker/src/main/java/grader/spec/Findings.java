package grader.spec;

import grader.wire.Witness;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What one check has found so far: scenes that came to their end, and other clauses that are broken. */
public final class Findings {
    /**
     * So many scenes in which a call of another clause never came to its end, and none that could be judged: each costs
     * patience and a thread, and the next ones begin in the same way. A call of which a sister works is judged by that.
     */
    private static final int MOST_ENDLESS = 3;

    private final String own;
    private final Map<String, Broken> others = new LinkedHashMap<>();
    private long judged;
    private int endless;
    private @Nullable Broken unwritten;

    /** @param own the check's own clause */
    Findings(String own) {
        this.own = own;
    }

    /** Whether it is the check's own clause that is broken. */
    public boolean isOwn(Broken broken) {
        return broken.clause().map(own::equals).orElse(true);
    }

    /** Another clause is broken: the first witness of each is kept. */
    public void add(Broken broken) {
        Unheard.heard(broken);
        endless += broken.isEndless() ? 1 : 0;
        others.putIfAbsent(broken.clause().orElseThrow(), broken);
    }

    /** Other clauses that were found broken on the way, and by what. */
    public Map<String, Broken> others() {
        return Collections.unmodifiableMap(others);
    }

    /** Whether nothing of the check's own clause could be judged, since every scene broke another one first. */
    public boolean hideAll() {
        return judged == 0 && !others.isEmpty();
    }

    /** Plays a scene that others rest on; whether it broke another clause: then they would tell of that one only. */
    boolean hasBroken(Scene scene) throws Exception {
        Recording.anew();
        try {
            scene.play();
            return false;
        } catch (Broken broken) {
            if (isOwn(broken) && !isUnwritten(broken)) {
                throw broken;
            }
            addOrKeep(broken);
            return true;
        }
    }

    /** Whether all that is broken is that a method still throws its {@code TODO}. */
    static boolean isUnwritten(Broken broken) {
        return broken.witness().found().startsWith(Thrown.NOT_WRITTEN);
    }

    /** Of the own clause it is kept that something is still to be written: other scenes may do without that. */
    void addOrKeep(Broken broken) {
        if (!isOwn(broken)) {
            add(broken);
            return;
        }
        Unheard.heard(broken);
        unwritten = unwritten == null ? broken : unwritten;
    }

    /** That something of the own clause is still to be written; with a word on what is, if some of it was judged. */
    public Optional<Broken> unwritten() {
        var broken = unwritten;
        if (broken == null || judged == 0) {
            return Optional.ofNullable(broken);
        }
        var told = broken.witness();
        return Optional.of(broken.told(
                new Witness(told.expected(), told.found(), told.where(), told.story(), Thrown.HOLDS_SO_FAR)));
    }

    boolean isKnown(Broken broken) {
        return broken.clause().map(others::containsKey).orElse(false);
    }

    /** Whether any scene came to its end without breaking anything. */
    boolean hasJudged() {
        return judged > 0;
    }

    /** Whether what is left would only cost time: see {@link #hideAll()} for what that makes of the clause. */
    boolean isGivenUp() {
        return judged == 0 && endless >= MOST_ENDLESS;
    }

    /** A scene came to its end without breaking anything. */
    void judged() {
        judged++;
    }

    /** Plays a scene of many; not when these have been given up. */
    void play(Scene scene) throws Exception {
        if (!isGivenUp()) {
            playAnyway(scene);
        }
    }

    /** Plays a scene that begins in another way than those that may have been given up, such as a round of stress. */
    void playAnyway(Scene scene) throws Exception {
        if (!hasBroken(scene)) {
            judged();
        }
    }
}
