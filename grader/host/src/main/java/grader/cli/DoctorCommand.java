package grader.cli;

import grader.catalog.Catalog;
import grader.report.Columns;
import grader.run.Kit;
import grader.run.Layer;
import grader.run.Layers;
import grader.text.Bundles;
import grader.text.Language;
import grader.text.Texts;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code ./grade doctor}: what the grader has to work with here. */
@Command(name = "doctor", mixinStandardHelpOptions = true, description = "Shows what the grader finds on this machine.")
final class DoctorCommand implements Callable<Integer> {
    private static final int FEW_PROCESSORS = 2;
    private static final int LABEL_COLUMNS = 11;

    private final Language language;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    DoctorCommand(Language language) {
        this.language = language;
    }

    @Override
    public Integer call() {
        var kit = Kit.locate();
        var out = spec.commandLine().getOut();
        var texts = Bundles.read(language, kit.checksJar());
        var processors = Runtime.getRuntime().availableProcessors();
        line(texts, out, "JDK", System.getProperty("java.vm.version") + " at " + System.getProperty("java.home"));
        line(
                texts,
                out,
                "processors",
                processors
                        + (processors < FEW_PROCESSORS
                                ? ": races are found more slowly on one, and verdicts stay right"
                                : ""));
        line(texts, out, "exercises", Catalog.read(kit.checksJar()).all().size() + " in " + kit.root());
        line(
                texts,
                out,
                "AOT cache",
                Files.isReadable(kit.workerAotCache())
                        ? "there: workers start fast"
                        : "not there: run any ./grade command that builds, or delete .interleave");
        system(kit, texts, out);
        layers(kit, texts, out);
        return ExitCode.ALL_POINTS;
    }

    private static void system(Kit kit, Texts texts, PrintWriter out) {
        line(
                texts,
                out,
                "kernel",
                Files.isReadable(Path.of("/proc/thread-self/schedstat"))
                        ? "tells who runs and who waits for a processor"
                        : "does not tell who waits for a processor: proofs that nothing moves take longer");
        line(
                texts,
                out,
                "writable",
                Files.isWritable(kit.root())
                        ? "yes, " + kit.cache()
                        : "NO: the grader must be able to write to " + kit.cache());
    }

    /** What the system keeps a submission from, beyond the policy and the JVM, which always do. */
    private static void layers(Kit kit, Texts texts, PrintWriter out) {
        var wanted = Layers.wanted();
        for (var layer : Layer.values()) {
            var state = Layers.missing(layer, kit)
                    .map(why -> "not here: " + why)
                    .orElse(wanted.contains(layer) ? "it is on" : "off, since " + Layers.VARIABLE + " leaves it out");
            line(texts, out, "layer", layer.told() + " — " + state);
        }
        line(
                texts,
                out,
                "loopback",
                Layers.missingLoopback(kit)
                        .map(why -> "exercises with sockets share the machine's network: " + why)
                        .orElse("exercises with sockets have a network of their own with nothing but a loopback"));
    }

    private static void line(Texts texts, PrintWriter out, String label, String text) {
        out.println(Columns.padded(texts.label(label), LABEL_COLUMNS) + " " + texts.say(text));
    }
}
