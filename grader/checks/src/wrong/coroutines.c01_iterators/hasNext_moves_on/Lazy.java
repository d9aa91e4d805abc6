// loses: C8, C9
// because: In take hasNext counts, not next: called twice it goes on by two, and next alone pulls beyond the end.
// may lose: C10
package coroutines.c01_iterators;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Function;

/** Lazy iterables. */
public final class Lazy {
    private Lazy() {}

    private static <T> void require(Iterable<T> source) {
        if (source == null) {
            throw new NullPointerException("source");
        }
    }

    public static Iterable<Integer> range(int start, int end, int step) {
        if (step == 0) {
            throw new IllegalArgumentException("step");
        }
        return () -> new RangeIterator(start, end, step);
    }

    private static final class RangeIterator implements Iterator<Integer> {
        private final int step;
        private int at;
        private long left;

        RangeIterator(int start, int end, int step) {
            long way = (long) end - start;
            this.step = step;
            this.at = start;
            this.left = way == 0 || way > 0 != step > 0 ? 0 : (Math.abs(way) - 1) / Math.abs((long) step) + 1;
        }

        @Override
        public boolean hasNext() {
            return left > 0;
        }

        @Override
        public Integer next() {
            if (left == 0) {
                throw new NoSuchElementException();
            }
            int number = at;
            at += step;
            left--;
            return number;
        }
    }

    public static <T, R> Iterable<R> map(Function<? super T, ? extends R> function, Iterable<? extends T> source) {
        require(source);
        if (function == null) {
            throw new NullPointerException("function");
        }
        return () -> new MapIterator<T, R>(function, source.iterator());
    }

    private static final class MapIterator<T, R> implements Iterator<R> {
        private final Function<? super T, ? extends R> function;
        private final Iterator<? extends T> it;

        MapIterator(Function<? super T, ? extends R> function, Iterator<? extends T> it) {
            this.function = function;
            this.it = it;
        }

        @Override
        public boolean hasNext() {
            return it.hasNext();
        }

        @Override
        public R next() {
            return function.apply(it.next());
        }
    }

    public static <T> Iterable<T> take(int n, Iterable<? extends T> source) {
        require(source);
        if (n < 0) {
            throw new IllegalArgumentException("n");
        }
        return () -> new TakeIterator<T>(n, source.iterator());
    }

    private static final class TakeIterator<T> implements Iterator<T> {
        private final int n;
        private final Iterator<? extends T> it;
        private int taken;

        TakeIterator(int n, Iterator<? extends T> it) {
            this.n = n;
            this.it = it;
        }

        @Override
        public boolean hasNext() {
            return taken++ < n && it.hasNext();
        }

        @Override
        public T next() {
            return it.next();
        }
    }

    public static <T> Iterable<T> chain(Iterable<? extends T> first, Iterable<? extends T> second) {
        require(first);
        require(second);
        return () -> new ChainIterator<T>(first.iterator(), second.iterator());
    }

    private static final class ChainIterator<T> implements Iterator<T> {
        private final Iterator<? extends T> a;
        private final Iterator<? extends T> b;

        ChainIterator(Iterator<? extends T> a, Iterator<? extends T> b) {
            this.a = a;
            this.b = b;
        }

        @Override
        public boolean hasNext() {
            return a.hasNext() || b.hasNext();
        }

        @Override
        public T next() {
            return a.hasNext() ? a.next() : b.next();
        }
    }

    public static <A, B> Iterable<Pair<A, B>> zip(Iterable<? extends A> first, Iterable<? extends B> second) {
        require(first);
        require(second);
        return () -> new ZipIterator<A, B>(first.iterator(), second.iterator());
    }

    private static final class ZipIterator<A, B> implements Iterator<Pair<A, B>> {
        private final Iterator<? extends A> a;
        private final Iterator<? extends B> b;

        ZipIterator(Iterator<? extends A> a, Iterator<? extends B> b) {
            this.a = a;
            this.b = b;
        }

        @Override
        public boolean hasNext() {
            return a.hasNext() && b.hasNext();
        }

        @Override
        public Pair<A, B> next() {
            if (!a.hasNext() || !b.hasNext()) {
                throw new NoSuchElementException();
            }
            A one = a.next();
            B other = b.next();
            return new Pair<>(one, other);
        }
    }

    public static <T> Iterable<T> cycle(Iterable<? extends T> source) {
        require(source);
        return () -> new CycleIterator<T>(source);
    }

    private static final class CycleIterator<T> implements Iterator<T> {
        private final Iterable<? extends T> source;
        private Iterator<? extends T> it;
        private boolean over;

        CycleIterator(Iterable<? extends T> source) {
            this.source = source;
            this.it = source.iterator();
        }

        @Override
        public boolean hasNext() {
            if (over) {
                return false;
            }
            if (it.hasNext()) {
                return true;
            }
            it = source.iterator();
            over = !it.hasNext();
            return !over;
        }

        @Override
        public T next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return it.next();
        }
    }
}
