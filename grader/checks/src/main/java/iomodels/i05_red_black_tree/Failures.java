package iomodels.i05_red_black_tree;

/** What a comparator or a visitor may throw. */
final class Failures {
    static final int KINDS = 6;

    private Failures() {}

    /** A new one of that kind. */
    static Throwable of(int kind) {
        return switch (kind) {
            case 0 -> new IllegalStateException("thrown by what was handed in");
            case 1 -> new NullPointerException("thrown by what was handed in");
            case 2 -> new ClassCastException("thrown by what was handed in");
            case 3 -> new StackOverflowError("thrown by what was handed in");
            case 4 -> new UnsupportedOperationException("thrown by what was handed in", new Error("its cause"));
            default -> new Unchecked();
        };
    }

    /** An error of nobody's. */
    static final class Unchecked extends Error {
        private static final long serialVersionUID = 1L;

        Unchecked() {
            super("thrown by what was handed in", new IllegalStateException("its cause"));
        }
    }
}
