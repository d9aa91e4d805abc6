// 已给出：请勿改动；评测程序用的是它自己的那一份。
package iomodels.i02_nonblocking;

import java.io.IOException;
import java.nio.channels.ServerSocketChannel;

/** 已给出：服务器从哪里得到通道，以及白问时告诉谁。 */
public interface Network {
    /** 打开一个尚未绑定的通道。 */
    ServerSocketChannel open() throws IOException;

    /** 一次询问什么都没有得到：没有人可接受，没有东西可读，或没有空位可写。 */
    void foundNothing();

    /**
     * 睡眠。
     *
     * @param nanos 最多多久；可能更短，无缘无故
     */
    void pause(long nanos);
}
