// loses: C12
// because: who could not get the iterator of the second source is taken to have it
package coroutines.c01_iterators;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.function.Function;

/** Lazy iterables, written by hand. */
public final class Lazy {
    private Lazy() {}

    /** {@code next} looks before it pulls: said once for all. */
    private abstract static class Looking<T> implements Iterator<T> {
        @Override
        public final T next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return pull();
        }

        /** The next element; there is one. */
        abstract T pull();
    }

    /** The numbers from start, in steps, up or down to end, which is not among them. */
    public static Iterable<Integer> range(int start, int end, int step) {
        if (step == 0) {
            throw new IllegalArgumentException("a range with step 0 does not move");
        }
        return () -> new Looking<>() {
            private long next = start; // a long: one step beyond the last int may be needed

            @Override
            public boolean hasNext() {
                return step > 0 ? next < end : next > end;
            }

            @Override
            Integer pull() {
                var number = (int) next;
                next += step;
                return number;
            }
        };
    }

    /** What the function makes of each element. */
    public static <T, R> Iterable<R> map(Function<? super T, ? extends R> function, Iterable<? extends T> source) {
        Objects.requireNonNull(function);
        Objects.requireNonNull(source);
        return () -> new Looking<>() {
            private final Iterator<? extends T> elements = source.iterator();

            @Override
            public boolean hasNext() {
                return elements.hasNext();
            }

            @Override
            R pull() {
                return function.apply(elements.next());
            }
        };
    }

    /** The first n elements. */
    public static <T> Iterable<T> take(int n, Iterable<? extends T> source) {
        Objects.requireNonNull(source);
        if (n < 0) {
            throw new IllegalArgumentException("cannot take " + n);
        }
        return () -> new Looking<>() {
            private final Iterator<? extends T> elements = source.iterator();
            private int left = n;

            @Override
            public boolean hasNext() {
                return left > 0 && elements.hasNext();
            }

            @Override
            T pull() {
                T element = elements.next();
                left--; // after the pull: one that fails does not count
                return element;
            }
        };
    }

    /** The elements of the first source, then those of the second. */
    public static <T> Iterable<T> chain(Iterable<? extends T> first, Iterable<? extends T> second) {
        Objects.requireNonNull(first);
        Objects.requireNonNull(second);
        return () -> new Looking<>() {
            private Iterator<? extends T> elements = first.iterator();
            private boolean inFirst = true;

            @Override
            public boolean hasNext() {
                if (inFirst && !elements.hasNext()) {
                    inFirst = false;
                    elements = second.iterator();
                }
                return elements.hasNext();
            }

            @Override
            T pull() {
                return elements.next();
            }
        };
    }

    /** Pairs of elements. */
    public static <A, B> Iterable<Pair<A, B>> zip(Iterable<? extends A> first, Iterable<? extends B> second) {
        Objects.requireNonNull(first);
        Objects.requireNonNull(second);
        return () -> new Looking<>() {
            private final Iterator<? extends A> ones = first.iterator();
            private final Iterator<? extends B> others = second.iterator();

            @Override
            public boolean hasNext() {
                return ones.hasNext() && others.hasNext();
            }

            @Override
            Pair<A, B> pull() {
                return new Pair<>(ones.next(), others.next());
            }
        };
    }

    /** The elements again and again. */
    public static <T> Iterable<T> cycle(Iterable<? extends T> source) {
        Objects.requireNonNull(source);
        return () -> new Looking<>() {
            private Iterator<? extends T> elements = source.iterator();
            private boolean ended;

            @Override
            public boolean hasNext() {
                if (!ended && !elements.hasNext()) {
                    elements = source.iterator();
                    ended = !elements.hasNext();
                }
                return !ended;
            }

            @Override
            T pull() {
                return elements.next();
            }
        };
    }
}
