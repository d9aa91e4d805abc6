import java.util.concurrent.atomic.AtomicInteger;
public class Places implements Runnable {
    int value; int[] cells = new int[2]; Object lock = this; AtomicInteger atomic = new AtomicInteger();
    public void run() {
        int local = 3 + 4;
        value = local;
        local = value;
        cells[0] = 5;
        local = cells[1];
        atomic.get();
        synchronized (lock) {
            local++;
        }
        own();
        guarded();
        local = Math.max(local, 3);
    }
    private void own() {
    }
    private synchronized void guarded() {
        int local = 4;
    }
}
