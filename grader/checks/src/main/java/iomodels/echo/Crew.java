package iomodels.echo;

import java.util.List;
import java.util.Set;

/** The platform threads that were not there before: the server's. */
public final class Crew {
    private static final String OF_THE_JDK = "jdk.internal.";
    private static final List<String> OF_THE_HARNESS = List.of("actor ", "harness");

    private final Set<Thread> before = Thread.getAllStackTraces().keySet();

    private Crew() {}

    /** Whoever comes from now on. */
    public static Crew since() {
        return new Crew();
    }

    /** Those that are there now. What carries virtual threads, and polls for them, is the JDK's own. */
    public List<Thread> alive() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> !before.contains(thread))
                .filter(Thread::isAlive)
                .filter(thread -> !thread.getClass().getName().startsWith(OF_THE_JDK))
                .filter(thread -> OF_THE_HARNESS.stream().noneMatch(thread.getName()::startsWith))
                .toList();
    }

    /** How many. */
    public int size() {
        return alive().size();
    }
}
