package grader.run;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The workers that live: they are ended with this grader, however it is ended short of being killed. Thread-safe. */
final class LiveWorkers {
    private static final Set<ProcessTree> LIVE = ConcurrentHashMap.newKeySet();
    private static volatile boolean ending;

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(LiveWorkers::endAll, "end of the workers"));
    }

    private LiveWorkers() {}

    /** @throws GraderFault when this grader is being ended: a worker that starts now would be forgotten */
    static void requireLife() {
        if (ending) {
            throw new GraderFault("the grader is being ended");
        }
    }

    static boolean areEnding() {
        return ending;
    }

    static void add(ProcessTree worker) {
        LIVE.add(worker);
    }

    static void remove(ProcessTree worker) {
        LIVE.remove(worker);
    }

    private static void endAll() {
        ending = true;
        LIVE.forEach(ProcessTree::end);
        RunFolders.removeAll();
    }
}
