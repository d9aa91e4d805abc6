package grader.schedule;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What a rewritten submission calls instead of {@link ProcessBuilder#start()}: it starts what an exercise is about,
 * a JVM on the submission's own classes, and no other program. With one, such as a shell, a submission could end or
 * stop the JVM that judges it, read its memory or write to its channel. Depends on the JDK alone and is one class file,
 * since it lies beside the submission's classes and does the same in the processes that those start.
 */
public final class ProcessStart {
    /** Options that change the size or speed of a JVM and nothing else. */
    private static final Pattern HARMLESS =
            Pattern.compile("-X(mx|ms|mn|ss)[0-9]{1,3}[kKmM]|-Xint|-Xbatch|-Xshare:(auto|on|off)"
                    + "|-XX:\\+Use(Serial|Parallel|G1|Z)GC|-XX:TieredStopAtLevel=[0-4]|-XX:-UsePerfData"
                    + "|-XX:ActiveProcessorCount=[0-9]{1,3}|-ea|-esa|-da|-enableassertions|-server|--enable-preview"
                    + "|-D(file|stdout|stderr)\\.encoding=[\\w-]+"
                    + "|-D(?!(javax?|jdk|sun|com\\.sun|user|os|path|file|line|native)\\.)[\\w.]+(=.*)?");

    private static final Pattern CLASS_NAME = Pattern.compile("(?U)[\\p{Alpha}_$][\\w$]*(\\.[\\p{Alpha}_$][\\w$]*)*");
    /** The JDK has programs of its own that compile and run whatever they are given. */
    private static final Pattern OF_THE_JDK = Pattern.compile("(java|javax|jdk|sun|com\\.sun)\\..*");
    /** Variables that a JVM or the system's loader obeys. */
    private static final Pattern OBEYED = Pattern.compile("_?JAVA_.*|JDK_.*|CLASSPATH|LD_.*|DYLD_.*|INTERLEAVE_.*");

    private ProcessStart() {}

    /**
     * {@link ProcessBuilder#start()}.
     *
     * @throws SecurityException when it would start something else than a JVM on classes of this run
     */
    public static Process start(ProcessBuilder builder) throws IOException {
        // A copy, since the list may be one of the submission's own, which answers differently each time.
        var command = List.of(builder.command().toArray(String[]::new));
        if (command.isEmpty()) {
            return new ProcessBuilder(command).start(); // fails
        }
        requireThere(command.getFirst());
        return copy(builder, ownJvm(command)).start();
    }

    /**
     * {@link ProcessBuilder#startPipeline(List)}, which would start them past this class.
     *
     * @throws SecurityException always
     */
    public static List<Process> startPipeline(List<ProcessBuilder> builders) {
        throw refused("a pipeline of " + builders.size() + " processes");
    }

    /** Fails here, as always: it might be there a moment later. A bare name is looked for where this class does not. */
    private static void requireThere(String name) throws IOException {
        var program = Path.of(name);
        if (program.getParent() != null && !Files.exists(program)) {
            throw new IOException("Cannot run program \"" + name + "\": error=2, No such file or directory");
        }
    }

    private static ProcessBuilder copy(ProcessBuilder builder, List<String> command) {
        var copy = new ProcessBuilder(command)
                .redirectInput(builder.redirectInput())
                .redirectOutput(builder.redirectOutput())
                .redirectError(builder.redirectError())
                .redirectErrorStream(builder.redirectErrorStream());
        builder.environment().forEach((name, value) -> {
            if (!OBEYED.matcher(name).matches()) {
                copy.environment().put(name, value);
            }
        });
        return copy;
    }

    /** The command with each path as it was looked at, so that none leads elsewhere when it is used. */
    private static List<String> ownJvm(List<String> command) throws IOException {
        var own = new ArrayList<>(command);
        own.set(0, ownJava(command.getFirst()));
        for (var i = 1; i < command.size(); i++) {
            var word = command.get(i);
            if (word.matches("-cp|-classpath|--class-path") && i + 1 < command.size()) {
                i++;
                own.set(i, ownClasses(command.get(i)));
            } else if (!word.startsWith("-")) {
                requireOwnMain(word);
                return own;
            } else if (!HARMLESS.matcher(word).matches()) {
                throw refused("a JVM with the option " + word);
            }
        }
        return own;
    }

    private static String ownJava(String name) throws IOException {
        var bin = Path.of(System.getProperty("java.home"), "bin").toRealPath();
        var program = Path.of(name);
        if (program.getParent() == null
                || !bin.equals(program.toRealPath().getParent())
                || !program.toRealPath().getFileName().toString().matches("java(\\.exe)?")) {
            throw refused("the program " + name);
        }
        return program.toRealPath().toString();
    }

    /** The run's folder is above the working directory, which children inherit and cannot change. */
    private static String ownClasses(String classPath) throws IOException {
        var run = Path.of(System.getProperty("user.dir")).toRealPath().getParent();
        var own = new ArrayList<String>();
        for (var entry : classPath.split(File.pathSeparator)) {
            var path = Path.of(entry);
            var real = Files.exists(path)
                    ? path.toRealPath()
                    : path.toAbsolutePath().normalize();
            // With an asterisk at its end it means all jars of a folder, and is no file that could be looked at.
            if (run == null || !real.startsWith(run) || entry.endsWith("*")) {
                throw refused("a JVM with the class path " + entry);
            }
            own.add(real.toString());
        }
        return String.join(File.pathSeparator, own);
    }

    private static void requireOwnMain(String name) {
        if (!CLASS_NAME.matcher(name).matches()
                || name.endsWith(".java")
                || OF_THE_JDK.matcher(name).matches()) {
            throw refused("a JVM with the main program " + name);
        }
    }

    private static SecurityException refused(String what) {
        return new SecurityException(what + " is not started: a submission starts JVMs on its own classes with the"
                + " command that it is given, and nothing else");
    }
}
