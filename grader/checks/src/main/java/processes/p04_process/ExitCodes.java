package processes.p04_process;

import grader.spec.Trial;
import java.util.List;
import processes.p04_process.peer.Nothing;
import processes.p04_process.peer.Unreadable;

/** C7: what a child ends with. */
final class ExitCodes {
    private ExitCodes() {}

    /** Whatever the system says of the process. */
    static void areTold(Trial trial) throws Exception {
        for (var value : List.of(0, 1, 2, 42, 127, 128, 129, 137, 139, 143, 255, 256, -1, Integer.MIN_VALUE)) {
            trial.scene(() -> {
                try (var stage = new Stage(trial)) {
                    stage.ends(stage.starts(), value);
                    stage.returns(
                            "OptionalInt[" + value + "]",
                            "exitCode()",
                            "C7: exitCode tells what Process.exitValue says",
                            () -> stage.process().exitCode().toString());
                }
            });
        }
    }

    /** Real ones, all at the same time. */
    static void ofRealChildren(Trial trial) throws Exception {
        trial.scene(() -> {
            try (var site = new Site(trial);
                    var real = new Real(trial, site)) {
                var returns = real.deeds("returns", "helper:" + site.gate("never"));
                var checked = real.deeds("checked", "fail:checked");
                checked.setDaemon(true);
                var error = real.deeds("error", "helper:" + site.file("never"), "fail:error");
                var exits = real.deeds("exits", "stay:" + site.file("never"), "exit:7");
                var unreadable = real.made("unreadable", Nothing.class, "text", new Unreadable());
                for (var child : List.of(returns, checked, error, exits, unreadable)) {
                    real.starts(child);
                }
                real.exits(returns, 0, "C7: run has returned: 0");
                real.exits(checked, 1, "C7: run has thrown: 1");
                real.exits(error, 1, "C7: run has thrown, an Error this time: 1");
                real.exits(exits, 7, "C7: the body has called System.exit(7): 7");
                real.exits(unreadable, 1, "C7: the copy could not be made in the child: 1");
            }
        });
    }

    /** A thread that is no daemon, and a child that is killed. */
    static void whenTheyEnd(Trial trial) throws Exception {
        trial.scene(() -> {
            try (var site = new Site(trial);
                    var real = new Real(trial, site)) {
                var file = site.file("begun");
                var stays = real.deeds("stays", "stay:" + site.gate("go"), "note:" + file, "fail:unchecked");
                var daemon = real.deeds("daemon", "stay:" + site.file("go"), "note:" + site.file("begun too"));
                daemon.setDaemon(true);
                var killed = real.deeds("killed", "note:" + site.file("victim"), "wait:" + site.gate("never"));
                real.starts(stays);
                real.starts(daemon);
                real.starts(killed);
                trial.eventually(
                        "C1: run runs in the child",
                        () -> site.noted("victim") > 0 && site.noted("begun") > 0 && site.noted("begun too") > 0);
                stays(real, "J", stays);
                stays(real, "K", daemon);
                real.actors().says("the third child is killed (kill -9)");
                Site.kill(site.noted("victim"));
                real.joins(killed);
                real.exits(killed, site.exitValue("killed"), "C7: it was killed: what Process.exitValue says");
                site.open("go");
                real.exits(stays, 1, "C7: run has thrown: 1");
                real.exits(daemon, 0, "C7: run has returned: 0");
                bothStayed(real, site);
            }
        });
    }

    /** That a call waits still does not tell it: to end takes a JVM a while. */
    private static void bothStayed(Real real, Site site) {
        var stayed = site.notes("go.stayed").size();
        if (stayed != 2) {
            throw real.actors()
                    .broken(
                            "C7: the child ends when no thread is left there that is not a daemon",
                            "two children had one, and in " + stayed + " of them it has come to its end");
        }
    }

    private static void stays(Real real, String actor, ChildProcess child) {
        real.actors()
                .start(actor, "join()", () -> {
                    child.join();
                    return Stage.DONE;
                })
                .waits("C7: a thread is left in the child that is no daemon: it lives");
    }
}
