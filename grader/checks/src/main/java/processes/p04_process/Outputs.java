package processes.p04_process;

import grader.spec.Trial;
import java.util.List;

/** C14: what a child prints. */
final class Outputs {
    private static final String SAID = " said by {the body} 100%\nand\r\nno end";
    private static final String COMPLAINED = "not an error\n\tat all";

    private Outputs() {}

    static void ofTheBody(Trial trial) throws Exception {
        trial.scene(() -> {
            try (var site = new Site(trial);
                    var real = new Real(trial, site)) {
                var prints = real.deeds("prints", "print:" + SAID, "complain:" + COMPLAINED, "exit:3");
                var daemon = real.deeds("daemon", "print:" + SAID, "complain:" + COMPLAINED);
                daemon.setDaemon(true);
                var fails = real.deeds("fails", "print:" + SAID, "fail:checked");
                for (var child : List.of(prints, daemon, fails)) {
                    real.starts(child);
                }
                for (var child : List.of(prints, daemon, fails)) {
                    real.joins(child);
                }
                for (var name : List.of("prints", "daemon")) {
                    is(real, site, name + ".out", SAID, "its standard output");
                    is(real, site, name + ".err", COMPLAINED, "its standard error");
                }
                is(real, site, "fails.out", SAID, "its standard output");
                tells(real, site.content("fails.err"));
            }
        });
    }

    private static void is(Real real, Site site, String name, String wanted, String where) {
        var found = site.content(name);
        if (!found.equals(wanted)) {
            throw real.actors()
                    .broken(
                            "C14: what the body prints is written to " + where + ", and nothing else is",
                            "there is \"" + found + "\" instead of \"" + wanted + "\"");
        }
    }

    private static void tells(Real real, String errors) {
        if (!errors.contains("java.io.IOException: checked")
                || !errors.contains("at processes.p04_process.peer.Deeds")) {
            throw real.actors()
                    .broken(
                            "C14: the stack trace of what run has thrown is on standard error",
                            "there is \"" + errors + "\"");
        }
    }
}
