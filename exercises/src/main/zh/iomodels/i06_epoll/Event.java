// 已给出：请勿改动；评测程序用的是它自己的那一份。
package iomodels.i06_epoll;

/**
 * {@code await} 对一个描述符所报告的。
 *
 * @param descriptor 哪一个
 * @param bits 发现它就绪的是什么：{@link Descriptor} 的各位
 */
public record Event(Descriptor descriptor, int bits) {
    @Override
    public String toString() {
        return descriptor + " " + Descriptor.names(bits);
    }
}
