// 已给出：请勿改动；评测程序用的是它自己的那一份。
package iomodels.i04_select_and_poll;

/**
 * {@code poll} 所用列表的一个条目（{@code struct pollfd}）。
 *
 * @param descriptor 哪个描述符；为负表示忽略这个条目
 * @param events 所问的 {@link Kernel} 的各位
 * @param revents {@code poll} 所发现的各位；在交进来的列表中没有意义
 */
public record PollFd(int descriptor, int events, int revents) {
    /** 还什么都没有发现的条目。 */
    public PollFd(int descriptor, int events) {
        this(descriptor, events, 0);
    }
}
