// 已给出：请勿改动；评测程序用的是它自己的那一份。
package processes.p04_process;

import java.io.IOException;

/**
 * 启动子 JVM。{@link ChildProcess} 不启动它自己选的程序：启动的方法是交给它的。
 *
 * {@snippet :
 * Launcher launcher = (mainClass, arguments) -> {
 *     var command = new ArrayList<>(List.of("/usr/lib/jvm/jdk-25/bin/java", "-cp", "classes", mainClass.getName()));
 *     command.addAll(List.of(arguments));
 *     return new ProcessBuilder(command)
 *             .redirectOutput(ProcessBuilder.Redirect.INHERIT)
 *             .redirectError(ProcessBuilder.Redirect.INHERIT)
 *             .start();
 * };
 * }
 */
@FunctionalInterface
public interface Launcher {
    /**
     * 启动一个新的 JVM，它是本 JVM 的子进程，有同样的类。
     *
     * @param mainClass 由它运行其 {@code main} 的类
     * @param arguments 给 {@code main} 的参数：少数几个短词，因为系统限制它们的长度
     * @return 子进程。它的标准输入是管道，其中有我们这边的一端。它的输出和错误不是管道：启动器让它们到哪里，就到哪里。
     * @throws IOException 它不能启动
     */
    Process launch(Class<?> mainClass, String... arguments) throws IOException;
}
