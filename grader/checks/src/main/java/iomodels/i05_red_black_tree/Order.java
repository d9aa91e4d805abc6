package iomodels.i05_red_black_tree;

import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The comparator that a tree is given: it counts how often it is asked, can be told to fail, and notices a call that
 * does not come to an end. It bears null, as the least key: so whoever asks it about null gets an answer.
 */
final class Order implements Comparator<@Nullable Object> {
    /** Asked so often in one call: the submission goes round in a circle. */
    private static final int MOST_ASKED = 50_000;

    private final Kind kind;
    private long asked;
    private long askedBefore;
    private int answersUntilFailure = -1;
    private Optional<Throwable> failure = Optional.empty();

    /** Which keys it orders, and how it answers. */
    enum Kind {
        /** Numbers, upwards, by -1, 0 and 1. */
        UPWARDS,
        /** Numbers, downwards. */
        DOWNWARDS,
        /** Keys that are all equal and have one hash code, upwards, by any positive and negative numbers. */
        ALIKE,
        /** Keys of which none equals another one, downwards, by any positive and negative numbers. */
        STRANGERS;

        boolean isPlain() {
            return this == UPWARDS || this == DOWNWARDS;
        }

        boolean isUpwards() {
            return this == UPWARDS || this == ALIKE;
        }

        /** A new object for a key. */
        Object key(int number) {
            return switch (this) {
                case UPWARDS, DOWNWARDS -> number;
                case ALIKE -> new Odd.Alike(number);
                case STRANGERS -> new Odd.Stranger(number);
            };
        }
    }

    Order(Kind kind) {
        this.kind = kind;
    }

    /** A loop in the submission that asks again and again. */
    static final class NeverEnds extends Error {
        private static final long serialVersionUID = 1L;

        NeverEnds() {
            super("the comparator has been asked " + MOST_ASKED + " times in one call");
        }
    }

    @Override
    public int compare(@Nullable Object one, @Nullable Object other) {
        asked++;
        if (asked - askedBefore > MOST_ASKED) {
            throw new NeverEnds();
        }
        if (answersUntilFailure == 0) {
            answersUntilFailure = -1;
            Order.<RuntimeException>raise(failure.orElseThrow());
        }
        answersUntilFailure = Math.max(-1, answersUntilFailure - 1);
        var sign = Integer.compare(number(one), number(other));
        var upwards = kind.isUpwards() ? sign : -sign;
        return kind.isPlain() ? upwards : loud(upwards);
    }

    private static int number(@Nullable Object key) {
        return switch (key) {
            case null -> Integer.MIN_VALUE;
            case Integer number -> number;
            case Odd odd -> odd.number();
            default -> throw new ClassCastException("not one of the keys: " + key.getClass());
        };
    }

    /** The same sign, in a number that is neither 1 nor -1 nor has an opposite. */
    private int loud(int sign) {
        return switch (sign) {
            case -1 -> asked % 2 == 0 ? Integer.MIN_VALUE : -7;
            case 1 -> asked % 2 == 0 ? Integer.MAX_VALUE : 7;
            default -> 0;
        };
    }

    @SuppressWarnings("unchecked")
    static <T extends Throwable> void raise(Throwable failure) throws T {
        throw (T) failure;
    }

    /** A call of the submission begins: from now on it is counted. */
    void begin() {
        askedBefore = asked;
    }

    /** How often it has been asked since the call began. */
    long asked() {
        return asked - askedBefore;
    }

    /** After so many more answers it fails, once. */
    void failAfter(int answers, Throwable failure) {
        this.failure = Optional.of(failure);
        answersUntilFailure = answers;
    }

    /** Whether it has failed since it was told to; else it will not any more. */
    boolean hasFailed() {
        var failed = answersUntilFailure < 0 && failure.isPresent();
        answersUntilFailure = -1;
        failure = Optional.empty();
        return failed;
    }
}
