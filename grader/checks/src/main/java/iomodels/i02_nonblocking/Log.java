package iomodels.i02_nonblocking;

import java.util.ArrayList;
import java.util.List;

/** What a server has called, in order, on the kit's network and channels. Written and read by any thread. */
final class Log {
    private static final int MOST = 60_000;
    /** The server's channel; connections count from 1. */
    static final int DOOR = 0;
    /** Instead of an amount: the call has failed. */
    static final long FAILED = -2;
    /** Instead of an amount: the client's end was read. */
    static final long END = -1;

    private final List<Event> events = new ArrayList<>();
    private int quietPauses;
    private boolean isFull;

    /** What was called. */
    enum Kind {
        ACCEPT,
        READ,
        WRITE,
        READ_WITHOUT_ROOM,
        WRITE_WITHOUT_BYTES,
        ASKED_WHILE_BLOCKING,
        ASKED_AFTER_CLOSE,
        FOUND_NOTHING,
        PAUSE,
        /** A connection was to be set up, or ended, and that has failed. */
        SET_UP,
        CLOSE
    }

    /**
     * One call.
     *
     * @param who whose channel, where there is one
     * @param amount of bytes, nanoseconds, or the number of who was accepted
     */
    record Event(Kind kind, int who, long amount, Thread by) {
        /** Whether it is an ask that was in vain. */
        boolean isInVain() {
            return amount == 0 && isAsk();
        }

        boolean isAsk() {
            return kind == Kind.ACCEPT || kind == Kind.READ || kind == Kind.WRITE;
        }

        /** Whether somebody had something. */
        boolean isFind() {
            return kind == Kind.CLOSE || isAsk() && amount != 0 && !(kind == Kind.ACCEPT && amount == FAILED);
        }
    }

    /** Writes it down. A server that never ends asking is calmed when nobody wants to read any more of it. */
    synchronized void add(Kind kind, int who, long amount) {
        if (events.size() >= MOST) {
            isFull = true;
            return;
        }
        var event = new Event(kind, who, amount, Thread.currentThread());
        events.add(event);
        if (event.isFind()) {
            quietPauses = 0;
        } else if (kind == Kind.PAUSE) {
            quietPauses++;
        }
    }

    /** How many pauses there were since anybody had something. */
    synchronized int quietPauses() {
        return quietPauses;
    }

    /** Whether there was too much to be written down. */
    synchronized boolean isFull() {
        return isFull;
    }

    /** All until now. */
    synchronized List<Event> events() {
        return List.copyOf(events);
    }
}
