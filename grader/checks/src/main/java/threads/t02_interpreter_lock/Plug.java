package threads.t02_interpreter_lock;

import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/** The device of a scene: keeps a run inside for as long as the check wants, then answers or fails. */
final class Plug implements Device {
    /** Guarded by this. */
    private final Map<String, Semaphore> inside = new LinkedHashMap<>();
    /** Guarded by this. */
    private boolean open;
    /** Guarded by this: what a run gets for an answer, once. */
    private final Map<String, Throwable> failures = new HashMap<>();
    /** Guarded by this: what the device fails with. */
    private Optional<Throwable> failure = Optional.empty();

    /** What the device answers. */
    static long answer(long value) {
        return 3 * value + 1;
    }

    /** The next answer to this run is a failure. */
    synchronized void failWith(String run, Throwable thrown) {
        failures.put(run, thrown);
    }

    /** Every answer is a failure. */
    synchronized void failWith(Throwable thrown) {
        failure = Optional.of(thrown);
    }

    @Override
    public long transfer(long value) throws IOException, InterruptedException {
        var run = Scene.currentRun();
        enter(run).acquireUninterruptibly();
        switch (failure(run).orElse(null)) {
            case null -> {
                return answer(value);
            }
            case IOException thrown -> throw thrown;
            case InterruptedException thrown -> throw thrown;
            case RuntimeException thrown -> throw thrown;
            case Error thrown -> throw thrown;
            case Throwable other -> throw new IllegalStateException("no device fails with this", other);
        }
    }

    private synchronized Semaphore enter(String run) {
        var gate = new Semaphore(open ? 1 : 0);
        inside.put(run, gate);
        return gate;
    }

    private synchronized Optional<Throwable> failure(String run) {
        return Optional.ofNullable(failures.remove(run)).or(() -> failure);
    }

    synchronized boolean isIn(String run) {
        return inside.containsKey(run);
    }

    /** How many runs are in the device. */
    synchronized int count() {
        return inside.size();
    }

    /** The device answers the run, or fails. */
    synchronized void answers(String run) {
        var gate = inside.remove(run);
        if (gate == null) {
            throw new IllegalStateException(run + " is not in the device: the check's script is wrong");
        }
        gate.release();
    }

    /** Keeps nobody any more. */
    synchronized void open() {
        open = true;
        inside.values().forEach(Semaphore::release);
    }
}
