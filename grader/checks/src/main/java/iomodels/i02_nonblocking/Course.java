package iomodels.i02_nonblocking;

import iomodels.i02_nonblocking.Finding.Findings;
import iomodels.i02_nonblocking.Log.Event;
import java.util.Arrays;

/** The course of one connection: what was read of it, what is due to it, and what was written. */
final class Course {
    private static final int MORE = 65_536;
    private static final String LINES = "C2: every line comes back on its connection, byte for byte, in order";
    private static final String STAYS = "C2: a connection stays open until its client ends it";
    private static final String WHOLE = "C3: of a line that has not ended nothing is sent";
    private static final String SOON = "C3: a line is sent back before the next pause";
    private static final String REST = "C4: at the end the rest comes back as it is";
    private static final String CLOSED = "C4: when all has been sent back, the connection is closed";
    private static final String CUT = "C5: as soon as a line is longer than the longest, the connection is closed";
    private static final String NO_MORE = "C5: when a line is too long, no more is read";
    private static final String NOTHING = "C5: of a line that is too long nothing is sent";
    private static final String BEFORE = "C5: the lines before one that is too long are sent back";
    private static final String HELD = "C7: of a client that does not read the server holds no more than it may";
    private static final String FAILED = "C9: the channel of a connection that has failed is closed";

    private final byte[] given;
    private final byte[] taken;
    private final boolean isStuck;
    private final int longest;
    private final Findings findings;
    private int read;
    private int written;
    private int whole;
    private boolean isAccepted;
    private boolean isClosed;
    private boolean hasFailed;
    private boolean hasEnded;
    private boolean isTooLong;
    private boolean isFull;

    Course(KitSocket socket, int longest, Findings findings) {
        this.given = socket.given();
        this.taken = socket.taken();
        this.isStuck = socket.script().isStuck();
        this.longest = longest;
        this.findings = findings;
    }

    /** Whether the server has something to do with it, or may have. */
    boolean isThere() {
        return isAccepted && !isClosed && !hasFailed && !isDone();
    }

    private boolean isDone() {
        return (hasEnded || isTooLong) && written >= due();
    }

    /** So many bytes are to be sent back, of those that were read. */
    private int due() {
        return hasEnded && !isTooLong ? read : whole;
    }

    void sees(Event event) {
        switch (event.kind()) {
            case ACCEPT -> isAccepted = true;
            case READ -> reads(event.amount());
            case WRITE -> writes(event.amount());
            case CLOSE -> isClosed = true;
            case SET_UP -> hasFailed = true;
            case READ_WITHOUT_ROOM,
                    WRITE_WITHOUT_BYTES,
                    ASKED_WHILE_BLOCKING,
                    ASKED_AFTER_CLOSE,
                    FOUND_NOTHING,
                    PAUSE -> {}
        }
    }

    private void reads(long amount) {
        if (isTooLong) {
            findings.add(NO_MORE, "it was read again");
        }
        hasFailed |= amount == Log.FAILED;
        hasEnded |= amount == Log.END;
        for (var end = read + Math.max(0, amount); read < end; read++) {
            if (given[read] == '\n' && !isTooLong) {
                whole = read + 1;
            }
            isTooLong |= read + 1 - whole > longest;
        }
        if (read - written > (long) longest + MORE) {
            findings.add(HELD, "it held " + (read - written) + " bytes, for lines of at most " + longest);
        }
    }

    private void writes(long amount) {
        isFull = amount == 0;
        hasFailed |= amount == Log.FAILED;
        var end = written + (int) Math.max(0, amount);
        var same = end <= read && Arrays.equals(given, written, end, taken, written, end);
        if (!same) {
            findings.add(LINES, "what was written after " + written + " bytes is not what came there");
        } else if (end > due()) {
            findings.add(isTooLong ? NOTHING : WHOLE, end - due() + " bytes of it were written");
        }
        written = end;
    }

    /** The server pauses. */
    void pauses() {
        if (isThere() && written < due() && !isFull) {
            findings.add(SOON, due() - written + " bytes were not yet sent, and there was room");
        }
    }

    /** The server has come to rest. */
    void ends() {
        if (!isAccepted) {
            findings.add("C6: any number of clients are served", "one was never accepted");
        } else if (hasFailed) {
            require(isClosed, FAILED, "it is open");
        } else if (!isStuck || written == due()) {
            comesToItsEnd();
        }
    }

    private void comesToItsEnd() {
        var missing = "of " + due() + " bytes " + written + " were sent back";
        require(written >= whole, isTooLong ? BEFORE : LINES, missing);
        if (hasEnded && !isTooLong) {
            require(written >= due(), REST, missing);
            require(isClosed || written < due(), CLOSED, "it is open");
        } else if (isTooLong) {
            require(isClosed, CUT, "it stays open");
        } else {
            require(!isClosed, STAYS, "it was closed");
        }
    }

    private void require(boolean condition, String expected, String found) {
        if (!condition) {
            findings.add(expected, found);
        }
    }
}
