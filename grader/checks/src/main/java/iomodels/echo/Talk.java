package iomodels.echo;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * What one client says, and how.
 *
 * @param sizes of its lines, without their ends
 * @param rest what comes after the last of them
 * @param cuts where a piece ends, in thousandths of all
 * @param isSlow whether each byte is a piece of its own, where there are few
 * @param lookEvery after so many pieces it is looked what has come back
 * @param ending how it ends
 * @param seed of the bytes
 */
record Talk(
        List<Integer> sizes, int rest, List<Integer> cuts, boolean isSlow, int lookEvery, Ending ending, long seed) {
    private static final int FEW = 50;
    private static final byte[] LIKELY = {'\r', 0, -1, (byte) 0x80, (byte) 0xC3, (byte) 0xA4, 'a', 'Z', ' ', 27, 4};

    /** How a talk ends. */
    enum Ending {
        /** It ends what it sends, and reads to the end. */
        ENDS,
        /** It says nothing more, and stays. */
        STAYS,
        /** It is cut by a reset. */
        RESETS
    }

    /** In which pieces it is sent. */
    List<byte[]> pieces() {
        var all = bytes();
        var pieces = new ArrayList<byte[]>();
        var begin = 0;
        for (var end : ends(all.length)) {
            if (end > begin) {
                pieces.add(Arrays.copyOfRange(all, begin, end));
                begin = end;
            }
        }
        return pieces;
    }

    private List<Integer> ends(int size) {
        var ends = new ArrayList<Integer>();
        if (isSlow && size <= FEW) {
            for (var end = 1; end < size; end++) {
                ends.add(end);
            }
        } else {
            cuts.stream().map(cut -> (int) ((long) cut * size / 1_000)).sorted().forEach(ends::add);
        }
        ends.add(size);
        return ends;
    }

    private byte[] bytes() {
        var random = new Random(seed);
        var bytes = new ByteArrayOutputStream();
        for (var size : sizes) {
            fill(bytes, size, random);
            bytes.write('\n');
        }
        fill(bytes, rest, random);
        return bytes.toByteArray();
    }

    private static void fill(ByteArrayOutputStream bytes, int size, Random random) {
        for (var i = 0; i < size; i++) {
            var any = (byte) random.nextInt();
            bytes.write(any == '\n' || random.nextInt(3) == 0 ? LIKELY[random.nextInt(LIKELY.length)] : any);
        }
    }
}
