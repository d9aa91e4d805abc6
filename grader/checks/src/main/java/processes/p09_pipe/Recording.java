package processes.p09_pipe;

import grader.spec.Play;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What an end has written for some messages.
 *
 * @param ends how many bytes were written when each message had been sent
 * @param parts how many each call of {@code write} had
 */
record Recording(List<byte[]> messages, byte[] bytes, List<Integer> ends, List<Integer> parts) {
    static Recording of(Bench bench, Play play, List<byte[]> messages) {
        try (var duo = bench.duo(play)) {
            var talk = new Talk(play);
            var ends = new ArrayList<Integer>();
            for (var message : messages) {
                talk.sends(duo.left(), message);
                ends.add(duo.left().out().written());
            }
            var parts = duo.left().out().look(Counts::parts);
            return new Recording(messages, duo.left().out().record(), ends, parts);
        }
    }

    byte[] upTo(int count) {
        return Arrays.copyOf(bytes, count);
    }

    /** After so many bytes there is a seam: a call of {@code write} ends. */
    List<Integer> seams() {
        var seams = new ArrayList<Integer>();
        var written = 0;
        for (var part : parts) {
            written += part;
            seams.add(written);
        }
        return seams;
    }

    /** How many messages are whole after so many bytes. */
    int wholeAt(int count) {
        return (int) ends.stream().filter(end -> end <= count).count();
    }

    /** Whether a stream that ends there ends between two messages. */
    boolean isBetween(int count) {
        return count == 0 || ends.contains(count);
    }
}
