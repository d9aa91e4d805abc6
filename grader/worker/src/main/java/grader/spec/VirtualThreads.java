package grader.spec;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/**
 * The virtual threads of this JVM, from its own record of them, each asked by itself. Not from the JVM's thread dump:
 * that one brings the JVM down when virtual threads are mounted or unmounted meanwhile (JDK-8364343; 25.0.3 within a
 * second of ten thousand).
 *
 * <p>The record is {@code jdk.internal.vm}'s, which the worker's command line opens to the kit.
 */
public final class VirtualThreads {
    private static final int MOST = 8;
    /** Whoever starts more is told of those alone. */
    private static final int MOST_ASKED = 2_000;

    private static final Record RECORD = Record.open();

    private VirtualThreads() {}

    /** The JVM's tree of all threads that are not platform threads' own business. */
    private record Record(Object root, Method threads, Method children) {
        static Record open() {
            try {
                var container = Class.forName("jdk.internal.vm.ThreadContainer");
                var root = Class.forName("jdk.internal.vm.ThreadContainers").getMethod("root");
                return new Record(root.invoke(null), container.getMethod("threads"), container.getMethod("children"));
            } catch (ReflectiveOperationException closed) {
                throw new IllegalStateException(
                        "start the JVM with --add-exports java.base/jdk.internal.vm=ALL-UNNAMED", closed);
            }
        }

        Stream<Thread> virtual() {
            return all(root).filter(Thread::isVirtual).filter(Thread::isAlive);
        }

        private Stream<Thread> all(Object container) {
            var own = stream(threads, container).map(Thread.class::cast);
            return Stream.concat(own, stream(children, container).flatMap(this::all));
        }

        private static Stream<?> stream(Method method, Object container) {
            try {
                return (Stream<?>) method.invoke(container);
            } catch (ReflectiveOperationException failed) {
                throw new IllegalStateException("the JVM does not tell its threads", failed);
            }
        }
    }

    /** Whether there is one, whatever it does: nothing else tells of those that wait. */
    public static boolean areThere() {
        return RECORD.virtual().findAny().isPresent();
    }

    /**
     * A line a thread that stands in the submission's code: its name, what it waits for, and the student's line; eight
     * at most.
     */
    static List<String> waiting() {
        return RECORD.virtual()
                .limit(MOST_ASKED)
                .flatMap(thread -> describe(thread).stream())
                .limit(MOST)
                .toList();
    }

    /** Those that run at a line of the student's, by the name of the thread that carries each. */
    static Map<String, Carriers.Running> running() {
        var running = new HashMap<String, Carriers.Running>();
        for (var thread : mounted()) {
            var line = Where.innermost(thread.getStackTrace());
            var carrier = carrier(thread);
            if (line.isPresent() && carrier.isPresent()) {
                running.put(carrier.get(), new Carriers.Running(thread.threadId(), line.get()));
            }
        }
        return Map.copyOf(running);
    }

    /** The few that have a carrier now. */
    private static List<Thread> mounted() {
        var mounted = new ArrayList<Thread>();
        RECORD.virtual().filter(thread -> carrier(thread).isPresent()).forEach(mounted::add);
        return mounted;
    }

    /** As {@code Thread.toString} says it last, {@code …]/runnable@CARRIER}; a name may say what it likes before. */
    private static Optional<String> carrier(Thread virtual) {
        var text = virtual.toString();
        var at = text.indexOf('@', text.lastIndexOf("]/") + 1);
        return at < 0 ? Optional.empty() : Optional.of(text.substring(at + 1));
    }

    private static Optional<String> describe(Thread virtual) {
        return Where.innermost(virtual.getStackTrace()).map(line -> {
            var name = virtual.getName();
            var who = name.isEmpty() ? "#" + virtual.threadId() : name;
            var blocker = LockSupport.getBlocker(virtual);
            return "virtual thread " + who + " is "
                    + virtual.getState().name().toLowerCase(Locale.ROOT)
                    + (blocker == null ? "" : " on " + Doing.name(blocker)) + " at " + line;
        });
    }
}
