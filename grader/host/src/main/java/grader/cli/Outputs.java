package grader.cli;

import grader.catalog.UsageException;
import grader.report.JsonReport;
import grader.report.JunitReport;
import grader.report.KitReport;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The files that a report is written to as well, as the command line names them. */
final class Outputs {
    @Option(names = "--json", paramLabel = "FILE", description = "write the report as JSON, too")
    private Optional<Path> json = Optional.empty();

    @Option(names = "--junit", paramLabel = "DIR", description = "write the report as JUnit XML, too")
    private Optional<Path> junit = Optional.empty();

    @Option(
            names = "--emit",
            paramLabel = "KIND=FILE",
            description = "write the report for a platform, too; KIND is notices, result, classroom50, gradescope,"
                    + " summary or annotations")
    private List<String> emit = new ArrayList<>();

    /**
     * The files for platforms.
     *
     * @throws UsageException when one was typed that is none
     */
    private List<Emission> emissions() {
        return emit.stream().map(Emission::parse).toList();
    }

    /**
     * Refuses what cannot be meant, before anything is graded.
     *
     * @throws UsageException with what is wrong
     */
    void check() {
        emissions();
    }

    /**
     * Writes them all.
     *
     * @param sources the folder that the chapters lie in, seen from the repository's root
     * @throws UsageException when one cannot be written
     */
    void write(KitReport report, String sources, PrintWriter out) {
        writeForReaders(report, out);
        emissions()
                .forEach(emission ->
                        write(emission.file(), emission.text(report, sources, System.getenv(), Instant.now()), out));
    }

    /** Writes what says of itself that it is partial; platforms would take a part for the whole. */
    void writePartial(KitReport report, PrintWriter out) {
        writeForReaders(report, out);
        emissions().forEach(emission -> out.println("not written, since the report is partial: " + emission.file()));
    }

    private void writeForReaders(KitReport report, PrintWriter out) {
        json.ifPresent(file -> write(file, JsonReport.of(report), out));
        junit.ifPresent(
                folder -> JunitReport.files(report).forEach((name, text) -> write(folder.resolve(name), text, out)));
    }

    private static void write(Path file, String text, PrintWriter out) {
        try {
            var parent = file.toAbsolutePath().getParent();
            if (parent != null) {
                Files.createDirectories(parent);
            }
            Files.writeString(file, text);
            out.println("written: " + file);
        } catch (IOException cannot) {
            throw new UsageException("cannot write " + file + " (" + cannot.getMessage()
                    + "): name a file in a folder that you may write to, on a disk with room");
        }
    }
}
