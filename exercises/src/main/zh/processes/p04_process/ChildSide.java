// 已给出：请勿改动；评测程序用的是它自己的那一份。
package processes.p04_process;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;

/** 只有子进程的主程序才需要的东西：在父进程中没有用处，在那里什么也不做。 */
public final class ChildSide {
    private static volatile boolean inputTaken;

    private ChildSide() {}

    /**
     * 子进程的标准输入，即父进程用 {@code ObjectOutputStream} 写出的对象的流。从现在起，{@code System.in} 是空的流。
     * 在进程体运行之前调用它一次。
     *
     * @return 这个流；父进程关闭了它那一端时，以及父进程的进程结束时，它的方法会说明结束（−1，
     *     或 {@code EOFException}）。它等待最初的字节。
     * @throws IOException 到来的不是对象的流，或者什么都没有到来而输入结束了
     */
    public static ObjectInputStream takeInput() throws IOException {
        var input = new ObjectInputStream(new BufferedInputStream(System.in));
        System.setIn(InputStream.nullInputStream());
        inputTaken = true;
        return input;
    }

    /**
     * 立即结束本进程，无论它的线程在做什么。
     *
     * @throws IllegalStateException 没有取得过输入：那么这里不是子进程
     */
    public static void halt() {
        if (!inputTaken) {
            throw new IllegalStateException("only a child that has taken its input is ended so");
        }
        Runtime.getRuntime().halt(1);
    }
}
