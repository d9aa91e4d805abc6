package coroutines.c02_generator;

import java.util.List;

/**
 * A call of a script, what the body does with it, and what happens beside it.
 *
 * @param by the thread that calls
 * @param slow whether the body takes its time, and is let go when it is seen that the call waits
 * @param besides what must make no difference; some of it does not apply to every call
 */
record Turn(Ask ask, String by, End end, boolean slow, List<Beside> besides) {
    /** How the body ends its step; when it is closed, a yield stands for letting the exception through. */
    enum End {
        YIELDS,
        RETURNS,
        THROWS,
        THROWS_CHECKED
    }

    /** What may happen beside a call. */
    enum Beside {
        SENT_TOO_EARLY,
        NEXT_BY_ANOTHER,
        SEND_BY_ANOTHER,
        CLOSE_BY_ANOTHER,
        NEXT_BY_BODY,
        SEND_BY_BODY,
        CLOSE_BY_BODY,
        CALLER_WAKES_UP,
        CALLER_INTERRUPTED,
        CALLER_INTERRUPTED_BEFORE,
        BODY_INTERRUPTED_BEFORE,
        BODY_INTERRUPTS_ITSELF;

        /** The call of another thread, or of the body, that it is. */
        Ask asks() {
            return switch (this) {
                case NEXT_BY_ANOTHER, NEXT_BY_BODY -> Ask.NEXT;
                case SEND_BY_ANOTHER, SEND_BY_BODY, SENT_TOO_EARLY -> Ask.SEND;
                case CLOSE_BY_ANOTHER, CLOSE_BY_BODY -> Ask.CLOSE;
                case CALLER_WAKES_UP,
                        CALLER_INTERRUPTED,
                        CALLER_INTERRUPTED_BEFORE,
                        BODY_INTERRUPTED_BEFORE,
                        BODY_INTERRUPTS_ITSELF -> throw new IllegalStateException(this + " is no call");
            };
        }

        boolean isByAnother() {
            return this == NEXT_BY_ANOTHER || this == SEND_BY_ANOTHER || this == CLOSE_BY_ANOTHER;
        }

        boolean isByBody() {
            return this == NEXT_BY_BODY || this == SEND_BY_BODY || this == CLOSE_BY_BODY;
        }

        /** Whether it happens while the body is in its step and the caller waits. */
        boolean isMeanwhile() {
            return isByAnother() || this == CALLER_WAKES_UP || this == CALLER_INTERRUPTED;
        }
    }

    boolean has(Beside beside) {
        return besides.contains(beside);
    }

    /**
     * So much of what happens beside it; what happens while the body is in its step needs a slow one, and whoever does
     * not wait for a slow one that is being closed is told of that, and not of what comes of it.
     */
    Turn with(List<Beside> others) {
        var takesTime = closes() ? !others.isEmpty() : others.stream().anyMatch(Beside::isMeanwhile);
        return new Turn(ask, by, end, slow || takesTime, others);
    }

    boolean closes() {
        return ask == Ask.CLOSE;
    }

    /** Its number makes every value that is sent or yielded another one. */
    static String sent(int number) {
        return "sent " + number;
    }

    static String yielded(int number) {
        return "yielded " + number;
    }

    /** The call alone, by the one who calls where it does not matter who does. */
    Turn alone() {
        return new Turn(ask, Scene.CALLER, end, slow, List.of());
    }

    @Override
    public String toString() {
        return by + " " + ask + " " + end + (slow ? " SLOW" : "") + (besides.isEmpty() ? "" : " " + besides);
    }
}
