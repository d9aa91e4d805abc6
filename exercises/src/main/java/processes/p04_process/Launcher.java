// Given: do not edit; the grader uses its own copy.
package processes.p04_process;

import java.io.IOException;

/**
 * Starts child JVMs. A {@link ChildProcess} starts no program of its own choosing: it is handed the way to start one.
 *
 * {@snippet :
 * Launcher launcher = (mainClass, arguments) -> {
 *     var command = new ArrayList<>(List.of("/usr/lib/jvm/jdk-25/bin/java", "-cp", "classes", mainClass.getName()));
 *     command.addAll(List.of(arguments));
 *     return new ProcessBuilder(command)
 *             .redirectOutput(ProcessBuilder.Redirect.INHERIT)
 *             .redirectError(ProcessBuilder.Redirect.INHERIT)
 *             .start();
 * };
 * }
 */
@FunctionalInterface
public interface Launcher {
    /**
     * Starts a new JVM, a child of this one, which has the same classes.
     *
     * @param mainClass the class whose {@code main} it runs
     * @param arguments what {@code main} is given: a few short words, as the system bounds their length
     * @return the child. Its standard input is a pipe, of which this has our end. Its output and its errors are no
     *     pipes: they go where the launcher sends them.
     * @throws IOException when it cannot be started
     */
    Process launch(Class<?> mainClass, String... arguments) throws IOException;
}
