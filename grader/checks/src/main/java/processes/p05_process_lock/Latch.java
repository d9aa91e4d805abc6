package processes.p05_process_lock;

import java.util.concurrent.CountDownLatch;

/** Keeps a thread of the submission at a step in the kernel, for a legal delay that no interrupt ends. */
final class Latch implements Runnable, AutoCloseable {
    private final CountDownLatch opened = new CountDownLatch(1);
    private final CountDownLatch reached = new CountDownLatch(1);

    @Override
    public void run() {
        reached.countDown();
        var interrupted = false;
        while (opened.getCount() > 0) {
            try {
                opened.await();
            } catch (InterruptedException later) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    boolean wasReached() {
        return reached.getCount() == 0;
    }

    /** The thread goes on. */
    void open() {
        opened.countDown();
    }

    @Override
    public void close() {
        open();
    }
}
