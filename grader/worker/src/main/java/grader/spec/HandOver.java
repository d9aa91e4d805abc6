package grader.spec;

/** What a switch may cost by the slowest of the JDK's own means: a monitor, wait and notifyAll. */
public final class HandOver {
    private boolean partnersTurn;
    private boolean over;

    private HandOver() {}

    /** So many round trips of two threads of that kind: of the time that they took. */
    public static long nanos(int roundTrips, Thread.Builder kind) throws InterruptedException {
        var handOver = new HandOver();
        var partner = kind.unstarted(handOver::answer);
        var took = new long[1];
        var caller = kind.unstarted(() -> took[0] = handOver.measured(roundTrips));
        partner.start();
        caller.start();
        caller.join();
        partner.join();
        return took[0];
    }

    private long measured(int roundTrips) {
        try {
            roundTrip();
            var begin = System.nanoTime();
            for (var i = 0; i < roundTrips; i++) {
                roundTrip();
            }
            return System.nanoTime() - begin;
        } catch (InterruptedException nobodyInterruptsIt) {
            Thread.currentThread().interrupt();
            return 0;
        } finally {
            end();
        }
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
