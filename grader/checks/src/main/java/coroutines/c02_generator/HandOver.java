package coroutines.c02_generator;

/** What a step of two virtual threads may cost by the slowest of the JDK's own means: a monitor, wait and notify. */
final class HandOver {
    private boolean partnersTurn;
    private boolean over;

    private HandOver() {}

    /** So many round trips of the calling virtual thread with another one. */
    static long nanos(int roundTrips) throws InterruptedException {
        var handOver = new HandOver();
        Thread.ofVirtual().start(handOver::answer);
        handOver.roundTrip();
        var begin = System.nanoTime();
        for (var i = 0; i < roundTrips; i++) {
            handOver.roundTrip();
        }
        var took = System.nanoTime() - begin;
        handOver.end();
        return took;
    }

    private synchronized void roundTrip() throws InterruptedException {
        partnersTurn = true;
        notifyAll();
        while (partnersTurn) {
            wait();
        }
    }

    private synchronized void end() {
        over = true;
        notifyAll();
    }

    private synchronized void answer() {
        try {
            while (!over) {
                if (partnersTurn) {
                    partnersTurn = false;
                    notifyAll();
                } else {
                    wait();
                }
            }
        } catch (InterruptedException nobodyInterruptsIt) {
            Thread.currentThread().interrupt();
        }
    }
}
