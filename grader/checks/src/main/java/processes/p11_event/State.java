package processes.p11_event;

import grader.spec.Call;
import java.util.ArrayList;
import java.util.List;

/** One event of a script, and what the model knows of it. */
final class State {
    /** Who waits, and how. */
    record Waiter(String name, boolean timed, Call<Boolean> call) {}

    final String which;
    final Event event = new Event();
    final List<Waiter> waiters = new ArrayList<>();
    boolean set;
    /**
     * Nothing was called since that must not change it: set() when it was set, clear() when it was clear, or an await
     * that went through.
     */
    boolean untouched = true;

    /** @param which what is said of it in a story, after the call */
    State(String which) {
        this.which = which;
    }

    /** Why a call goes on: it owes that to the flag alone when something was called that must not change it. */
    String because(String otherwise) {
        return untouched ? otherwise : "C1: nothing that was called since has changed what set() said: it goes on";
    }

    /** set() or clear() was called. */
    void says(boolean now) {
        untouched = set != now;
        set = now;
    }
}
