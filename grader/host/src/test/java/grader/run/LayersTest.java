package grader.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import grader.catalog.UsageException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What each layer stops on its own: the same command succeeds without it and fails within it. */
class LayersTest {
    /** A kit that any user can read: whether this one can be is not what is looked at here. */
    private static final Kit KIT = new Kit(Path.of("/"), Path.of("/"), List.of(), Path.of("/"));

    /** How a shell with that command ends in these layers. */
    private static int end(Set<Layer> layers, Path folder, String command) throws IOException, InterruptedException {
        return end(Confinement.in(layers, Layers.means(KIT), false).prefix(), folder, command);
    }

    private static int end(List<String> prefix, Path folder, String command) throws IOException, InterruptedException {
        var whole = new ArrayList<>(prefix);
        whole.addAll(List.of("bash", "-c", command));
        var process = new ProcessBuilder(whole)
                .directory(folder.toFile())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        return process.waitFor();
    }

    private static void stops(Layer layer, Path folder, String command) throws Exception {
        assumeTrue(Layers.missing(layer, KIT).isEmpty(), () -> Layers.missing(layer, KIT)
                .orElse(""));
        assertEquals(0, end(Set.of(), folder, command), "without a layer it can be done: " + command);
        assertNotEquals(0, end(Set.of(layer), folder, command), layer + " stops it: " + command);
    }

    @Test
    void theNetworkCannotBeReached(@TempDir Path folder) throws Exception {
        try (var server = new ServerSocket(0, 8, InetAddress.getLoopbackAddress())) {
            stops(Layer.NETWORK, folder, ": < /dev/tcp/127.0.0.1/" + server.getLocalPort());
        }
    }

    /** As a user without any right does, by a namespace of his own; root does it by setting his rights aside. */
    @ParameterizedTest
    @EnumSource(
            value = Layer.class,
            names = {"NETWORK", "PROCESSES"})
    void aUserWithoutRootHasThemToo(Layer layer, @TempDir Path folder) throws Exception {
        var whole = new ArrayList<>(List.of("setpriv", "--reuid=61000", "--regid=61000", "--clear-groups"));
        whole.addAll(Confinement.in(Set.of(layer), Confinement.Means.OWN_NAMESPACE, false)
                .prefix());
        var asRoot = Layers.means(KIT) == Confinement.Means.ROOT;
        var prefix = asRoot ? whole : whole.subList(4, whole.size());
        assumeTrue(end(prefix, folder, "exit 0") == 0, "this system lets no user have namespaces");
        assertEquals(7, end(prefix, folder, "exit 7"));
        assertEquals(
                0, end(prefix, folder, "test $(ls -d /proc/[0-9]* | wc -l) -lt 20 || test " + layer + " = NETWORK"));
        assertNotEquals(0, end(prefix, folder, "unshare --net true"), "its rights are given up");
    }

    @Test
    void channelsOfFilesAreNoSockets() {
        for (var use : List.of(
                "java.nio.channels.FileChannel#lock",
                "java.nio.channels.FileLock",
                "java.nio.channels.spi.AbstractInterruptibleChannel",
                "java.nio.channels.ClosedByInterruptException")) {
            assertFalse(Layers.isOfSockets(use), use);
        }
        for (var use : List.of(
                "java.net.Socket",
                "java.nio.channels.*",
                "java.nio.channels.SocketChannel",
                "java.nio.channels.Selector")) {
            assertTrue(Layers.isOfSockets(use), use);
        }
    }

    @Test
    void anExerciseWithSocketsHasALoopbackAndNothingElse(@TempDir Path folder) throws Exception {
        assumeTrue(Layers.missingLoopback(KIT).isEmpty());
        var prefix =
                Confinement.in(Set.of(Layer.NETWORK), Layers.means(KIT), true).prefix();
        assertEquals(
                0, end(prefix, folder, "test $(($(cat /sys/class/net/lo/flags) & 1)) = 1 || ip addr | grep -q 127"));
        try (var server = new ServerSocket(0, 8, InetAddress.getLoopbackAddress())) {
            var port = server.getLocalPort();
            assertNotEquals(0, end(prefix, folder, ": < /dev/tcp/127.0.0.1/" + port), "the machine's own is another");
        }
    }

    @Test
    void otherProcessesAreNotThere(@TempDir Path folder) throws Exception {
        stopsSignalling(Layer.PROCESSES, folder);
    }

    @Test
    void processesOfOtherUsersCannotBeSignalled(@TempDir Path folder) throws Exception {
        stopsSignalling(Layer.USER, folder);
    }

    private static void stopsSignalling(Layer layer, Path folder) throws Exception {
        var other = new ProcessBuilder("sleep", "60").start();
        try {
            stops(layer, folder, "grep -q sleep /proc/" + other.pid() + "/comm && kill -0 " + other.pid());
        } finally {
            other.destroyForcibly();
        }
    }

    @Test
    void theFilesOfOthersCannotBeWritten(@TempDir Path folder) throws Exception {
        stops(Layer.USER, folder, "echo x >> " + folder.resolve("file"));
    }

    @Test
    void hugeFilesCannotBeWritten(@TempDir Path folder) throws Exception {
        stops(Layer.LIMITS, folder, "rm -f huge; truncate -s 100M huge");
    }

    @Test
    void theExitCodeComesThroughAllLayers(@TempDir Path folder) throws Exception {
        var layers = EnumSet.allOf(Layer.class);
        layers.removeIf(layer -> Layers.missing(layer, KIT).isPresent());
        Files.setAttribute(
                folder, "posix:permissions", java.nio.file.attribute.PosixFilePermissions.fromString("rwxr-xr-x"));
        assertEquals(7, end(layers, folder, "exit 7"));
        assertEquals(137, end(layers, folder, "kill -9 $$"), "a worker that is killed is known as such");
    }

    @Test
    void layersAreNamed() {
        assertEquals(Set.of(), Layers.wanted("off"));
        assertEquals(EnumSet.allOf(Layer.class), Layers.wanted("on"));
        assertEquals(Set.of(Layer.USER, Layer.LIMITS), Layers.wanted("user, limits"));
        var refused = assertThrows(UsageException.class, () -> Layers.wanted("moat"));
        assertTrue(String.valueOf(refused.getMessage()).contains("moat"));
    }
}
