package processes.p07_process_queue;

/** Waiting in spite of interrupts. */
final class Patience {
    private Patience() {}

    static void join(Thread thread) {
        var interrupted = Thread.interrupted();
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException later) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
