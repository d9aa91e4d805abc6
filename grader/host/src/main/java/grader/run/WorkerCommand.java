package grader.run;

import grader.catalog.ExerciseEntry.Limits;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The command line of a worker: a JVM that nobody can attach to, within its limits, in one language and encoding. */
final class WorkerCommand {
    private WorkerCommand() {}

    static List<String> of(Kit kit, Limits limits, Path folder, List<String> flags, List<String> arguments) {
        var command = new ArrayList<>(List.of(
                java(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:-UsePerfData",
                "-XX:+DisableAttachMechanism",
                "-XX:+ExitOnOutOfMemoryError",
                "--illegal-native-access=deny",
                "--add-exports=java.base/jdk.internal.vm=ALL-UNNAMED", // the record of virtual threads
                "-Xlog:os+thread=warning:file=threads.log", // ThreadShortage reads it
                "-Xmx" + limits.heapMegabytes() + "m",
                "-Djava.io.tmpdir=" + folder,
                "-Dfile.encoding=UTF-8",
                "-Dstdout.encoding=UTF-8",
                "-Dstderr.encoding=UTF-8",
                "-Duser.language=en",
                "-Duser.country=US"));
        command.addAll(flags);
        command.addAll(List.of(
                "-cp",
                kit.workerClassPath().stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)),
                "grader.worker.Main"));
        command.addAll(arguments);
        return command;
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
