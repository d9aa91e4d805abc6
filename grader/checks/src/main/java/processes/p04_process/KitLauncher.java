package processes.p04_process;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
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
    private volatile String[] words = new String[0];

    /** The next call throws it; null: launches again. */
    void fails(@Nullable Throwable with) {
        failure = with;
    }

    @Override
    public Process launch(Class<?> main, String... arguments) {
        callers.add(Thread.currentThread());
        mainClass = main;
        words = arguments.clone();
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

    /** Launches the last child once more, as a real one, which is sent the same. */
    void launchesAgain(Launcher launcher) throws IOException {
        var child = launcher.launch(Objects.requireNonNull(mainClass, "a child was launched"), words);
        launched.getLast().input().letsRead();
        launched.getLast().input().forwardsTo(child.getOutputStream());
    }

    /** Ends all children of the kit. */
    static void endAll() {
        ALL.forEach(process -> process.ends(0));
        ALL.clear();
    }
}
