package processes.p05_process_lock;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a kernel was asked for, and when it was asked for a lock that it may refuse. Its monitor guards everything. */
final class Asked {
    /** The distances that come grow when one is so much longer than those of the beginning. */
    private static final double LONGER = 1.5;

    private final List<Long> tries = new ArrayList<>();
    private final Set<Thread> who = new HashSet<>();
    private int opens;
    private int locks;

    synchronized void opens() {
        opens++;
    }

    synchronized void locks() {
        locks++;
        who.add(Thread.currentThread());
    }

    synchronized void tries() {
        tries.add(System.nanoTime());
        who.add(Thread.currentThread());
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

    /** Whether that thread has asked, by tries alone, and no other one. */
    synchronized boolean onlyBy(Thread thread) {
        return locks == 0 && who.equals(Set.of(thread));
    }

    /** Whether the tries come at ever longer distances: the one that has begun last counts as well. */
    synchronized boolean grow() {
        if (tries.isEmpty()) {
            return false;
        }
        var now = System.nanoTime();
        var beginning = tries.getFirst() + (now - tries.getFirst()) / 4;
        var longest = 0L;
        var longestAtFirst = 0L;
        for (var i = 0; i < tries.size(); i++) {
            var distance = (i + 1 < tries.size() ? tries.get(i + 1) : now) - tries.get(i);
            longest = Math.max(longest, distance);
            longestAtFirst = tries.get(i) < beginning ? Math.max(longestAtFirst, distance) : longestAtFirst;
        }
        return longest > LONGER * longestAtFirst;
    }
}
