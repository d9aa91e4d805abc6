package threads.t04_deadlock;

import grader.spec.Call;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import threads.t04_deadlock.Watched.Moment;

/** A call that stands still in the middle of what it does with accounts x and y, or with x alone. */
enum UnderWay {
    TRANSFER_THAT_LOOKS(Moment.LOOKING),
    TRANSFER_THAT_TAKES(Moment.TAKING),
    TRANSFER_THAT_GIVES(Moment.GIVING),
    TRANSFER_TO_ITSELF(Moment.LOOKING),
    TOTAL_OF_ONE(Moment.LOOKING),
    TOTAL_OF_BOTH(Moment.LOOKING);

    static final long CENTS = 3;
    private final Moment moment;

    UnderWay(Moment moment) {
        this.moment = moment;
    }

    /** The accounts that the call concerns. */
    List<Watched> concerned(Watched x, Watched y) {
        return switch (this) {
            case TRANSFER_THAT_LOOKS, TRANSFER_THAT_TAKES, TRANSFER_THAT_GIVES, TOTAL_OF_BOTH -> List.of(x, y);
            case TRANSFER_TO_ITSELF, TOTAL_OF_ONE -> List.of(x);
        };
    }

    /** What it moves from x to y. */
    long moved() {
        return switch (this) {
            case TRANSFER_THAT_LOOKS, TRANSFER_THAT_TAKES, TRANSFER_THAT_GIVES -> CENTS;
            case TRANSFER_TO_ITSELF, TOTAL_OF_ONE, TOTAL_OF_BOTH -> 0;
        };
    }

    /** Begins it on actor A; it is held up in {@link #slow}. */
    Call<?> begin(Scene scene, Watched x, Watched y) {
        if (this == TRANSFER_TO_ITSELF) {
            scene.transferToItself(x);
        }
        var slow = slow(x, y);
        scene.actors().says((moment == Moment.LOOKING ? "balance()" : "add(…)") + " of " + slow + " takes long");
        slow.holdUp(Set.of(moment));
        var call = call(scene, x, y);
        call.waits("C6: " + slow + " takes long: the call is still under way");
        return call;
    }

    private Call<?> call(Scene scene, Watched x, Watched y) {
        return switch (this) {
            case TRANSFER_THAT_LOOKS, TRANSFER_THAT_TAKES, TRANSFER_THAT_GIVES -> scene.transfer("A", x, y, CENTS);
            case TRANSFER_TO_ITSELF -> scene.transfer("A", x, x, CENTS);
            case TOTAL_OF_ONE -> scene.total("A", Set.of(x));
            case TOTAL_OF_BOTH -> scene.total("A", new LinkedHashSet<>(List.of(y, x)));
        };
    }

    /** The account in which it is held up. */
    Watched slow(Watched x, Watched y) {
        return this == TRANSFER_THAT_GIVES || this == TOTAL_OF_BOTH ? y : x;
    }
}
