// 已给出：请勿改动；评测程序用的是它自己的那一份。
package threads.t06_queues;

import java.util.Objects;

/**
 * 经过优先级队列的条目，即笔记中的元组 {@code (20, 'ws')}。
 *
 * @param priority 最小的最先出来；可以是任何 {@code int}
 * @param item 优先级相同时由它决定，按它自己的次序（如果有的话）
 */
public record Prioritized<T>(int priority, T item) {
    public Prioritized {
        Objects.requireNonNull(item, "item");
    }

    @Override
    public String toString() {
        return "(" + priority + ", " + item + ")";
    }
}
