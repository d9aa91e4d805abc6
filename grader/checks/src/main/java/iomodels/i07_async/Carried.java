package iomodels.i07_async;

import iomodels.i07_async.Operation.Kind;

/** What operations have carried until now. Used under the traffic's lock, and when nothing is pending any more. */
final class Carried {
    private final Store store;
    private long read;
    private long written;
    private boolean isEndSeen;

    Carried(Store store) {
        this.store = store;
    }

    /** Does what the answer says: how many bytes, or -1 at the end. */
    int does(Operation operation, Answer answer) {
        var isRead = operation.kind() == Kind.READ;
        var at = operation.position() >= 0 ? operation.position() : isRead ? read : written;
        var left = store.left(at);
        if (isRead && left < 0) {
            isEndSeen = true;
            return -1;
        }
        var count = answer.amount((int) (isRead ? Math.min(operation.size(), left) : operation.size()));
        if (isRead) {
            store.give(operation.buffer(), at, count);
            read += count;
        } else {
            store.take(operation.buffer(), at, count);
            written += count;
        }
        return count;
    }

    /** How many bytes were read. */
    long read() {
        return read;
    }

    /** How many of them are not yet written. */
    long unwritten() {
        return read - written;
    }

    /** Whether all was read and written. */
    boolean isWhole() {
        return isEndSeen && unwritten() == 0;
    }

    boolean isEndSeen() {
        return isEndSeen;
    }

    /** As a witness tells it. */
    String told() {
        var bytes = written + " bytes of " + read + " were written";
        return isEndSeen ? bytes : bytes + ", and no read had come to the end";
    }
}
