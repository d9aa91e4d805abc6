package grader.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The layers that one worker is started in.
 *
 * @param user the number of the user that it runs as, with {@link Layer#USER}
 * @param means what its namespaces are made with
 * @param loopback whether its own network has one that is up
 */
record Confinement(Set<Layer> layers, int user, Means means, boolean loopback) {
    /** As the grader's own user, in the machine as it is. */
    static final Confinement NONE = new Confinement(Set.of(), 0, Means.ROOT, false);

    /** What makes namespaces: the system's root, or a user who is root in a namespace of his own alone. */
    enum Means {
        ROOT(List.of()),
        OWN_NAMESPACE(List.of("--user", "--map-root-user"));

        private final List<String> options;

        Means(List<String> options) {
            this.options = options;
        }
    }

    /** Numbers that no distribution gives to a user, below what a container maps. */
    private static final int FIRST_USER = 61_000;

    private static final int USERS = 4_000;
    private static final AtomicInteger NEXT =
            new AtomicInteger((int) (ProcessHandle.current().pid() % USERS));

    /** The largest file that a check writes has a few kilobytes. */
    private static final int MOST_FILE_BYTES = 64 << 20;
    /** A JVM of the kit has some forty files open, and twenty for each child. */
    private static final int MOST_OPEN_FILES = 4_096;

    /**
     * More than the worker's own limit, which tells of it; the system counts by user, so that this can be said only of
     * one whom nobody else is. A submission that starts threads without end takes none from the others.
     */
    private static final int MOST_THREADS = 4_096;

    /** unshare ends with 1 when its child is killed by signal 9; a shell ends with 137, as whoever asks expects. */
    private static final List<String> TELLS_SIGNALS = List.of("sh", "-c", "\"$@\"; exit $?", "sh");

    /** A new network has a loopback, which is down: whoever can raises it, by whichever program there is. */
    private static final List<String> RAISES_LOOPBACK = List.of(
            "sh",
            "-c",
            "ip link set lo up 2>/dev/null || ifconfig lo up 2>/dev/null || busybox ip link set lo up 2>/dev/null"
                    + " || perl -e 'my $lo = pack(q(a16sx14), q(lo), 73); socket(my $s, 2, 2, 0)"
                    + " && ioctl($s, 0x8914, $lo) or exit 1' 2>/dev/null || exit 8; exec \"$@\"",
            "sh");

    /** What takes a user's rights in his own namespace from him again. */
    private static final List<String> GIVES_UP_RIGHTS =
            List.of("setpriv", "--no-new-privs", "--inh-caps=-all", "--bounding-set=-all", "--");

    Confinement {
        layers = Set.copyOf(layers);
    }

    /** These layers, and a user that no other worker of this grader has at the same time. */
    static Confinement in(Set<Layer> layers, Means means, boolean loopback) {
        return new Confinement(layers, FIRST_USER + Math.floorMod(NEXT.getAndIncrement(), USERS), means, loopback);
    }

    /** What comes before the worker's own command line. */
    List<String> prefix() {
        var prefix = new ArrayList<String>();
        var namespaces = EnumSet.allOf(Layer.class).stream()
                .filter(layers::contains)
                .flatMap(layer -> layer.namespaces().stream())
                .toList();
        if (!namespaces.isEmpty()) {
            prefix.add("unshare");
            prefix.addAll(means.options);
            prefix.addAll(namespaces);
            prefix.add("--");
        }
        if (forks()) {
            prefix.addAll(TELLS_SIGNALS);
        }
        if (loopback && layers.contains(Layer.NETWORK)) {
            prefix.addAll(RAISES_LOOPBACK);
        }
        if (!namespaces.isEmpty() && means == Means.OWN_NAMESPACE) {
            prefix.addAll(GIVES_UP_RIGHTS);
        }
        addLimits(prefix);
        return prefix;
    }

    private void addLimits(List<String> prefix) {
        if (layers.contains(Layer.USER)) {
            prefix.addAll(List.of("setpriv", "--reuid=" + user, "--regid=" + user, "--clear-groups"));
            prefix.addAll(List.of("--no-new-privs", "--inh-caps=-all", "--bounding-set=-all", "--"));
        }
        if (layers.contains(Layer.LIMITS)) {
            prefix.addAll(List.of("prlimit", "--core=0", "--fsize=" + MOST_FILE_BYTES));
            if (layers.contains(Layer.USER)) {
                prefix.add("--nproc=" + MOST_THREADS);
            }
            prefix.addAll(List.of("--nofile=" + MOST_OPEN_FILES, "--"));
        }
    }

    /** Whether the worker is a grandchild of the process that is started, and not that process itself. */
    boolean forks() {
        return layers.contains(Layer.PROCESSES);
    }

    /** Gives the worker's folder to its user, and lets it through to there. */
    void own(Path folder) throws IOException {
        if (layers.contains(Layer.USER)) {
            Files.setAttribute(folder, "unix:uid", user);
            var way = Objects.requireNonNull(folder.getParent(), "a worker's folder is in its run's folder");
            Files.setPosixFilePermissions(way, PosixFilePermissions.fromString("rwx--x--x"));
        }
    }
}
