package coroutines.c01_iterators;

import static java.util.Objects.requireNonNull;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;

/** One kind of iterator, made of two functions; sources are asked for their iterators when they are needed. */
public final class Lazy {
    private Lazy() {}

    /** An iterator that comes into being when it is first used. */
    private static final class Late<T> {
        private final Iterable<? extends T> source;
        private Iterator<? extends T> iterator;

        Late(Iterable<? extends T> source) {
            this.source = source;
        }

        Iterator<? extends T> get() {
            if (iterator == null) {
                iterator = source.iterator();
            }
            return iterator;
        }

        void again() {
            iterator = null;
        }
    }

    private static <T> Iterator<T> iterator(BooleanSupplier more, Supplier<? extends T> pull) {
        return new Iterator<>() {
            private boolean known;

            @Override
            public boolean hasNext() {
                if (!known) {
                    known = more.getAsBoolean();
                }
                return known;
            }

            @Override
            public T next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                known = false;
                return pull.get();
            }
        };
    }

    public static Iterable<Integer> range(int start, int end, int step) {
        if (step == 0) {
            throw new IllegalArgumentException();
        }
        return () -> {
            long[] next = {start};
            return iterator(() -> step < 0 ? next[0] > end : next[0] < end, () -> {
                next[0] += step;
                return Math.toIntExact(next[0] - step);
            });
        };
    }

    public static <T, R> Iterable<R> map(Function<? super T, ? extends R> function, Iterable<? extends T> source) {
        requireNonNull(function);
        requireNonNull(source);
        return () -> {
            var late = new Late<T>(source);
            return iterator(
                    () -> late.get().hasNext(), () -> function.apply(late.get().next()));
        };
    }

    public static <T> Iterable<T> take(int n, Iterable<? extends T> source) {
        requireNonNull(source);
        if (n < 0) {
            throw new IllegalArgumentException();
        }
        return () -> {
            var late = new Late<T>(source);
            int[] taken = new int[1];
            return iterator(() -> taken[0] != n && late.get().hasNext(), () -> {
                T element = late.get().next();
                taken[0]++;
                return element;
            });
        };
    }

    public static <T> Iterable<T> chain(Iterable<? extends T> first, Iterable<? extends T> second) {
        var sources = List.of(new Object[] {first, second});
        requireNonNull(sources);
        return () -> {
            var one = new Late<T>(first);
            var other = new Late<T>(second);
            return iterator(
                    () -> one.get().hasNext() || other.get().hasNext(),
                    () -> one.get().hasNext() ? one.get().next() : other.get().next());
        };
    }

    public static <A, B> Iterable<Pair<A, B>> zip(Iterable<? extends A> first, Iterable<? extends B> second) {
        requireNonNull(first);
        requireNonNull(second);
        return () -> {
            var ones = new Late<A>(first);
            var others = new Late<B>(second);
            return iterator(
                    () -> ones.get().hasNext() && others.get().hasNext(),
                    () -> new Pair<>(ones.get().next(), others.get().next()));
        };
    }

    public static <T> Iterable<T> cycle(Iterable<? extends T> source) {
        requireNonNull(source);
        return () -> {
            var late = new Late<T>(source);
            boolean[] over = new boolean[1];
            return iterator(
                    () -> {
                        if (!over[0] && !late.get().hasNext()) {
                            late.again();
                            over[0] = !late.get().hasNext();
                        }
                        return !over[0];
                    },
                    () -> late.get().next());
        };
    }
}
