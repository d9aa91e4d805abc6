package iomodels.i07_async;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** Where bytes come from and go to. */
sealed interface Store {
    /** How many bytes a read at that position could bring: -1 at the end. */
    long left(long position);

    /** A read: so many bytes, from there. */
    void give(ByteBuffer into, long position, int count);

    /** A write: so many bytes, to there. */
    void take(ByteBuffer from, long position, int count);

    /** So many operations with buffers of that capacity are enough, whatever the answers. */
    long mostOperations(int capacity);

    /** What is wrong with what was written, in words; empty when it is what there was to read. */
    String wrong();

    /** Real bytes. */
    final class Held implements Store {
        private final byte[] given;
        private byte[] target;
        private int end;

        /** @param target what the file that is written has in it before */
        Held(byte[] given, byte[] target) {
            this.given = given;
            this.target = target.clone();
            this.end = target.length;
        }

        @Override
        public long left(long position) {
            return position >= given.length ? -1 : given.length - position;
        }

        @Override
        public void give(ByteBuffer into, long position, int count) {
            into.put(given, (int) position, count);
        }

        @Override
        public void take(ByteBuffer from, long position, int count) {
            var last = Math.toIntExact(position + count);
            if (last > target.length) {
                target = Arrays.copyOf(target, Math.max(last, 2 * target.length));
            }
            from.get(target, (int) position, count);
            end = Math.max(end, last);
        }

        /** Nine times of ten an answer carries a byte at least. */
        @Override
        public long mostOperations(int capacity) {
            return 300 + 20L * given.length;
        }

        @Override
        public String wrong() {
            var written = Arrays.copyOf(target, Math.min(end, given.length));
            var at = Arrays.mismatch(written, given);
            if (at < 0) {
                return "";
            }
            return at >= written.length
                    ? "of " + given.length + " bytes " + written.length + " were written"
                    : "byte " + at + " is another one than was read there";
        }

        /** Whether what was beyond the bytes is there still. */
        boolean keeps(byte[] before) {
            return end >= before.length
                    && Arrays.equals(
                            target,
                            Math.min(given.length, before.length),
                            before.length,
                            before,
                            Math.min(given.length, before.length),
                            before.length);
        }
    }

    /** More bytes than a machine has room for: they are counted, and nobody looks at them. */
    final class Counted implements Store {
        private final long size;
        private long taken;
        private String wrong = "";

        Counted(long size) {
            this.size = size;
        }

        @Override
        public long left(long position) {
            return position >= size ? -1 : size - position;
        }

        @Override
        public void give(ByteBuffer into, long position, int count) {
            into.position(into.position() + count);
        }

        @Override
        public void take(ByteBuffer from, long position, int count) {
            if (position != taken && wrong.isEmpty()) {
                wrong = "after " + taken + " bytes the next were written at " + position;
            }
            from.position(from.position() + count);
            taken += count;
        }

        @Override
        public long mostOperations(int capacity) {
            return 300 + 3 * size / capacity;
        }

        @Override
        public String wrong() {
            return taken == size || !wrong.isEmpty() ? wrong : "of " + size + " bytes " + taken + " were written";
        }
    }
}
