// Given: do not edit; the grader uses its own copy.
package processes.p05_process_lock;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The file that a {@link ProcessLock} is made of. Every process that is to be excluded makes a lock of the same file.
 *
 * <p>Two of these are {@code equal} when they are the same file of this machine, and then they have the same hash code:
 * so one can be a key in a map.
 */
public interface LockFile {
    /**
     * A new channel over the file, for reading and writing; each call opens another one. Whoever opens a channel
     * closes it.
     *
     * @throws IOException when the file cannot be opened, such as when the process has too many files open
     */
    FileChannel open() throws IOException;

    /**
     * The file with that name, which is made if there is none.
     *
     * @throws IOException when there is none and none can be made
     */
    static LockFile at(Path path) throws IOException {
        try {
            return new OnDisk(Files.createFile(path).toRealPath());
        } catch (FileAlreadyExistsException there) {
            // Not opened for a look: to close it again would free the lock that this process may have on it.
            return new OnDisk(path.toRealPath());
        }
    }

    /**
     * A file on this machine's disk.
     *
     * @param path its one true name: absolute and without links
     */
    record OnDisk(Path path) implements LockFile {
        @Override
        public FileChannel open() throws IOException {
            return FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE);
        }
    }
}
