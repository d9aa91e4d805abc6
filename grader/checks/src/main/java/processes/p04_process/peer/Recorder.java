package processes.p04_process.peer;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import processes.p04_process.Body;

/** Records who has it run, and with what; then it waits or throws, if it is told to. */
public final class Recorder implements Body {
    /** Each run. */
    public static final List<Run> RUNS = new CopyOnWriteArrayList<>();

    /** What the next runs throw; null: nothing. */
    public static volatile @Nullable Throwable failure;

    /** What the next runs wait for. */
    public static volatile CountDownLatch latch = new CountDownLatch(0);

    /** A new one. */
    public Recorder() {}

    /** One of them. */
    public record Run(Recorder body, Thread thread, Object[] arguments) {}

    @Override
    public void run(Object... arguments) throws InterruptedException {
        RUNS.add(new Run(this, Thread.currentThread(), arguments));
        latch.await();
        var thrown = failure;
        if (thrown != null) {
            throw Recorder.<RuntimeException>sneaky(thrown);
        }
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> T sneaky(Throwable any) throws T {
        throw (T) any;
    }
}
