package grader.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** When the grader is gone, be it by {@code kill -9}, its worker ends, and with it what that has started. */
class LifelineTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final List<String> JAVA = List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"));

    private static ProcessBuilder jvm(String argument) {
        var command = new java.util.ArrayList<>(JAVA);
        command.addAll(List.of(Worker.class.getName(), argument));
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
    }

    /** Stands for a worker, and with the argument {@code child} for a process that it has started. */
    static final class Worker {
        private Worker() {}

        /** Waits for ever. */
        public static void main(String[] arguments) throws Exception {
            if (arguments[0].equals("worker")) {
                Lifeline.hold(new FileInputStream(FileDescriptor.in));
                System.out.println(jvm("child").start().pid());
            }
            Thread.sleep(Duration.ofDays(1));
        }
    }

    @Test
    void theWorkerAndItsChildrenEndWithTheGrader() throws Exception {
        var worker = jvm("worker").start();
        try (BufferedReader told = worker.inputReader()) {
            var child = ProcessHandle.of(Long.parseLong(told.readLine())).orElseThrow();
            assertTrue(worker.isAlive() && child.isAlive());
            worker.getOutputStream().close(); // as the system does when the grader ends
            assertTrue(worker.waitFor(PATIENCE));
            assertEquals(1, worker.exitValue());
            child.onExit().get(PATIENCE.toSeconds(), java.util.concurrent.TimeUnit.SECONDS);
            assertFalse(child.isAlive());
        } finally {
            worker.destroyForcibly();
        }
    }
}
