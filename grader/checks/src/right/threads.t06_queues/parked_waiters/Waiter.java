package threads.t06_queues;

import java.util.concurrent.locks.LockSupport;

/** A thread that waits: to put its item, or for an item. */
final class Waiter<E> {
    final Thread thread = Thread.currentThread();
    E item;
    RuntimeException refused;
    volatile boolean served;

    Waiter(E item) {
        this.item = item;
    }

    void serve() {
        served = true;
        LockSupport.unpark(thread);
    }
}
