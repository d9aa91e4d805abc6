package processes.p04_process;

import grader.spec.Trial;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import processes.p04_process.peer.Owner;

/** C13: two JVMs, each with a daemon and another child; one ends by itself, the other is killed. */
final class JvmEnds {
    private JvmEnds() {}

    /** A JVM with two children. */
    private record Jvm(String name, Process process, long daemon, long other) {}

    static void ofTwo(Trial trial) throws Exception {
        trial.scene(() -> {
            try (var site = new Site(trial)) {
                // It has no children: so there is always a child of this JVM to be patient with.
                owner(site, "bystander", List.of());
                var begun = List.of(owner(site, "one", site.command()), owner(site, "two", site.command()));
                var one = jvm(trial, site, "one", begun.getFirst());
                var two = jvm(trial, site, "two", begun.getLast());
                isKilled(trial, two);
                endsByItself(trial, site, one);
                site.open("two.end");
                trial.eventually(
                        "C1: the body of the other child ends, and the child with it",
                        () -> !Site.isAlive(two.other()));
            }
        });
    }

    private static Process owner(Site site, String name, List<String> java) throws IOException {
        for (var gate : List.of(".never", ".end", ".return")) {
            site.gate(name + gate);
        }
        var command = new ArrayList<>(site.command());
        command.add(Owner.class.getName());
        command.add(site.file(name));
        command.addAll(java);
        return new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static Jvm jvm(Trial trial, Site site, String name, Process owner) {
        trial.eventually(
                "C1: a program starts a daemon and another child: their bodies run",
                () -> site.noted(name + ".daemon") > 0 && site.noted(name + ".other") > 0);
        return new Jvm(name, owner, site.noted(name + ".daemon"), site.noted(name + ".other"));
    }

    private static void isKilled(Trial trial, Jvm jvm) {
        jvm.process().toHandle().destroyForcibly();
        trial.eventually(
                "C13: the JVM was killed: its daemon child ends, in the middle of its body",
                () -> !Site.isAlive(jvm.daemon()));
        rests(trial);
        trial.require(
                Site.isAlive(jvm.other()),
                "C13: the JVM was killed: a child that is no daemon lives on",
                "it has ended",
                "");
    }

    private static void endsByItself(Trial trial, Site site, Jvm jvm) throws IOException {
        site.open(jvm.name() + ".return");
        trial.eventually(
                "its main returns", () -> !site.notes(jvm.name() + ".returned").isEmpty());
        rests(trial);
        goesOn(trial, site, jvm);
        trial.require(Site.isAlive(jvm.daemon()), "C13: the JVM goes on, and its daemon child with it", "it ended", "");
        site.open(jvm.name() + ".end");
        trial.eventually("C13: the last child that is no daemon has ended: so does the JVM", () -> !jvm.process()
                .isAlive());
        goesOn(trial, site, jvm);
        trial.eventually(
                "C13: the JVM has ended by itself: its daemon child ends, in the middle of its body",
                () -> !Site.isAlive(jvm.daemon()));
    }

    /** It has not begun to end as long as the other child has lived. */
    private static void goesOn(Trial trial, Site site, Jvm jvm) {
        trial.require(
                !site.notes(jvm.name() + ".ends").contains("true"),
                "C13: main has returned, and a child lives that is no daemon: the JVM goes on",
                "it has ended",
                "what keeps a JVM from ending is a thread that is no daemon");
    }

    /** Until nobody moves any more, here and in the processes below this one. */
    private static void rests(Trial trial) {
        try (var actors = trial.actors()) {
            actors.settle();
        }
    }
}
