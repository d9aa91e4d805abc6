// 已给出：请勿改动；评测程序用的是它自己的那一份。
package threads.t02_interpreter_lock;

import java.io.IOException;

/** 指令 IO 与之通信的设备：很慢，但能同时为任意多个线程服务。 */
@FunctionalInterface
public interface Device {
    /**
     * 发送一个值并等待应答，在调用的线程上进行，需要多久就等多久。
     *
     * @throws IOException 设备失败；它也可能抛出任何别的东西
     * @throws InterruptedException 线程在此期间被中断，而设备理会中断
     */
    long transfer(long value) throws IOException, InterruptedException;
}
