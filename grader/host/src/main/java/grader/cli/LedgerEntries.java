package grader.cli;

import grader.proof.Ledger;
import grader.proof.Tally;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.TimeUnit;

/** Entries of the ledger, with the day, the commit and the machine of now. */
final class LedgerEntries {
    private static final long GIT_SECONDS = 10;

    private LedgerEntries() {}

    static Ledger.Entry now(Path root, String exercise, Ledger.What what, int times, Tally tally) {
        return new Ledger.Entry(
                LocalDate.now().toString(),
                commit(root),
                exercise,
                what.name(),
                times,
                tally,
                Math.round(10 * ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage()) / 10.0,
                Runtime.getRuntime().availableProcessors());
    }

    /** Short; empty outside a repository, or where git is not there. */
    private static String commit(Path root) {
        try {
            var git = new ProcessBuilder("git", "-C", root.toString(), "rev-parse", "--short", "HEAD")
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            var said = new String(git.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            return git.waitFor(GIT_SECONDS, TimeUnit.SECONDS) && git.exitValue() == 0 ? said.strip() : "";
        } catch (IOException noGit) {
            return "";
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            return "";
        }
    }
}
