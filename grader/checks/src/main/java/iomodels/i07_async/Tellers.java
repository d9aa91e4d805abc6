package iomodels.i07_async;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The threads on which a script's completions are told, and what their handlers throw. */
final class Tellers {
    private static final long LOOK_MILLIS = 1;

    private final Set<Thread> entitled = Collections.synchronizedSet(new HashSet<>());
    private final List<Thread> running = Collections.synchronizedList(new ArrayList<>());
    private final List<Throwable> thrown = Collections.synchronizedList(new ArrayList<>());

    Tellers() {
        entitled.add(Thread.currentThread());
    }

    /** Whether a thread may begin operations: it calls the submission, or tells it of a completion. */
    boolean isEntitled(Thread thread) {
        return entitled.contains(thread);
    }

    /** A handler threw that. */
    void threw(Throwable what) {
        thrown.add(what);
    }

    /** The first that a handler has thrown and nobody has asked for. */
    Optional<Throwable> thrown() {
        synchronized (thrown) {
            return thrown.isEmpty() ? Optional.empty() : Optional.of(thrown.removeFirst());
        }
    }

    private Thread start(Runnable telling) {
        var thread =
                Thread.ofPlatform().daemon().name("teller " + (entitled.size())).unstarted(telling);
        entitled.add(thread);
        running.add(thread);
        thread.start();
        return thread;
    }

    /** Tells on another thread, and goes on when that has ended or cannot go on without this one. */
    void meanwhile(Runnable telling) {
        var thread = start(telling);
        while (isMoving(thread)) {
            try {
                thread.join(LOOK_MILLIS);
            } catch (InterruptedException dismissed) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private static boolean isMoving(Thread thread) {
        return switch (thread.getState()) {
            case NEW, RUNNABLE -> true;
            case BLOCKED, WAITING, TIMED_WAITING, TERMINATED -> false;
        };
    }

    /** Tells on another thread, and waits until its handler has returned. */
    void elsewhere(Runnable telling) throws InterruptedException {
        start(telling);
        join();
    }

    /** Waits until all handlers have returned. */
    void join() throws InterruptedException {
        while (!running.isEmpty()) {
            running.getFirst().join();
            running.removeFirst();
        }
    }
}
