package processes.p03_lifecycle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * How a supervisor is used, and the plainest mistakes. The contract is in {@link Supervisor}; the grader looks closer.
 */
@Timeout(value = 30, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class SupervisorTest {
    private final List<Process> processes = new CopyOnWriteArrayList<>();
    private final ShutdownHooks exit = new ShutdownHooks();
    private final Supervisor supervisor = new Supervisor(exit);

    /** The end of a JVM that comes when a test says so. */
    private static final class ShutdownHooks implements JvmExit {
        private final List<Runnable> actions = new ArrayList<>();

        @Override
        public void add(Runnable action) {
            actions.add(action);
        }

        @Override
        public void remove(Runnable action) {
            actions.remove(action);
        }
    }

    /** What the children do. */
    public static final class Obedient {
        private Obedient() {}

        /** @param words what to do, one after the other */
        public static void main(String[] words) throws Exception {
            for (var i = 0; i < words.length; i += 2) {
                switch (words[i]) {
                    case "exit" -> System.exit(Integer.parseInt(words[i + 1]));
                    case "sleep" -> Thread.sleep(Duration.ofSeconds(Long.parseLong(words[i + 1])));
                    case "print" -> print(Integer.parseInt(words[i + 1]));
                    case "read" -> System.in.readAllBytes();
                    default -> throw new IllegalArgumentException(words[i]);
                }
            }
        }

        private static void print(int count) {
            System.out.print("o".repeat(count));
            System.out.flush();
            System.err.print("e".repeat(count));
        }
    }

    private Program program(String... words) {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        // Surefire may start this JVM with a jar that only points to the class path, and tells the whole in a property.
        var classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        var command = new ArrayList<>(List.of(java, "-Xmx32m", "-XX:+UseSerialGC", "-cp", classPath));
        command.add(Obedient.class.getName());
        command.addAll(List.of(words));
        return () -> {
            var process = new ProcessBuilder(command).start();
            processes.add(process);
            return process;
        };
    }

    @AfterEach
    void endWhatIsLeft() {
        processes.forEach(process -> process.toHandle().destroyForcibly());
    }

    @Test
    void aChildTellsHowItHasEnded() throws Exception {
        assertEquals(new Ending.Normal(), supervisor.start(program()).await());
        assertEquals(
                new Ending.Failed(3), supervisor.start(program("exit", "3")).await());
        assertEquals(
                new Ending.Failed(1),
                supervisor.start(program("no such word", "")).await());
    }

    @Test
    void aKilledChildTellsByWhichSignal() throws Exception {
        var child = supervisor.start(program("sleep", "1000"));
        assertEquals(Optional.empty(), child.ending());
        assertEquals(Optional.empty(), child.await(Duration.ofMillis(1)));
        processes.getFirst().toHandle().destroyForcibly();
        assertEquals(new Ending.Killed(9), child.await());
        assertEquals(Optional.of(new Ending.Killed(9)), child.ending());
    }

    @Test
    void whatItWritesArrivesFromBothStreams() throws Exception {
        var child = supervisor.start(program("print", "200000"));
        assertEquals(new Ending.Normal(), child.await());
        assertEquals("o".repeat(200_000), new String(child.output(), StandardCharsets.US_ASCII));
        assertEquals("e".repeat(200_000), new String(child.errors(), StandardCharsets.US_ASCII));
    }

    @Test
    void aChildHasNothingToRead() throws Exception {
        assertEquals(
                new Ending.Normal(), supervisor.start(program("read", "all")).await());
    }

    @Test
    void theLivingAreListed() throws Exception {
        var one = supervisor.start(program("sleep", "1000"));
        var two = supervisor.startDaemon(program("sleep", "1000"));
        assertEquals(List.of(one, two), supervisor.children());
        assertEquals(List.of(new Branch(one.pid(), List.of()), new Branch(two.pid(), List.of())), supervisor.tree());
        processes.getFirst().toHandle().destroyForcibly();
        one.await();
        assertEquals(List.of(two), supervisor.children());
    }

    @Test
    void closeEndsDaemonsAndWaitsForOthers() throws Exception {
        var daemon = supervisor.startDaemon(program("sleep", "1000"));
        var other = supervisor.start(program("sleep", "1"));
        supervisor.close();
        assertFalse(processes.stream().anyMatch(process -> process.toHandle().isAlive()), "close waits for all");
        assertEquals(new Ending.Killed(9), daemon.await());
        assertEquals(new Ending.Normal(), other.await());
        assertEquals(List.of(), exit.actions);
        assertThrows(IllegalStateException.class, () -> supervisor.start(program()));
        supervisor.close();
    }

    @Test
    void theEndOfTheJvmEndsDaemons() throws Exception {
        var daemon = supervisor.startDaemon(program("sleep", "1000"));
        var other = supervisor.start(program("sleep", "1000"));
        assertEquals(1, exit.actions.size());
        exit.actions.getFirst().run();
        assertEquals(new Ending.Killed(9), daemon.await());
        assertEquals(List.of(other), supervisor.children());
    }

    @Test
    void aProgramThatDoesNotStartLeavesNothing() {
        Program missing = () -> {
            throw new IOException("no such program");
        };
        assertThrows(IOException.class, () -> supervisor.start(missing));
        assertThrows(NullPointerException.class, () -> supervisor.startDaemon(null));
        assertEquals(List.of(), supervisor.children());
    }
}
