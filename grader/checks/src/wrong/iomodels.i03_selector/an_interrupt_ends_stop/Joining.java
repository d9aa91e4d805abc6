package iomodels.i03_selector;

final class Joining {
    private Joining() {}

    static void of(Thread thread) {
        var interrupted = false;
        try {
            thread.join();
        } catch (InterruptedException now) {
            interrupted = true;
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
