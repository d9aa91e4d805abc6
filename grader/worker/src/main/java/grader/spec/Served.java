package grader.spec;

import java.util.Comparator;

/** Calls that have returned come before those that have thrown, and these before those that still wait. */
final class Served implements Comparator<Call<?>> {
    @Override
    public int compare(Call<?> one, Call<?> other) {
        return Integer.compare(rank(one), rank(other));
    }

    private static int rank(Call<?> call) {
        if (!call.ended()) {
            return 2;
        }
        return call.thrown == null ? 0 : 1;
    }
}
