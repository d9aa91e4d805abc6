package processes.p04_process;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** Launches children of the kit, or fails when it is told to. */
final class KitLauncher implements Launcher {
    /** All that any launcher of this check has launched: so that none outlives it. */
    private static final Queue<KitProcess> ALL = new ConcurrentLinkedQueue<>();

    private final List<KitProcess> launched = new CopyOnWriteArrayList<>();
    private final List<Thread> callers = new CopyOnWriteArrayList<>();
    private volatile @Nullable Throwable failure;
    private volatile @Nullable Class<?> mainClass;

    /** The next call throws it; null: launches again. */
    void fails(@Nullable Throwable with) {
        failure = with;
    }

    @Override
    public Process launch(Class<?> main, String... arguments) {
        callers.add(Thread.currentThread());
        mainClass = main;
        var thrown = failure;
        if (thrown != null) {
            throw KitLauncher.<RuntimeException>sneaky(thrown);
        }
        var process = new KitProcess();
        ALL.add(process);
        launched.add(process);
        return process;
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> T sneaky(Throwable any) throws T {
        throw (T) any;
    }

    /** What it has launched, the first one first. */
    List<KitProcess> launched() {
        return launched;
    }

    /** Who has called it. */
    List<Thread> callers() {
        return callers;
    }

    /** The class whose main was to be run last. */
    @Nullable
    Class<?> mainClass() {
        return mainClass;
    }

    /** Ends all children of the kit. */
    static void endAll() {
        ALL.forEach(process -> process.ends(0));
        ALL.clear();
    }
}
