package processes.p04_process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.NotSerializableException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** How a process object is used, and the plainest mistakes. The contract is in {@link ChildProcess}. */
@Timeout(value = 30, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ChildProcessTest {
    private static String place = "nowhere";

    private final List<Process> launched = new ArrayList<>();
    private final Launcher launcher = this::launch;

    @TempDir
    private Path folder;

    private Process launch(Class<?> mainClass, String... arguments) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        // Surefire may start this JVM with a jar that only points to the class path, and tells the whole in a property.
        var classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        var command = new ArrayList<>(List.of(java, "-Xmx64m", "-XX:+UseSerialGC", "-cp", classPath));
        command.add(mainClass.getName());
        command.addAll(List.of(arguments));
        var process = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        launched.add(process);
        return process;
    }

    @AfterEach
    void endWhatIsLeft() {
        launched.forEach(process -> process.toHandle().destroyForcibly());
    }

    /** Writes its other arguments and the id of its process to the file that its first one names. */
    public static final class Writing implements Body {
        @Override
        public void run(Object... arguments) throws IOException {
            place = "there";
            var rest = List.of(arguments).subList(1, arguments.length);
            Files.writeString(
                    Path.of((String) arguments[0]), ProcessHandle.current().pid() + " " + rest);
        }
    }

    /** Always fails. */
    public static final class Failing implements Body {
        @Override
        public void run(Object... arguments) throws IOException {
            throw new IOException("this body always fails");
        }
    }

    /** Never ends. */
    public static final class Sleeping implements Body {
        @Override
        public void run(Object... arguments) throws InterruptedException {
            Thread.sleep(Long.MAX_VALUE);
        }
    }

    /** A subclass with a body of its own. */
    static final class Chat extends ChildProcess {
        private static final long serialVersionUID = 1L;

        private final String file;
        private final String person;

        Chat(Launcher launcher, String file, String person) {
            super(launcher);
            this.file = file;
            this.person = person;
        }

        @Override
        public void run() throws IOException {
            Files.writeString(Path.of(file), person);
        }
    }

    @Test
    void theBodyRunsInAnotherProcess() throws Exception {
        var file = folder.resolve("file");
        var process = new ChildProcess(launcher, Writing.class, file.toString(), "two words", "a \"line\"\n", 7);
        process.start();
        process.join();
        assertEquals(OptionalInt.of(0), process.exitCode());
        var pid = process.pid().orElseThrow();
        assertEquals(pid + " [two words, a \"line\"\n, 7]", Files.readString(file));
        assertFalse(pid == ProcessHandle.current().pid(), "another process");
        assertEquals("nowhere", place, "what the body changes is changed there");
    }

    @Test
    void aSubclassTravelsWithItsFields() throws Exception {
        var file = folder.resolve("file");
        var process = new Chat(launcher, file.toString(), "太白");
        process.start();
        process.join();
        assertEquals("太白", Files.readString(file));
    }

    @Test
    void runStaysInThisProcess() throws Exception {
        var file = folder.resolve("file");
        new Chat(launcher, file.toString(), "Jedan").run();
        assertEquals("Jedan", Files.readString(file));
        assertTrue(launched.isEmpty(), "run starts no process");
    }

    @Test
    void aBodyThatFailsHasAnExitCode() throws Exception {
        var process = new ChildProcess(launcher, Failing.class);
        process.start();
        assertTrue(process.join(Duration.ofSeconds(20)));
        assertEquals(OptionalInt.of(1), process.exitCode());
    }

    @Test
    void aProcessTellsHowItIs() throws Exception {
        var process = new ChildProcess(launcher, Sleeping.class);
        assertFalse(process.isAlive());
        assertEquals(OptionalLong.empty(), process.pid());
        assertThrows(IllegalStateException.class, process::join);
        process.setDaemon(true);
        process.start();
        assertTrue(process.isAlive());
        assertEquals(OptionalInt.empty(), process.exitCode());
        assertFalse(process.join(Duration.ofMillis(10)));
        assertThrows(IllegalStateException.class, process::start);
        assertThrows(IllegalStateException.class, () -> process.setDaemon(false));
        launched.getFirst().toHandle().destroyForcibly();
        process.join();
        assertFalse(process.isAlive());
    }

    @Test
    void whatCannotTravelIsRefused() throws Exception {
        var process = new ChildProcess(launcher, Writing.class, new Object());
        assertThrows(NotSerializableException.class, process::start);
        assertTrue(launched.isEmpty(), "nothing is launched");
        assertThrows(NullPointerException.class, () -> new ChildProcess(launcher, null));
    }
}
