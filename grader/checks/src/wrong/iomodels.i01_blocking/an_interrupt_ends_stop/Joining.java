package iomodels.i01_blocking;

final class Joining {
    private Joining() {}

    static void of(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        }
    }
}
