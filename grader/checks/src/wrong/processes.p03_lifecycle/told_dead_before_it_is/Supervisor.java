package processes.p03_lifecycle;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Monitors; a child takes itself off the list when it has ended, and whoever closes waits for the list to be empty. */
public final class Supervisor implements AutoCloseable {
    private final JvmExit exit;
    private final Runnable onExit = new Runnable() {
        @Override
        public void run() {
            endDaemons();
        }
    };
    private final Set<Watched> living = new LinkedHashSet<>();
    private boolean refusing;
    private boolean listed = true;

    public Supervisor(JvmExit exit) {
        if (exit == null) {
            throw new NullPointerException("exit");
        }
        this.exit = exit;
        exit.add(onExit);
    }

    public Child start(Program program) throws IOException {
        return begin(program, false);
    }

    public Child startDaemon(Program program) throws IOException {
        return begin(program, true);
    }

    private Child begin(Program program, boolean daemon) throws IOException {
        if (program == null) {
            throw new NullPointerException("program");
        }
        synchronized (living) {
            if (refusing) {
                throw new IllegalStateException("this supervisor is closed");
            }
        }
        var process = program.start();
        var child = new Watched(process, daemon, this::ended);
        boolean late;
        synchronized (living) {
            late = refusing;
            if (!late) {
                living.add(child);
            }
        }
        child.follow();
        if (late) {
            child.killAll();
            throw new IllegalStateException("this supervisor was closed while the program was started");
        }
        return child;
    }

    private void ended(Watched child) {
        synchronized (living) {
            living.remove(child);
            living.notifyAll();
        }
    }

    private List<Watched> now() {
        synchronized (living) {
            return living.stream().filter(child -> child.ending().isEmpty()).toList();
        }
    }

    public List<Child> children() {
        return Collections.unmodifiableList(new ArrayList<Child>(now()));
    }

    public List<Branch> tree() {
        var tree = new ArrayList<Branch>();
        for (var child : now()) {
            tree.add(new Branch(child.pid(), below(child.process.children())));
        }
        return tree;
    }

    private static List<Branch> below(Stream<ProcessHandle> handles) {
        var byId = new TreeMap<Long, Branch>();
        handles.forEach(handle -> byId.put(handle.pid(), new Branch(handle.pid(), below(handle.children()))));
        return List.copyOf(byId.values());
    }

    private void endDaemons() {
        synchronized (living) {
            refusing = true;
        }
        now().stream().filter(child -> child.daemon).forEach(Watched::killAll);
    }

    @Override
    public void close() {
        endDaemons();
        var interrupted = false;
        synchronized (living) {
            while (!living.isEmpty()) {
                try {
                    living.wait();
                } catch (InterruptedException later) {
                    interrupted = true;
                }
            }
        }
        synchronized (onExit) {
            if (listed) {
                exit.remove(onExit);
                listed = false;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
