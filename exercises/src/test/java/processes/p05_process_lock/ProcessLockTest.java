package processes.p05_process_lock;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** How the lock is used, and the plainest mistakes. The contract is in {@link ProcessLock}; the grader looks closer. */
@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ProcessLockTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration SHORT = Duration.ofMillis(40);

    @TempDir
    private Path folder;

    private Path path;
    private ProcessLock lock;

    @BeforeEach
    void makeLock() throws IOException {
        path = folder.resolve("lock");
        lock = new ProcessLock(LockFile.at(path));
    }

    /** Another process: takes the lock of the file, says so by a file of its own, waits for the end of its input. */
    public static final class Other {
        private Other() {}

        /** Holds the lock until it is killed, or its input ends. */
        public static void main(String[] arguments) throws Exception {
            new ProcessLock(LockFile.at(Path.of(arguments[0]))).acquire();
            Files.createFile(Path.of(arguments[0] + ".held"));
            System.in.read();
        }
    }

    private Process startOther() throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        // Surefire may start this JVM with a jar that only points to the class path, and tells the whole in a property.
        var classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return new ProcessBuilder(java, "-Xmx64m", "-cp", classPath, Other.class.getName(), path.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private void awaitHeld(Process other) {
        await().atMost(PATIENCE).until(() -> !other.isAlive() || Files.exists(Path.of(path + ".held")));
        assertTrue(other.isAlive(), "the other process holds the lock");
    }

    /** The call on another thread. */
    private static boolean elsewhere(Callable<Boolean> call) throws Exception {
        try (var thread = Executors.newSingleThreadExecutor()) {
            return thread.submit(call).get();
        }
    }

    @Test
    void aFreeLockIsTaken() throws Exception {
        lock.acquire();
        lock.release();
        assertTrue(lock.tryAcquire());
        lock.release();
        assertTrue(lock.tryAcquire(PATIENCE));
        lock.release();
    }

    @Test
    void aHeldLockKeepsOtherThreadsOut() throws Exception {
        lock.acquire();
        assertFalse(elsewhere(lock::tryAcquire));
        var begin = System.nanoTime();
        assertFalse(elsewhere(() -> lock.tryAcquire(SHORT)));
        assertTrue(System.nanoTime() - begin >= SHORT.toNanos(), "a time-out is never early");
        lock.release();
        assertTrue(elsewhere(() -> {
            var taken = lock.tryAcquire();
            lock.release();
            return taken;
        }));
    }

    @Test
    void whoWaitsGetsItAfterTheRelease() throws Exception {
        lock.acquire();
        try (var threads = Executors.newCachedThreadPool()) {
            var waiting = threads.submit(() -> {
                lock.acquire();
                lock.release();
                return "was inside";
            });
            assertFalse(waiting.isDone());
            lock.release();
            assertEquals("was inside", waiting.get());
        }
    }

    @Test
    void twoObjectsOfOneFileAreOneLock() throws Exception {
        var another = new ProcessLock(LockFile.at(path));
        lock.acquire();
        assertFalse(elsewhere(another::tryAcquire));
        lock.release();
        assertTrue(another.tryAcquire());
        another.release();
    }

    @Test
    void onlyItsHolderReleasesIt() throws Exception {
        assertThrows(IllegalMonitorStateException.class, lock::release);
        lock.acquire();
        assertTrue(elsewhere(() -> {
            assertThrows(IllegalMonitorStateException.class, lock::release);
            return true;
        }));
        lock.release();
    }

    @Test
    void anotherProcessIsKeptOutAndMayBeKilled() throws Exception {
        var other = startOther();
        try {
            awaitHeld(other);
            assertFalse(lock.tryAcquire());
            assertFalse(lock.tryAcquire(SHORT));
            assertThrows(IllegalMonitorStateException.class, lock::release);
            other.destroyForcibly();
            lock.acquire();
            lock.release();
        } finally {
            other.destroyForcibly();
        }
    }

    @Test
    void anInterruptEndsTheWaiting() throws Exception {
        Thread.currentThread().interrupt();
        assertThrows(InterruptedException.class, lock::acquire);
        Thread.currentThread().interrupt();
        assertThrows(InterruptedException.class, () -> lock.tryAcquire(SHORT));
        lock.acquire();
        lock.release();
    }
}
