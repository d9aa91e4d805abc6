package coroutines.c01_iterators;

import java.util.function.Function;

/**
 * Iterables (可迭代对象) that compute their elements only when somebody asks for them, written by hand as iterators
 * (迭代器): an object that knows where it stands and gives the next element. They are the first step to coroutines: code
 * that stops after each value, keeps its state, and goes on from there.
 *
 * {@snippet :
 * for (var pair : Lazy.zip(Lazy.range(0, 3, 1), Lazy.cycle(List.of("tick", "tack")))) {
 *     System.out.println(pair.first() + " " + pair.second()); // 0 tick, 1 tack, 2 tick
 * }
 * }
 *
 * <p>Notes: 协程 › 可迭代对象与迭代器. Python's {@code __iter__} is {@link Iterable#iterator()}, its {@code __next__} is
 * {@code next()}, and {@code StopIteration} is {@link java.util.NoSuchElementException}. Given beside this file:
 * {@link Pair}.
 *
 * <p>You may use anything that every exercise may, but streams ({@code java.util.stream}): they are the answer.
 *
 * <h2>The contract</h2>
 * Each method makes an iterable from its <i>sources</i>, which are iterables, too, and may be endless. To <i>pull</i>
 * is to take an element, by {@code next} of a source's iterator. Elements may be null. Sources keep the rules of
 * {@code Iterator}.
 * <ul>
 *   <li>C1 <b>Arguments.</b> A source or function that is null is a {@code NullPointerException}; a step of 0 and a
 *       negative number to take are {@code IllegalArgumentException}s (null comes first); all at the call of the method
 *       itself. Any other {@code int} is allowed.
 *   <li>C2 <b>{@code range}</b> has start, start + step, start + 2·step … as long as they are less than end; with a
 *       negative step, as long as they are greater. All {@code int}s may come: no sum overflows.
 *   <li>C3 <b>{@code map}</b> has what the function makes of each element, in order. The function is called once for
 *       each, by {@code next}.
 *   <li>C4 <b>{@code take}</b> has the first n elements, or all when there are fewer.
 *   <li>C5 <b>{@code chain}</b> has the elements of the first source, then those of the second.
 *   <li>C6 <b>{@code zip}</b> has pairs: the first element of each, the second of each … as long as both have one. It
 *       pulls from the first source first.
 *   <li>C7 <b>{@code cycle}</b> has the elements of the source, over and over again: after the last one it asks the
 *       source for a new iterator. It ends for good when a new iterator has no element at all; a source without
 *       elements has a cycle without.
 *   <li>C8 <b>The end.</b> When there is no further element, {@code hasNext} returns false and {@code next} throws
 *       {@code NoSuchElementException}, as often as one asks, whether {@code hasNext} was called before or not.
 *   <li>C9 <b>{@code hasNext}</b> only looks: it pulls nothing and calls no function. So it may be called as often as
 *       one likes, or never: the elements are the same.
 *   <li>C10 <b>Lazy.</b> Methods and {@code iterator()} pull nothing, and ask nothing but, perhaps, sources for their
 *       iterators. {@code next} pulls exactly one element from each source that the returned one is made of, and
 *       nothing else: at the end nothing is pulled, also not by {@code zip} from the longer source. After n elements
 *       {@code take} asks its source nothing more, also not {@code hasNext}. {@code chain} asks the second source, if
 *       not for its iterator, nothing before the first has said that it has ended.
 *   <li>C11 <b>Restart.</b> Each {@code iterator()} of an iterable begins at the beginning, with new iterators of the
 *       sources, and knows nothing of the others; an iterator does not restart.
 *   <li>C12 <b>Failures.</b> What a source or the function throws comes out of {@code hasNext} or {@code next} as it
 *       is. The iterator can be used on as if the failed call had not been made; but what that call had pulled is
 *       lost. {@code take} counts only what it has returned.
 *   <li>C13 <b>Cost.</b> No iterator keeps an element that it has returned (but the last one). A call of {@code
 *       hasNext} or {@code next} calls each source's {@code hasNext} at most four times; so time grows with the
 *       elements asked for.
 * </ul>
 * Not promised: {@code remove}; what happens when a source is changed meanwhile; use by several threads.
 */
public final class Lazy {
    private Lazy() {}

    /** The numbers from start, in steps, up or down to end, which is not among them (C1, C2). */
    public static Iterable<Integer> range(int start, int end, int step) {
        throw new UnsupportedOperationException("TODO C2: an iterator that knows the next number");
    }

    /** What the function makes of each element (C1, C3). */
    public static <T, R> Iterable<R> map(Function<? super T, ? extends R> function, Iterable<? extends T> source) {
        throw new UnsupportedOperationException("TODO C3: next() applies the function to the source's next element");
    }

    /** The first n elements (C1, C4). */
    public static <T> Iterable<T> take(int n, Iterable<? extends T> source) {
        throw new UnsupportedOperationException("TODO C4: an iterator that counts what is left to take");
    }

    /** The elements of the first source, then those of the second (C1, C5). */
    public static <T> Iterable<T> chain(Iterable<? extends T> first, Iterable<? extends T> second) {
        throw new UnsupportedOperationException("TODO C5: an iterator that goes over to the second in time");
    }

    /** Pairs of elements (C1, C6). */
    public static <A, B> Iterable<Pair<A, B>> zip(Iterable<? extends A> first, Iterable<? extends B> second) {
        throw new UnsupportedOperationException("TODO C6: look at both before you pull from either");
    }

    /** The elements again and again (C1, C7). */
    public static <T> Iterable<T> cycle(Iterable<? extends T> source) {
        throw new UnsupportedOperationException("TODO C7: begin the source anew when it has ended");
    }
}
