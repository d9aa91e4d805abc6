package processes.p09_pipe;

import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;

/** How a {@link Cable} behaves. Set before it is used; from then on guarded by the cable's lock. */
final class Nature {
    private int[] pieces = {Integer.MAX_VALUE};
    private int served;
    private int capacity = Integer.MAX_VALUE;
    private boolean coy;
    private boolean keepsBack;
    private final Map<Deed, Failure> failures = new EnumMap<>(Deed.class);

    /** What may fail. */
    enum Deed {
        READ,
        WRITE,
        FLUSH,
        CLOSE_INPUT,
        CLOSE_OUTPUT
    }

    /** What is thrown when so many bytes have passed; once. */
    private record Failure(int after, Throwable what) {}

    /** {@code read} hands over at most so many bytes: the first number, then the second …, then from the first on. */
    Nature pieces(int... most) {
        pieces = most;
        return this;
    }

    /** {@code write} waits while so many bytes have not been read. */
    Nature capacity(int most) {
        capacity = most;
        return this;
    }

    /** {@code available} says 0. */
    Nature coy() {
        coy = true;
        return this;
    }

    /** Nobody sees what was written before it is flushed. */
    Nature keepingBack() {
        keepsBack = true;
        return this;
    }

    /** The first call of that kind fails which comes after so many bytes have been read or written; none after it. */
    Nature failing(Deed deed, int after, Throwable what) {
        failures.put(deed, new Failure(after, what));
        return this;
    }

    boolean isCoy() {
        return coy;
    }

    boolean keepsBack() {
        return keepsBack;
    }

    /** How many of so many bytes a {@code read} hands over. */
    int piece(int read, int there) {
        return Math.min(Math.min(there, until(Deed.READ, read)), there > 0 ? pieces[served++ % pieces.length] : 0);
    }

    /** How many of so many bytes a {@code write} takes now. */
    int room(int written, int inside, int wanted) {
        return Math.min(Math.min(wanted, capacity - inside), until(Deed.WRITE, written));
    }

    private int until(Deed deed, int passed) {
        var failure = failures.get(deed);
        return failure == null ? Integer.MAX_VALUE : failure.after() - passed;
    }

    boolean fails(Deed deed, int passed) {
        return until(deed, passed) <= 0;
    }

    void fail(Deed deed, int passed) throws IOException {
        if (fails(deed, passed)) {
            switch (failures.remove(deed).what()) {
                case IOException told -> throw told;
                case RuntimeException told -> throw told;
                case Error told -> throw told;
                case Throwable other -> throw new IllegalStateException("the check's script is wrong", other);
            }
        }
    }
}
