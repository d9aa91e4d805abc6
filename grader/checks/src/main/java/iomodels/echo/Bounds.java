package iomodels.echo;

import grader.spec.Trial;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** C5: the longest line. */
public final class Bounds {
    private static final int[] SIZES = {1, 2, 10, 100, 1_023, 1_024, 8_191, 8_192, 8_193, 20_000};
    private static final int FEW = 10;
    /** What fits into more is not this clause's matter. */
    private static final int SMALL = 2;

    private static final String FITS = "C5: a line of the longest size is sent back";
    private static final String REST_FITS = "C5: a rest of the longest size is sent back";
    private static final String CUT = "C5: as soon as a line is longer than the longest, the connection is closed";
    private static final String NOTHING = "C5: of a line that is too long nothing is sent";
    private static final String BEFORE = "C5: the lines before one that is too long are sent back";
    private static final String ROOM = "C5: memory is taken for what has come: longest may be Integer.MAX_VALUE";

    private Bounds() {}

    /** At the bound and beside it, for many bounds. */
    public static void judge(Trial trial, Echo.Opening opening) throws Exception {
        for (var longest : SIZES) {
            trial.scene(() -> House.play(trial, opening, longest, house -> {
                fits(house, longest);
                severalFit(house, longest);
                for (var manner : Manner.values()) {
                    isCut(house, longest, manner);
                }
                comesAfterLines(house, longest);
                house.guest("another client").isServed("C5: only that connection is closed", "x\n");
            }));
        }
        trial.scene(() -> House.play(trial, opening, Integer.MAX_VALUE, ROOM, house -> {
            house.guest("the client").isServed(ROOM, text(100_000) + "\n");
            house.guest("another client").isServed(Beside.SERVED, "x\n");
        }));
    }

    /** How a line is too long. */
    private enum Manner {
        /** One byte more than the longest, and nothing after it. */
        UNENDED(1, ""),
        /** It ends, and another one comes after it, in the same piece. */
        ENDED(1, "\nx\n"),
        /** Far too long. */
        FAR(50_000, ""),
        /** Far too long, and it ends. */
        FAR_AND_ENDED(50_000, "\nx\n");

        private final int more;
        private final String then;

        Manner(int more, String then) {
            this.more = more;
            this.then = then;
        }
    }

    private static String text(int size) {
        var text = new byte[size];
        Arrays.fill(text, (byte) 'x');
        return new String(text, java.nio.charset.StandardCharsets.ISO_8859_1);
    }

    private static void fits(House house, int longest) throws Exception {
        if (longest > SMALL) {
            house.guest("a client with a rest").sends("x").ends();
        }
        var guest = house.guest("a client");
        guest.isServed(longest > SMALL ? "" : FITS, "x\n");
        guest.isServed(FITS, text(longest) + "\n");
        guest.isServed("", "\n");
        guest.isServed(FITS, text(longest) + "\n");
        guest.sends(text(longest - 1)); // in two pieces
        house.settle();
        guest.isServed(FITS, "x\n");
        guest.sends(text(longest));
        house.settle();
        house.require(!guest.client().isOver(), REST_FITS, guest.name() + " was cut off: " + guest.told());
        guest.endsOutput();
        guest.isServed(REST_FITS, "");
    }

    /** Lines of the longest size in one piece, and in two, wherever the first one ends. */
    private static void severalFit(House house, int longest) throws Exception {
        var guest = house.guest("a client with several lines of the longest size");
        var lines = (text(longest) + "\n").repeat(2);
        guest.isServed(longest > SMALL ? "" : FITS, "x\n");
        guest.isServed(FITS, lines + "\n" + lines);
        for (var cut : cuts(longest)) {
            guest.sends(lines.substring(0, cut));
            house.settle();
            guest.isServed(FITS, lines.substring(cut));
        }
    }

    /** Everywhere in short lines; in others beside their ends. */
    private static List<Integer> cuts(int longest) {
        var last = 2 * longest + 1;
        return longest <= FEW
                ? IntStream.rangeClosed(1, last).boxed().toList()
                : List.of(1, longest, longest + 1, longest + 2, last - 1, last);
    }

    private static void isCut(House house, int longest, Manner manner) throws Exception {
        var guest = house.guest("a client with a line that is too long");
        guest.isServed(longest > SMALL ? "" : FITS, "x\n");
        var before = guest.client().count();
        guest.sends(text(longest));
        house.settle();
        guest.sends(text(manner.more) + manner.then);
        house.eventually(CUT, () -> "it stays open", guest.client()::isOver);
        house.require(guest.client().count() == before, NOTHING, guest.told());
    }

    /** In the same piece; where nothing comes after it there is no reason for a failure, in which lines get lost. */
    private static void comesAfterLines(House house, int longest) throws Exception {
        var guest = house.guest("a client with a line that is too long, after others in the same piece");
        var lines = "x\n\n";
        guest.sends(lines + text(longest + 1));
        house.eventually(CUT, () -> "it stays open", guest.client()::isOver);
        var same = new String(guest.client().received(), java.nio.charset.StandardCharsets.ISO_8859_1).equals(lines);
        house.require(same || guest.client().state() == Client.State.FAILED, BEFORE, guest.told());
    }
}
