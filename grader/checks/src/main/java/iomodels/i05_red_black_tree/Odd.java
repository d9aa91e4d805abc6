package iomodels.i05_red_black_tree;

/** Keys whose own {@code equals} and {@code hashCode} say nothing, and which have no order of their own. */
sealed interface Odd {
    /** What the comparator goes by. */
    int number();

    /** Equal to all of its kind. */
    record Alike(int number) implements Odd {
        @Override
        public boolean equals(Object other) {
            return other instanceof Alike;
        }

        @Override
        public int hashCode() {
            return 1;
        }

        @Override
        public String toString() {
            return "key " + number;
        }
    }

    /** Equal to itself alone. */
    final class Stranger implements Odd {
        private final int number;

        Stranger(int number) {
            this.number = number;
        }

        @Override
        public int number() {
            return number;
        }

        @Override
        public String toString() {
            return "key " + number;
        }
    }
}
