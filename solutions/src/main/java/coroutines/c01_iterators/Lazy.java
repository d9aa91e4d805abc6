package coroutines.c01_iterators;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.function.Function;

/**
 * Lazy iterables, written by hand.
 *
 * <p><b>Symptom.</b> The first ten of a million take as long as all; an endless source takes for ever; a line that was
 * read from a socket is gone, since somebody only asked whether there is one.
 *
 * <p><b>Wrong.</b> To collect everything in a list first. Or to fetch the next element in {@code hasNext} and keep it
 * in a field: one element is then pulled before anybody wants it, and it takes a second field to tell a null from
 * none.
 *
 * <p><b>Right.</b> An iterable is a recipe: it holds its sources and can begin anew. An iterator is a cook: it holds a
 * place. {@code hasNext} answers from what the sources' {@code hasNext} say; {@code next} looks first, then pulls, and
 * writes down that it has come further only after the pull has succeeded.
 *
 * <p><b>Why that is enough.</b> What is not asked for is never pulled, what fails leaves the place as it is, and the
 * only state is a place, not a heap of elements.
 */
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
                    elements = second.iterator();
                    inFirst = false;
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
