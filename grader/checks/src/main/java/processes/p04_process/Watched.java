package processes.p04_process;

import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** An argument that counts how often it has been serialised; it may wait or throw meanwhile. */
final class Watched implements Serializable {
    private static final long serialVersionUID = 1L;

    private final transient AtomicInteger reads = new AtomicInteger();
    private transient volatile CountDownLatch latch = new CountDownLatch(0);
    private transient volatile @Nullable Throwable failure;

    /** Whoever serialises it waits from now on. */
    void holds() {
        latch = new CountDownLatch(1);
    }

    void letsGo() {
        latch.countDown();
    }

    /** Whoever serialises it gets that; null: nothing. */
    void fails(@Nullable Throwable with) {
        failure = with;
    }

    int reads() {
        return reads.get();
    }

    private void writeObject(ObjectOutputStream output) throws IOException {
        reads.incrementAndGet();
        try {
            latch.await();
        } catch (InterruptedException bySubmission) {
            Thread.currentThread().interrupt();
        }
        var thrown = failure;
        if (thrown != null) {
            throw Watched.<RuntimeException>sneaky(thrown);
        }
        output.defaultWriteObject();
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> T sneaky(Throwable any) throws T {
        throw (T) any;
    }
}
