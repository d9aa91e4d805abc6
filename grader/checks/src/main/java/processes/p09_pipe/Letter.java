package processes.p09_pipe;

import java.util.Arrays;
import java.util.HexFormat;

/** A message of a script: its length and what is in it, so that a story can tell of it in a few words. */
record Letter(int length, Content content) {
    private static final int SHOWN = 8;

    /** What a message is filled with. */
    enum Content {
        /** What a length looks like, or nothing. */
        ZEROS,
        /** What {@code read} says at the end of a stream, if it is taken for a byte. */
        ONES,
        /** What text protocols end a line with. */
        LINES,
        /** All values, one after the other; not valid in any encoding of text. */
        COUNTING,
        /** Small numbers: they look like lengths. */
        LENGTHS,
        /** What no format takes for anything else: for scenes that are about something else. */
        LETTERS
    }

    byte[] bytes() {
        var bytes = new byte[length];
        for (var i = 0; i < length; i++) {
            bytes[i] = switch (content) {
                case ZEROS -> 0;
                case ONES -> (byte) 0xFF;
                case LINES -> (byte) "\r\n\n\0".charAt(i % 4);
                case COUNTING -> (byte) (i + 0x7D);
                case LENGTHS -> (byte) (i % 4 == 3 ? 1 + i % 7 : 0);
                case LETTERS -> (byte) ('a' + i % 26);
            };
        }
        return bytes;
    }

    @Override
    public String toString() {
        return shown(bytes());
    }

    /** A message as the story tells it, {@code 3 bytes 00 ff 0a}; a long one ends with a hash of all its bytes. */
    static String shown(byte[] bytes) {
        if (bytes.length == 0) {
            return "no bytes";
        }
        var begin = HexFormat.ofDelimiter(" ").formatHex(Arrays.copyOf(bytes, Math.min(SHOWN, bytes.length)));
        var rest = bytes.length > SHOWN ? " … #" + Integer.toHexString(Arrays.hashCode(bytes)) : "";
        return bytes.length + (bytes.length == 1 ? " byte " : " bytes ") + begin + rest;
    }

    /** How what was received differs from what was sent. */
    static String difference(byte[] wanted, byte[] found) {
        var at = Arrays.mismatch(wanted, found);
        return shown(found) + (at < SHOWN ? "" : ", which differs from byte " + at + " on");
    }
}
