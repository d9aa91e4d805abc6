package processes.p07_process_queue;

import java.util.concurrent.locks.LockSupport;

/** A call: whoever makes it parks until the loop has an answer. */
final class Duty {
    /** What is wanted. */
    enum Kind {
        PUT,
        GET,
        COUNT
    }

    /** How it went. */
    enum Answer {
        YES,
        NO,
        CLOSED
    }

    final Kind kind;
    final boolean waits;
    /** The item that goes in; when it is answered the one that came out, or a count. */
    byte[] bytes;

    private final Thread caller = Thread.currentThread();
    private final Runnable told;
    private volatile Answer answer;

    Duty(Kind kind, boolean waits, byte[] bytes) {
        this(kind, waits, bytes, () -> {});
    }

    /** One whose caller is in another process. */
    Duty(Kind kind, boolean waits, byte[] bytes, Runnable told) {
        this.kind = kind;
        this.waits = waits;
        this.bytes = bytes;
        this.told = told;
    }

    Answer answer() {
        return answer;
    }

    void ends(Answer how) {
        if (answer == null) {
            answer = how;
            told.run();
            LockSupport.unpark(caller);
        }
    }

    /** Whether there is an answer in time. */
    boolean isAnswered(long nanos) throws InterruptedException {
        var begin = System.nanoTime();
        while (answer == null) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            var left = nanos - (System.nanoTime() - begin);
            if (nanos == Long.MAX_VALUE) {
                LockSupport.park(this);
            } else if (left > 0) {
                LockSupport.parkNanos(this, left);
            } else {
                return false;
            }
        }
        return true;
    }

    /** An answer will come; an interrupt is kept. */
    Answer soon() {
        var interrupted = false;
        while (answer == null) {
            LockSupport.park(this);
            interrupted |= Thread.interrupted();
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return answer;
    }
}
