package processes.p03_lifecycle;

import grader.spec.Trial;

/** C15 in a JVM of its own, which really ends. */
final class OtherJvms {
    private OtherJvms() {}

    /** Since {@code main} has returned, and by SIGTERM. */
    static void end(Trial trial) throws Exception {
        for (var terminated : new boolean[] {false, true}) {
            trial.scene(() -> {
                try (var site = new Site(trial)) {
                    ends(trial, site, terminated);
                }
            });
        }
    }

    private static void ends(Trial trial, Site site, boolean terminated) throws Exception {
        var file = site.file();
        var owner = site.owner(file);
        trial.eventually(
                "C1: a program makes a supervisor, and starts a daemon and another child",
                () -> site.ids(file).isPresent() || !owner.isAlive());
        var ids = site.ids(file);
        trial.require(
                ids.isPresent(),
                "C1: a program makes a supervisor, and starts a daemon and another child",
                "it has ended before that",
                "");
        if (terminated) {
            owner.toHandle().destroy();
        } else {
            owner.getOutputStream().close(); // main returns
        }
        trial.eventually(
                "C15: " + (terminated ? "the JVM was sent SIGTERM" : "main has returned")
                        + ": nothing of the supervisor keeps the JVM from ending",
                () -> !owner.isAlive());
        if (terminated && !owner.toHandle().supportsNormalTermination()) {
            return; // there it was killed, and could do nothing
        }
        var daemon = ids.orElseThrow().getFirst();
        var other = ids.orElseThrow().getLast();
        trial.eventually("C15: the JVM has ended, and its daemon with it", () -> !Site.isAlive(daemon));
        trial.require(Site.isAlive(other), "C15: other children are left alone, when the JVM ends", "it has ended", "");
    }
}
