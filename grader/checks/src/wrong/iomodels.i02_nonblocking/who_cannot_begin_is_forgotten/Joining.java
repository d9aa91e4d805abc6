package iomodels.i02_nonblocking;

/** Waiting for the end of a thread that is sure to end soon. */
final class Joining {
    private Joining() {}

    /** Returns when the thread has ended. An interrupt is kept for later: who gave up here would leave things open. */
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
