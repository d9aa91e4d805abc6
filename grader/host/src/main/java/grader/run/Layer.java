package grader.run;

import java.util.List;

/**
 * What the system itself, Linux, can keep a worker from, beyond what the policy and the JVM do. Each is a program of
 * util-linux before the worker's command line.
 */
public enum Layer {
    /** A network of its own, without even a loopback, and no shared memory with others. */
    NETWORK("no network: unshare", "--net", "--ipc"),
    /** Processes of its own: the worker sees and signals no other, and all end with it. */
    PROCESSES("no foreign processes: unshare", "--pid", "--fork", "--kill-child", "--mount-proc"),
    /** A user of its own, that owns nothing but the worker's folder and has no privilege. */
    USER("no foreign files: setpriv"),
    /** Small files, no core dumps, few open files. */
    LIMITS("no floods: prlimit");

    private final String told;
    private final List<String> namespaces;

    Layer(String told, String... namespaces) {
        this.told = told;
        this.namespaces = List.of(namespaces);
    }

    /** What it stops, and by which program. */
    public String told() {
        return told;
    }

    /** The options of {@code unshare} that make it; empty when another program does. */
    List<String> namespaces() {
        return namespaces;
    }
}
