package processes.p05_process_lock.peer;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import processes.p05_process_lock.LockFile;
import processes.p05_process_lock.ProcessLock;

/** Threads that add to a number in a file, one at a time if the lock is one. In every process the same. */
public final class Counting {
    private static final long INSIDE_NANOS = 50_000;

    private Counting() {}

    /**
     * Lets so many threads add one so many times each, each thread by a lock object of its own.
     *
     * @param folder where the lock's file and the number are
     * @return {@code "done"}, or what went wrong first
     */
    public static String run(Path folder, int threads, int times) throws InterruptedException {
        var wrong = new ConcurrentLinkedQueue<String>();
        var running = new ArrayList<Thread>();
        for (var t = 0; t < threads; t++) {
            var timed = t % 2 == 1;
            running.add(Thread.ofPlatform().daemon().name("counting " + t).start(() -> {
                try {
                    adds(folder, times, timed, wrong);
                } catch (Throwable any) {
                    wrong.add("threw " + any);
                }
            }));
        }
        for (var thread : running) {
            thread.join();
        }
        return wrong.isEmpty() ? "done" : wrong.peek();
    }

    private static void adds(Path folder, int times, boolean timed, ConcurrentLinkedQueue<String> wrong)
            throws IOException, InterruptedException {
        var lock = new ProcessLock(LockFile.at(folder.resolve("lock")));
        for (var i = 0; i < times; i++) {
            if (timed && i % 2 == 0) {
                while (!lock.tryAcquire()) {
                    LockSupport.parkNanos(INSIDE_NANOS);
                }
            } else {
                lock.acquire();
            }
            try {
                addsOne(folder, wrong);
            } finally {
                lock.release();
            }
        }
    }

    private static void addsOne(Path folder, ConcurrentLinkedQueue<String> wrong) throws IOException {
        var inside = folder.resolve("inside");
        try {
            Files.createFile(inside);
        } catch (FileAlreadyExistsException another) {
            wrong.add("two were inside at once");
        }
        var number = folder.resolve("number");
        var value = Integer.parseInt(Files.readString(number));
        LockSupport.parkNanos(INSIDE_NANOS);
        Files.writeString(number, String.valueOf(value + 1));
        Files.deleteIfExists(inside);
    }
}
