// 已给出：请勿改动；评测程序用的是它自己的那一份。
package processes.p03_lifecycle;

import java.io.IOException;

/**
 * 一个可以启动任意多次的程序。{@link Supervisor} 不启动它自己选的程序：程序是交给它的。
 *
 * {@snippet :
 * Program listing = () -> new ProcessBuilder("ls", "-l").start();
 * }
 */
@FunctionalInterface
public interface Program {
    /**
     * 把它作为这个 JVM 的新子进程启动。它的三个标准流都是管道，{@link Process} 有我们这边的一端。
     *
     * @throws IOException 它不能启动，例如没有这样的程序
     */
    Process start() throws IOException;
}
