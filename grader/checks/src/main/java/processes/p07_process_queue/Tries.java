package processes.p07_process_queue;

import java.time.Duration;

/** Calls that may find nothing to do: whether they did it. */
final class Tries {
    private Tries() {}

    static boolean puts(ProcessQueue queue, byte[] item, Duration time) throws InterruptedException {
        try {
            queue.put(item.clone(), time);
            return true;
        } catch (QueueFull noRoom) {
            return false;
        }
    }

    static boolean gets(ProcessQueue queue, Duration time) throws InterruptedException {
        try {
            queue.get(time);
            return true;
        } catch (QueueEmpty noItem) {
            return false;
        }
    }

    static boolean putsNow(ProcessQueue queue, byte[] item) {
        try {
            queue.putNowait(item.clone());
            return true;
        } catch (QueueFull noRoom) {
            return false;
        }
    }

    static boolean getsNow(ProcessQueue queue) {
        try {
            queue.getNowait();
            return true;
        } catch (QueueEmpty noItem) {
            return false;
        }
    }
}
