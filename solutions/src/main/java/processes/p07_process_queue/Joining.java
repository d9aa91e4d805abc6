package processes.p07_process_queue;

/** Waiting for the end of a thread that is sure to end soon. */
final class Joining {
    private Joining() {}

    /** Returns when the thread does nothing any more; an interrupt is kept for later. */
    static void of(Thread thread) {
        var interrupted = false;
        while (true) {
            try {
                thread.join();
                break;
            } catch (InterruptedException later) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
