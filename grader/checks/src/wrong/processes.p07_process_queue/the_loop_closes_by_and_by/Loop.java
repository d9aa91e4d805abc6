package processes.p07_process_queue;

import java.io.IOException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** One thread that does everything that is to be done with sockets and with the queue. Nothing needs a lock. */
final class Loop {
    private final Selector selector = Selector.open();
    private final Queue<Runnable> errands = new ConcurrentLinkedQueue<>();
    private final Thread thread = Thread.ofPlatform().daemon().name("loop").unstarted(this::run);
    private volatile boolean ends;
    private volatile boolean over;

    /** What a key is of. */
    interface Keeper {
        void ready(SelectionKey key) throws IOException;

        /** Its channel is of no use any more. */
        void fails();
    }

    Loop() throws IOException {
        // the selector is there, and nothing is registered
    }

    void start() {
        thread.start();
    }

    Selector selector() {
        return selector;
    }

    /** Has the thread do that; false when it does nothing any more. */
    boolean runs(Runnable errand) {
        errands.add(errand);
        selector.wakeup();
        return !over || !errands.remove(errand);
    }

    private void run() {
        try {
            while (!ends) {
                selector.select();
                for (var errand = errands.poll(); errand != null; errand = errands.poll()) {
                    errand.run();
                }
                for (var key : List.copyOf(selector.selectedKeys())) {
                    looks(key);
                }
                selector.selectedKeys().clear();
            }
        } catch (IOException broken) {
            ends = true;
        } finally {
            shut();
        }
    }

    private static void looks(SelectionKey key) {
        var keeper = (Keeper) key.attachment();
        try {
            if (key.isValid()) {
                keeper.ready(key);
            }
        } catch (IOException failed) {
            keeper.fails();
        }
    }

    private void shut() {
        over = true;
        for (var errand = errands.poll(); errand != null; errand = errands.poll()) {
            errand.run();
        }
        List.copyOf(selector.keys()).forEach(key -> ((Keeper) key.attachment()).fails());
        try {
            selector.close();
        } catch (IOException closedAllTheSame) {
            return;
        }
    }

    /** Called by the loop's own thread. */
    void ends() {
        ends = true;
        selector.wakeup();
    }

    void join() {
        var interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException later) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
