package grader.spec;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** What one check has found so far: scenes that came to their end, and other clauses that are broken. */
public final class Findings {
    private final String own;
    private final Map<String, Broken> others = new LinkedHashMap<>();
    private long judged;

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
        try {
            scene.play();
            return false;
        } catch (Broken broken) {
            if (isOwn(broken)) {
                throw broken;
            }
            add(broken);
            return true;
        }
    }

    boolean isKnown(Broken broken) {
        return broken.clause().map(others::containsKey).orElse(false);
    }

    /** A scene came to its end without breaking anything. */
    void judged() {
        judged++;
    }

    void play(Scene scene) throws Exception {
        if (!hasBroken(scene)) {
            judged();
        }
    }
}
