package processes.p04_process.peer;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import processes.p04_process.Body;

/** Notes where it runs, and what it finds there; then it changes what it can. Its arguments: a file and a list. */
public final class Observer implements Body {
    /** Of each process its own. */
    public static final AtomicInteger COUNTER = new AtomicInteger();

    /** How many of these this process has made. */
    public static final AtomicInteger MADE = new AtomicInteger();

    /** A new one. */
    public Observer() {
        MADE.incrementAndGet();
    }

    @Override
    @SuppressWarnings("unchecked")
    public void run(Object... arguments) throws Exception {
        var list = (List<String>) arguments[1];
        Notes.add((String) arguments[0], here() + " made " + MADE.get() + " list " + list);
        COUNTER.set(77);
        list.add("added");
    }

    /** The process, its parent, and the counter. */
    public static String here() {
        var process = ProcessHandle.current();
        return process.pid() + " of " + process.parent().map(ProcessHandle::pid).orElse(0L) + " counter "
                + COUNTER.get();
    }
}
