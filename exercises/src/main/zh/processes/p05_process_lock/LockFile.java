// 已给出：请勿改动；评测程序用的是它自己的那一份。
package processes.p05_process_lock;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * {@link ProcessLock} 所用的文件。凡是要互相排斥的进程，都用同一个文件造出锁。
 *
 * <p>其中两个若是本机的同一个文件，就 {@code equal}，散列码也相同：所以可以作为映射的键。
 */
public interface LockFile {
    /**
     * 这个文件上的一个新通道，可读可写；每次调用打开另一个。谁打开通道，谁就关闭它。
     *
     * @throws IOException 文件不能打开，例如进程打开的文件太多
     */
    FileChannel open() throws IOException;

    /**
     * 叫这个名字的文件，没有就创建。
     *
     * @throws IOException 没有这样的文件，也不能创建
     */
    static LockFile at(Path path) throws IOException {
        try {
            return new OnDisk(Files.createFile(path).toRealPath());
        } catch (FileAlreadyExistsException there) {
            // 不打开它来看：再关上它，会放掉本进程可能在它上面持有的锁。
            return new OnDisk(path.toRealPath());
        }
    }

    /**
     * 本机磁盘上的一个文件。
     *
     * @param path 它唯一的真名：绝对路径，没有链接
     */
    record OnDisk(Path path) implements LockFile {
        @Override
        public FileChannel open() throws IOException {
            return FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE);
        }
    }
}
