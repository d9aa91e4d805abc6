package processes.p05_process_lock;

import java.util.ArrayList;
import java.util.List;

/** What a kernel was asked for, and when it was asked for a lock that it may refuse. Its monitor guards everything. */
final class Asked {
    private final List<Long> tries = new ArrayList<>();
    private int opens;
    private int locks;

    synchronized void opens() {
        opens++;
    }

    synchronized void locks() {
        locks++;
    }

    synchronized void tries() {
        tries.add(System.nanoTime());
    }

    /** How often a lock was asked for, by waiting for it or by trying. */
    synchronized int forLocks() {
        return locks + tries.size();
    }

    /** How often anything was asked, the opening of channels included. */
    synchronized int atAll() {
        return opens + forLocks();
    }

    /** How often it was tried after that moment of {@code System.nanoTime()}. */
    synchronized int triesAfter(long moment) {
        return (int) tries.stream().filter(time -> time - moment > 0).count();
    }

    synchronized int triesAtAll() {
        return tries.size();
    }
}
