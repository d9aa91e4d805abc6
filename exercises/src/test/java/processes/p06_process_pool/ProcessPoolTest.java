package processes.p06_process_pool;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** How a pool is used, and the plainest mistakes. The contract is in {@link ProcessPool}; the grader looks closer. */
@Timeout(value = 30, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ProcessPoolTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Set<ProcessHandle> others = childrenNow();
    private final List<ProcessPool> pools = new ArrayList<>();

    @TempDir
    private Path folder;

    /** Returns its argument in capitals. */
    public static final class Capitals implements Task {
        @Override
        public String run(String argument) {
            return argument.toUpperCase(Locale.ROOT);
        }
    }

    /** Returns the id of the process that it runs in. */
    public static final class Pid implements Task {
        @Override
        public String run(String argument) {
            return String.valueOf(ProcessHandle.current().pid());
        }
    }

    /** Makes the file that its argument names, waits for that name and {@code .go}, returns its process's id. */
    public static final class Gate implements Task {
        @Override
        public String run(String argument) throws IOException {
            Files.createFile(Path.of(argument));
            await().atMost(PATIENCE).until(() -> Files.exists(Path.of(argument + ".go")));
            return String.valueOf(ProcessHandle.current().pid());
        }
    }

    /** Always fails. */
    public static final class Failing implements Task {
        @Override
        public String run(String argument) throws IOException {
            throw new IOException("no " + argument);
        }
    }

    /** Prints, and returns its argument. */
    public static final class Printing implements Task {
        @Override
        public String run(String argument) {
            System.out.print("printed by a task: " + argument);
            return argument;
        }
    }

    /** Ends its process on the spot. */
    public static final class Halting implements Task {
        @Override
        public String run(String argument) {
            Runtime.getRuntime().halt(0);
            return argument;
        }
    }

    private ProcessPool pool(int workers) {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        // Surefire may start this JVM with a jar that only points to the class path, and tells the whole in a property.
        var classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        var pool = new ProcessPool(workers, List.of(java, "-Xmx64m", "-XX:+UseSerialGC", "-cp", classPath));
        pools.add(pool);
        return pool;
    }

    private static Set<ProcessHandle> childrenNow() {
        return ProcessHandle.current().children().collect(Collectors.toSet());
    }

    private Set<ProcessHandle> workers() {
        var workers = childrenNow();
        workers.removeAll(others);
        return workers;
    }

    @AfterEach
    void endWhatIsLeft() {
        pools.forEach(ProcessPool::close);
        workers().forEach(ProcessHandle::destroyForcibly);
    }

    @Test
    void applyReturnsTheResult() throws Exception {
        var pool = pool(1);
        assertEquals("HELLO", pool.apply(Capitals.class, "hello"));
        assertEquals("TWO\nLINES", pool.apply(Capitals.class, "two\nlines"));
        assertEquals("", pool.apply(Capitals.class, ""));
    }

    @Test
    void aFixedNumberOfProcessesDoesAllTasks() throws Exception {
        var pool = pool(2);
        var started =
                workers().stream().map(worker -> String.valueOf(worker.pid())).collect(Collectors.toSet());
        assertEquals(2, started.size());
        var used = new HashSet<String>();
        for (var i = 0; i < 10; i++) {
            used.add(pool.apply(Pid.class, ""));
        }
        assertTrue(started.containsAll(used), "started " + started + ", used " + used);
    }

    @Test
    void asManyTasksRunAtOnceAsThereAreWorkers() throws Exception {
        var pool = pool(2);
        var one = pool.applyAsync(Gate.class, folder.resolve("one").toString());
        var two = pool.applyAsync(Gate.class, folder.resolve("two").toString());
        await().atMost(PATIENCE)
                .until(() -> Files.exists(folder.resolve("one")) && Files.exists(folder.resolve("two")));
        assertFalse(one.isDone());
        assertThrows(TimeoutException.class, () -> one.get(Duration.ZERO));
        Files.createFile(folder.resolve("one.go"));
        Files.createFile(folder.resolve("two.go"));
        assertFalse(one.get().equals(two.get()), "each in a process of its own");
        assertTrue(one.isDone());
    }

    @Test
    void mapKeepsTheOrder() throws Exception {
        var pool = pool(2);
        assertEquals(List.of("A", "B", "C", "D"), pool.map(Capitals.class, List.of("a", "b", "c", "d")));
        assertEquals(List.of(), pool.map(Capitals.class, List.of()));
    }

    @Test
    void aFailedTaskTellsWhatItThrew() throws Exception {
        var pool = pool(1);
        var failure = assertThrows(TaskFailedException.class, () -> pool.apply(Failing.class, "milk"));
        assertEquals("java.io.IOException", failure.exceptionClass());
        assertEquals("no milk", failure.exceptionMessage());
        assertEquals("GOES ON", pool.apply(Capitals.class, "goes on"));
    }

    @Test
    void aTaskMayPrint() throws Exception {
        var pool = pool(1);
        assertEquals("ink", pool.apply(Printing.class, "ink"));
        assertEquals("NEXT", pool.apply(Capitals.class, "next"));
    }

    @Test
    void aDeadWorkerIsReplaced() throws Exception {
        var pool = pool(1);
        assertThrows(WorkerDiedException.class, () -> pool.apply(Halting.class, ""));
        assertEquals("GOES ON", pool.apply(Capitals.class, "goes on"));
    }

    @Test
    void aClosedPoolFinishesItsWork() throws Exception {
        var pool = pool(1);
        assertThrows(IllegalStateException.class, pool::join);
        var first = pool.applyAsync(Capitals.class, "first");
        var second = pool.applyAsync(Capitals.class, "second");
        pool.close();
        assertThrows(IllegalStateException.class, () -> pool.apply(Capitals.class, "late"));
        pool.join();
        assertEquals(List.of("FIRST", "SECOND"), List.of(first.get(), second.get()));
        assertEquals(Set.of(), workers());
    }

    @Test
    void wrongArgumentsAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> pool(0));
        var pool = pool(1);
        assertThrows(NullPointerException.class, () -> pool.apply(Capitals.class, null));
        assertThrows(NullPointerException.class, () -> pool.applyAsync(null, ""));
    }
}
