package grader.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A JVM on classes of the run starts as ever; nothing else does. */
class ProcessStartTest {
    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();
    /** Below the folder that is above the working directory, as a run's classes are. */
    private static final String CLASSES =
            Path.of("target", "test-classes").toAbsolutePath().toString();

    /** What is started: it tells whether it obeyed a variable. */
    static final class Program {
        private Program() {}

        /** Prints one word. */
        public static void main(String[] arguments) {
            System.out.print(System.getProperty("told", "nothing") + " " + arguments.length);
        }
    }

    private static List<String> jvm(String... words) {
        var command = new ArrayList<>(List.of(JAVA, "-Xmx64m", "-XX:TieredStopAtLevel=1", "-cp", CLASSES));
        command.addAll(List.of(words));
        return command;
    }

    @Test
    void aJvmOnTheRunsClassesStarts() throws Exception {
        var builder = new ProcessBuilder(jvm(Program.class.getName(), "--", "@x", "y.java")).redirectErrorStream(true);
        builder.environment().put("JAVA_TOOL_OPTIONS", "-Dtold=everything");
        builder.environment().put("JDK_JAVA_OPTIONS", "-Dtold=everything");
        var process = ProcessStart.start(builder);
        assertEquals("nothing 3", new String(process.getInputStream().readAllBytes()));
        assertEquals(0, process.waitFor());
    }

    @Test
    void aProgramThatIsNotThereFailsAsEver() {
        var builder =
                new ProcessBuilder(Path.of("target", "none").toAbsolutePath().toString());
        assertThrows(IOException.class, () -> ProcessStart.start(builder));
        assertThrows(IndexOutOfBoundsException.class, () -> ProcessStart.start(new ProcessBuilder()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sh", "java", "/bin/sh", "/usr/bin/env"})
    void otherProgramsDoNotStart(String program) {
        assertRefused(List.of(program, "-c", "exit 0"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-javaagent:x.jar",
                "-agentlib:jdwp",
                "-XX:OnError=x",
                "-XX:OnOutOfMemoryError=x",
                "-XX:Flags=x",
                "-Xlog:all:file=x",
                "@x",
                "-jar",
                "-m",
                "--module-path=/tmp",
                "-Djava.home=/tmp",
                "-Duser.dir=/tmp",
                "-Dpath.separator=,",
                "-Dcom.sun.management.jmxremote.port=0",
                "-Xshare:dump",
                "-Xmx4g",
                "--source",
                "Program.java",
                "../x/Program",
                "jdk.internal.jshell.tool.JShellToolProvider",
                "com.sun.tools.javac.Main"
            })
    void otherOptionsAndMainProgramsDoNotStart(String word) {
        assertRefused(jvm(word, Program.class.getName()));
    }

    @Test
    void otherClassesDoNotStart() {
        assertRefused(List.of(JAVA, "-cp", System.getProperty("java.home"), "Main"));
        assertRefused(List.of(JAVA, "-cp", CLASSES + java.io.File.pathSeparator + "/", "Main"));
        assertRefused(List.of(JAVA, "-cp", System.getProperty("java.home") + "/*", "Main"));
        assertRefused(List.of(JAVA, "-cp", CLASSES + "/*", "Main"));
        assertRefused(List.of(JAVA, "-cp", "/not/there/yet.jar", "Main"));
    }

    @Test
    void aListThatChangesIsReadOnce() {
        var reads = new int[1];
        var command = new AbstractList<String>() {
            @Override
            public String get(int index) {
                reads[0]++;
                return reads[0] > 3 ? JAVA : List.of("/bin/sh", "-c", "exit 0").get(index);
            }

            @Override
            public int size() {
                return 3;
            }
        };
        assertRefused(command);
        assertEquals(3, reads[0]);
    }

    @Test
    void pipelinesDoNotStart() {
        assertThrows(SecurityException.class, () -> ProcessStart.startPipeline(List.of()));
    }

    private static void assertRefused(List<String> command) {
        var refused = assertThrows(SecurityException.class, () -> ProcessStart.start(new ProcessBuilder(command)));
        assertTrue(String.valueOf(refused.getMessage()).contains("is not started"));
    }
}
