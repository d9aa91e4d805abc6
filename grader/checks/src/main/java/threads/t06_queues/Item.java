package threads.t06_queues;

/**
 * An item that is equal to itself alone, though another one may compare as equal; its {@code compareTo} says no more
 * than the sign, and says it with the greatest numbers that there are.
 */
final class Item implements Comparable<Object> {
    private final int number;

    Item(int number) {
        this.number = number;
    }

    /** Something that cannot be compared: its {@code compareTo} throws, and so does that of whoever meets it. */
    static final class Picky implements Comparable<Object> {
        private final Throwable failure;

        /** @param failure unchecked */
        Picky(Throwable failure) {
            this.failure = failure;
        }

        Throwable failure() {
            return failure;
        }

        int fail() {
            switch (failure) {
                case RuntimeException exception -> throw exception;
                case Error error -> throw error;
                default -> throw new IllegalStateException(failure);
            }
        }

        @Override
        public int compareTo(Object other) {
            return fail();
        }

        @Override
        public String toString() {
            return "whose compareTo throws " + failure.getClass().getSimpleName();
        }
    }

    /** Something without an order. */
    static final class Plain {
        @Override
        public String toString() {
            return "not Comparable";
        }
    }

    @Override
    public int compareTo(Object other) {
        if (other instanceof Picky picky) {
            return picky.fail();
        }
        var order = Integer.compare(number, ((Item) other).number);
        return order == 0 ? 0 : order < 0 ? Integer.MIN_VALUE : Integer.MAX_VALUE;
    }

    @Override
    public String toString() {
        return String.valueOf(number);
    }
}
