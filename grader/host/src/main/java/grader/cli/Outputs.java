package grader.cli;

import grader.catalog.UsageException;
import grader.report.HtmlReport;
import grader.report.JsonReport;
import grader.report.JunitReport;
import grader.report.KitReport;
import grader.report.Provenance;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import picocli.CommandLine.Option;

/** The files that a report is written to as well, as the command line names them. */
final class Outputs {
    private static final String PAGE = "index.html";
    /** Stands for what is printed. */
    private static final Path PRINTED = Path.of("-");

    @Option(names = "--json", paramLabel = "FILE", description = "write the report as JSON, too")
    private Optional<Path> json = Optional.empty();

    @Option(names = "--junit", paramLabel = "DIR", description = "write the report as JUnit XML, too")
    private Optional<Path> junit = Optional.empty();

    @Option(
            names = "--html",
            paramLabel = "DIR",
            description = "write a page with what was found, drawn beside your lines: DIR/index.html")
    private Optional<Path> html = Optional.empty();

    @Option(
            names = "--emit",
            paramLabel = "KIND=FILE",
            description = "write the report for a platform, too; KIND is notices, result, classroom50, gradescope,"
                    + " summary, annotations or problems; a FILE that is - is what is printed anyway")
    private List<String> emit = new ArrayList<>();

    /** Where a submission comes from, found out only when it is told: it takes a look at every part of the kit. */
    Optional<Provenance> provenance(Supplier<Provenance> looking) {
        return json.map(_ -> looking.get());
    }

    /**
     * The files for platforms.
     *
     * @throws UsageException when one was typed that is none
     */
    private List<Emission> emissions() {
        return emit.stream().map(Emission::parse).toList();
    }

    /**
     * Refuses what cannot be meant, and what cannot be written, before anything is graded.
     *
     * @throws UsageException with what is wrong
     */
    void check() {
        emissions().forEach(emission -> tryOut(emission.file()));
        json.ifPresent(Outputs::tryOut);
        junit.ifPresent(folder -> tryOut(folder.resolve("TEST.xml")));
        html.ifPresent(folder -> tryOut(folder.resolve(PAGE)));
    }

    /** Leaves what is there as it is, and nothing where nothing was but the folder. */
    private static void tryOut(Path file) {
        if (file.equals(PRINTED)) {
            return;
        }
        try {
            makeFolder(file);
            if (Files.exists(file)) {
                Files.newOutputStream(file, StandardOpenOption.APPEND).close();
            } else {
                Files.newOutputStream(file, StandardOpenOption.CREATE_NEW).close();
                Files.delete(file);
            }
        } catch (IOException cannot) {
            throw new UsageException(cannotWrite(file, cannot));
        }
    }

    /**
     * Writes them all: one that cannot be written does not cost the others.
     *
     * @param sources the folder that the chapters lie in, seen from the repository's root
     * @throws UsageException at the end, when one or more could not be written
     */
    void write(KitReport report, String sources, PrintWriter out) {
        var writing = new Writing(out);
        writeForReaders(report, writing);
        emissions()
                .forEach(emission -> writing.write(
                        emission.file(), () -> emission.text(report, sources, System.getenv(), Instant.now())));
        writing.end();
    }

    /** Writes what says of itself that it is partial; platforms would take a part for the whole. */
    void writePartial(KitReport report, PrintWriter out) {
        var writing = new Writing(out);
        writeForReaders(report, writing);
        emissions().forEach(emission -> out.println("not written, since the report is partial: " + emission.file()));
        writing.failures().forEach(out::println);
    }

    private void writeForReaders(KitReport report, Writing writing) {
        json.ifPresent(file -> writing.write(file, () -> JsonReport.of(report)));
        junit.ifPresent(folder ->
                JunitReport.files(report).forEach((name, text) -> writing.write(folder.resolve(name), () -> text)));
        html.ifPresent(folder -> writing.write(folder.resolve(PAGE), () -> HtmlReport.of(report)));
    }

    private static void makeFolder(Path file) throws IOException {
        var parent = file.toAbsolutePath().getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
    }

    private static String cannotWrite(Path file, IOException cannot) {
        return "cannot write " + file + " (" + cannot.getMessage()
                + "): name a file in a folder that you may write to, on a disk with room";
    }

    /** Files that are written one after the other, and what could not be. */
    private record Writing(PrintWriter out, List<String> failures) {
        Writing(PrintWriter out) {
            this(out, new ArrayList<>());
        }

        void write(Path file, Supplier<String> text) {
            if (file.equals(PRINTED)) {
                out.print(text.get());
                return;
            }
            try {
                makeFolder(file);
                Files.writeString(file, text.get());
                out.println("written: " + file);
            } catch (IOException cannot) {
                failures.add(cannotWrite(file, cannot));
            }
        }

        void end() {
            if (!failures.isEmpty()) {
                throw new UsageException(String.join("\n", failures));
            }
        }
    }
}
