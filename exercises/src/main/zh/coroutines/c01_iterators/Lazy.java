package coroutines.c01_iterators;

import java.util.function.Function;

/**
 * 只在有人要时才计算元素的可迭代对象，手工写成迭代器：迭代器是知道自己在哪里、能给出下一个元素的对象。
 * 它们是通往协程的第一步：每给出一个值就停下、保存状态、再从那里继续的代码。
 *
 * {@snippet :
 * for (var pair : Lazy.zip(Lazy.range(0, 3, 1), Lazy.cycle(List.of("tick", "tack")))) {
 *     System.out.println(pair.first() + " " + pair.second()); // 0 tick, 1 tack, 2 tick
 * }
 * }
 *
 * <p>笔记：协程 › 可迭代对象与迭代器。Python 的 {@code __iter__} 就是 {@link Iterable#iterator()}，
 * {@code __next__} 就是 {@code next()}，{@code StopIteration} 就是 {@link java.util.NoSuchElementException}。
 * 随本文件给出：{@link Pair}。
 *
 * <p>每道练习都可以使用的东西，这里都可以使用，只有流（{@code java.util.stream}）除外：那就是答案。
 *
 * <h2>契约</h2>
 * 每个方法从它的<i>源</i>造出一个可迭代对象；源也是可迭代对象，可以没有尽头。<i>取</i>就是用源的迭代器的 {@code next}
 * 拿走一个元素。元素可以为 null。源遵守 {@code Iterator} 的规则。
 *
 * <ul>
 *   <li>C1 <b>参数。</b>源或函数为 null 抛出 {@code NullPointerException}；步长为 0、
 *       要取的个数为负抛出 {@code IllegalArgumentException}（先看 null）；都在调用方法本身时抛出。
 *       其他任何 {@code int} 都允许。
 *   <li>C2 <b>{@code range}</b> 有 start、start + step、start + 2·step……，只要小于 end；步长为负时，只要大于 end。
 *       任何 {@code int} 都可能出现：和不会溢出。
 *   <li>C3 <b>{@code map}</b> 有函数对每个元素给出的值，按顺序。函数对每个元素调用一次，由 {@code next} 调用。
 *   <li>C4 <b>{@code take}</b> 有前 n 个元素；不足 n 个时，有全部。
 *   <li>C5 <b>{@code chain}</b> 先有第一个源的元素，再有第二个源的。
 *   <li>C6 <b>{@code zip}</b> 有成对的元素：各自的第一个，各自的第二个……，只要两者都有。它先从第一个源取。
 *   <li>C7 <b>{@code cycle}</b> 一遍又一遍地有源的元素：最后一个之后，它向源要一个新的迭代器。
 *       新的迭代器一个元素都没有时，它就彻底结束；没有元素的源，其 cycle 也没有元素。
 *   <li>C8 <b>结束。</b>没有更多元素时，{@code hasNext} 返回 false，{@code next} 抛出 {@code NoSuchElementException}，
 *       问多少次都一样，无论之前是否调用过 {@code hasNext}。
 *   <li>C9 <b>{@code hasNext}</b> 只看：它什么也不取，也不调用函数。所以调用它多少次都行，从不调用也行：元素都一样。
 *   <li>C10 <b>惰性。</b>各方法和 {@code iterator()} 什么也不取，什么也不问，至多向源要迭代器。
 *       {@code next} 从构成所返回元素的每个源恰好取一个元素，此外什么都不取：到了结束处什么也不取，
 *       {@code zip} 也不从较长的源取。给出 n 个元素之后，{@code take} 不再问它的源任何事，连 {@code hasNext} 也不问。
 *       在第一个源说它已结束之前，{@code chain} 不问第二个源任何事，至多向它要迭代器。
 *   <li>C11 <b>重新开始。</b>可迭代对象的每个 {@code iterator()} 都从头开始，使用源的新迭代器，对其他迭代器一无所知；
 *       迭代器不会重新开始。
 *   <li>C12 <b>失败。</b>源或函数抛出的东西，原样从 {@code hasNext} 或 {@code next} 出来。此后迭代器可以继续使用，
 *       如同失败的那次调用不曾有过；但那次调用已经取走的就丢失了。{@code take} 只计它返回了的。
 *   <li>C13 <b>开销。</b>迭代器不保留已经返回的元素（最后一个除外）。一次 {@code hasNext} 或 {@code next} 对每个源的
 *       {@code hasNext} 最多调用四次；所以时间随所要的元素增长。
 * </ul>
 * 不作承诺：{@code remove}；其间改变源会怎样；由几个线程使用。
 */
public final class Lazy {
    private Lazy() {}

    /** 从 start 起，按步长向上或向下到 end 的数，end 不在其中（C1、C2）。 */
    public static Iterable<Integer> range(int start, int end, int step) {
        throw new UnsupportedOperationException("TODO C2: 一个知道下一个数的迭代器");
    }

    /** 函数对每个元素给出的值（C1、C3）。 */
    public static <T, R> Iterable<R> map(Function<? super T, ? extends R> function, Iterable<? extends T> source) {
        throw new UnsupportedOperationException("TODO C3: next() 把函数应用于源的下一个元素");
    }

    /** 前 n 个元素（C1、C4）。 */
    public static <T> Iterable<T> take(int n, Iterable<? extends T> source) {
        throw new UnsupportedOperationException("TODO C4: 一个记着还要取几个的迭代器");
    }

    /** 第一个源的元素，然后是第二个源的（C1、C5）。 */
    public static <T> Iterable<T> chain(Iterable<? extends T> first, Iterable<? extends T> second) {
        throw new UnsupportedOperationException("TODO C5: 一个及时转到第二个源的迭代器");
    }

    /** 成对的元素（C1、C6）。 */
    public static <A, B> Iterable<Pair<A, B>> zip(Iterable<? extends A> first, Iterable<? extends B> second) {
        throw new UnsupportedOperationException("TODO C6: 从任何一个取之前，先看两个");
    }

    /** 一遍又一遍的元素（C1、C7）。 */
    public static <T> Iterable<T> cycle(Iterable<? extends T> source) {
        throw new UnsupportedOperationException("TODO C7: 源结束时，让它重新开始");
    }
}
