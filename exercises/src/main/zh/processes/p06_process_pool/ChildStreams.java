// 已给出：请勿改动；评测程序用的是它自己的那一份。
package processes.p06_process_pool;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.InputStream;

/**
 * 工作进程通往其进程池的线路的两端：它的标准输入和标准输出，启动时是什么样就是什么样。
 *
 * <p>任务可以打印，而打印的内容不能混到结果的字节之间。所以取得它们的同时，{@code System.err} 取代 {@code System.out}，
 * 一个空的流取代 {@code System.in}。
 *
 * @param input 进程池写给本进程的；进程池关闭它那一端时结束，进程池的进程结束时也结束
 * @param output 进程池从本进程读的；写出的内容先收集起来，直到 {@code flush()}
 */
public record ChildStreams(DataInputStream input, DataOutputStream output) {
    /** 取得这两个流，只供工作进程用：在工作进程中，任何任务运行之前，调用它一次。 */
    public static ChildStreams take() {
        var streams = new ChildStreams(
                new DataInputStream(new BufferedInputStream(System.in)),
                new DataOutputStream(new BufferedOutputStream(System.out)));
        System.setIn(InputStream.nullInputStream());
        System.setOut(System.err);
        return streams;
    }
}
