package processes.p09_pipe;

import java.util.List;

/** The two ends of one pipe, and the cables between them. Closing it lets all go that still wait in a cable. */
final class Duo implements AutoCloseable {
    private final Bench bench;
    private final Side left;
    private final Side right;

    /** An end, with the cable that it reads and the one that it writes. */
    record Side(String name, PipeEnd end, Cable in, Cable out) {
        /** Its process dies: it neither writes nor reads any more. */
        void die() {
            out.end();
            in.goDeaf();
        }

        @Override
        public String toString() {
            return name;
        }
    }

    Duo(Bench bench, Cable toRight, Cable toLeft) {
        this.bench = bench;
        left = new Side("left", new PipeEnd(toLeft.input(), toRight.output()), toLeft, toRight);
        right = new Side("right", new PipeEnd(toRight.input(), toLeft.output()), toRight, toLeft);
    }

    Side left() {
        return left;
    }

    Side right() {
        return right;
    }

    List<Side> sides() {
        return List.of(left, right);
    }

    Side other(Side side) {
        return side == left ? right : left;
    }

    @Override
    public String toString() {
        return "both ends of a pipe";
    }

    @Override
    public void close() {
        sides().forEach(Side::die);
        bench.forget(this);
    }
}
