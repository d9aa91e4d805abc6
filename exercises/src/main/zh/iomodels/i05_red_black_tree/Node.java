// 已给出：请勿改动；评测程序用的是它自己的那一份。
package iomodels.i05_red_black_tree;

import java.util.Optional;

/**
 * 树的一个节点，供查看。让你的节点类实现它。
 *
 * @param <K> 键的类型
 * @param <V> 值的类型
 */
public interface Node<K, V> {
    /** 键。 */
    K key();

    /** 它的值。 */
    V value();

    /** 节点是否为红；否则为黑。 */
    boolean isRed();

    /** 左子树的根；没有则为空。 */
    Optional<? extends Node<K, V>> left();

    /** 右子树的根；没有则为空。 */
    Optional<? extends Node<K, V>> right();
}
