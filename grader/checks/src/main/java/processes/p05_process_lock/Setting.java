package processes.p05_process_lock;

import java.io.IOException;

/**
 * A file in a kernel of the kit's own, and a lock that is made of it.
 *
 * @param file what the other process and the kernel do is played with it
 * @param lock the submission's
 */
record Setting(KitFile file, ProcessLock lock) {
    static Setting free() {
        return of(new KitFile());
    }

    private static Setting of(KitFile file) {
        return new Setting(file, new ProcessLock(file.handle()));
    }

    /** The lock of another file, whose hash code is this one's. */
    Setting ofTheSameHash() {
        return of(file.ofTheSameHash());
    }

    /** Another object, of a file that is equal to this one's. */
    ProcessLock another() {
        return new ProcessLock(file.handle());
    }

    static Setting heldByCaller() throws InterruptedException, IOException {
        var setting = free();
        setting.lock.acquire();
        return setting;
    }

    static Setting heldByAnotherProcess() {
        var setting = free();
        setting.file.otherTakes();
        return setting;
    }
}
