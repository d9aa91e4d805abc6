package iomodels.i05_red_black_tree;

import java.util.Comparator;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * epoll 用来存放所监视对象的红黑树：一种自己保持平衡的查找树，使得在一百万个描述符中找到一个只需二十次左右的比较，
 * 重复添加的也立即就能识别。
 *
 * {@snippet :
 * var watched = new RedBlackTree<Integer, String>(Comparator.naturalOrder());
 * watched.insert(7, "the socket of client 7");   // true
 * watched.insert(7, "once more");                // false：EEXIST
 * watched.find(7);                               // Optional[the socket of client 7]
 * watched.remove(7);                             // Optional[the socket of client 7]
 * }
 *
 * <p>笔记：IO 模型 › IO 多路复用 › epoll：{@code struct rb_root rbr}，“重复添加的事件可以通过红黑树而高效的
 * 识别出来”。随本文件给出：{@link Node}，查看这棵树时所用的节点视图。
 *
 * <p>每道练习都可以使用的东西，这里都可以使用，只有 {@code TreeMap} 和 {@code TreeSet} 除外：它们已经是红黑树。
 * 一棵树一次由一个线程使用。
 *
 * <h2>契约</h2>
 * 一个键插入之后没有删除过，它就<i>在树里</i>。比较器说两个键为 0 时，它们就<i>相同</i>。n 是树里键的个数。
 *
 * <ul>
 *   <li>C1 <b>参数。</b>比较器、键、值或访问者为 null，总是立即抛出 {@code NullPointerException}：无论树里有什么，
 *       也无论比较器怎样对待 null。树和原来一样。
 *   <li>C2 <b>插入。</b>对不在树里的键，{@code insert} 把它连同它的值放进去，返回 {@code true}。相同的键已在树里时，
 *       它返回 {@code false}，什么都不改变：旧的键（就是那个对象）保留它旧的值。没有别的键出现、消失或改变它的值。
 *   <li>C3 <b>查找。</b>{@code find} 返回键的值；键不在树里时为空。
 *   <li>C4 <b>删除。</b>{@code remove} 取出键和它的值，并返回那个值；键不在树里时返回空，什么都不改变。
 *       所有其他的键连同各自的值都留在树里。删除了的键可以再次插入。
 *   <li>C5 <b>遍历。</b>{@code walk} 对树里的每个键（就是插入的那个对象）和它的值调用访问者，各一次，
 *       从最小的键到最大的键。
 *   <li>C6 <b>个数。</b>{@code size} 返回 n。
 *   <li>C7 <b>查找树。</b>{@code root} 返回此刻的树的根，n = 0 时为空。从那里沿 {@code left} 和 {@code right} 走，
 *       树里的每个键都恰好在一个节点上遇到，连同它的值；节点左边的键都小于它自己的键，右边的都大于它。
 *   <li>C8 <b>颜色。</b>根是黑的，红节点没有红孩子。（缺少的孩子算作黑的。）
 *   <li>C9 <b>黑高。</b>从根向下到缺少的孩子，所有路径经过的黑节点一样多。加上 C8，没有一条路径比另一条长一倍以上：
 *       高度最多为 2·log₂(n + 1)。
 *   <li>C10 <b>异常。</b>比较器抛出的东西，哪怕是 {@code Error}，都原样从 {@code insert}、
 *       {@code find} 或 {@code remove} 传出，树和调用之前一样。访问者抛出的东西原样从 {@code walk} 传出；
 *       这次遍历不再调用访问者，树和原来一样。
 *   <li>C11 <b>只看次序。</b>哪些键相同、哪个较小，只由比较器决定；键自己的 {@code equals}、
 *       {@code hashCode} 和 {@code compareTo} 没有意义。只看比较结果的符号：任何 {@code int} 都可能出现。
 *       所以可以有相同而不 {@code equal} 的键，也可以有键不同而相等的值。
 *   <li>C12 <b>开销。</b>{@code insert}、{@code find} 和 {@code remove} 各最多调用比较器 8·log₂(n + 1) + 8 次，
 *       {@code walk}、{@code size} 和 {@code root} 从不调用；这里的 n 是调用之前的。{@code insert}、{@code find}、
 *       {@code remove} 和 {@code size} 也不以别的方式走遍整棵树。
 *   <li>C13 <b>几棵树</b>互不相知。
 * </ul>
 * 不作承诺：是可能的红黑树中的哪一棵；树改变之后 {@link Node} 显示什么；比较器或访问者自己改变这棵树，
 * 或者比较器不是一种次序时，会怎样。
 *
 * @param <K> 键的类型
 * @param <V> 值的类型
 */
public final class RedBlackTree<K, V> {

    /** 一棵空树（C1）。 */
    public RedBlackTree(Comparator<? super K> order) {
        throw new UnsupportedOperationException("TODO C1: 记住次序；树是空的");
    }

    /** 把键和它的值放进树里，除非相同的键已在那里（C1、C2、C8、C9）。 */
    public boolean insert(K key, V value) {
        throw new UnsupportedOperationException("TODO C2: 向下走到键该在的地方，挂上一个红节点，在往上的路上修复颜色");
    }

    /** 键的值（C1、C3）。 */
    public Optional<V> find(K key) {
        throw new UnsupportedOperationException("TODO C3: 向下走，向左或向右由比较器说了算");
    }

    /** 从树里取出一个键（C1、C4、C8、C9）。 */
    public Optional<V> remove(K key) {
        throw new UnsupportedOperationException("TODO C4: 取出这个节点或次序上与它相邻的节点；去掉的是黑节点时，修复黑高");
    }

    /** 按次序对每个键和值调用访问者（C1、C5）。 */
    public void walk(BiConsumer<? super K, ? super V> visitor) {
        throw new UnsupportedOperationException("TODO C5: 左子树，节点，右子树");
    }

    /** 树里有多少个键（C6）。 */
    public int size() {
        throw new UnsupportedOperationException("TODO C6: 数出入的个数");
    }

    /** 根；树为空时为空（C7）。 */
    public Optional<? extends Node<K, V>> root() {
        throw new UnsupportedOperationException("TODO C7: 最上面的节点");
    }
}
