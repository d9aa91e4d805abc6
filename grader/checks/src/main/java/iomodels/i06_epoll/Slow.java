package iomodels.i06_epoll;

import java.util.concurrent.CountDownLatch;

/** A descriptor at which looks take long: between that the bits have been read and that they are returned. */
final class Slow extends SimulatedDescriptor {
    private volatile CountDownLatch gate = new CountDownLatch(0);

    Slow(int number) {
        super(number);
    }

    void hold() {
        gate = new CountDownLatch(1);
    }

    void letGo() {
        gate.countDown();
    }

    @Override
    public int look() {
        var bits = super.look();
        try {
            gate.await();
        } catch (InterruptedException endOfTheCheck) {
            Thread.currentThread().interrupt();
        }
        return bits;
    }
}
