package processes.p04_process;

import grader.spec.Trial;
import java.util.ArrayList;
import java.util.List;
import processes.p04_process.peer.Bare;
import processes.p04_process.peer.Chat;
import processes.p04_process.peer.Nothing;
import processes.p04_process.peer.Observer;

/** C1 and C8: what runs in a child, which has a memory of its own. */
final class Memory {
    private static final String PERSON = "Jedan 'n' \"Co\"";
    private static final String ONCE = "C1: run runs in the child, once, on a copy of this object";
    private static final String OWN = "C1: what run changes is changed in the child alone";

    private Memory() {}

    static void ofItsOwn(Trial trial) throws Exception {
        trial.scene(() -> {
            try (var site = new Site(trial);
                    var real = new Real(trial, site)) {
                var list = new ArrayList<>(List.of("one"));
                var observer = real.made("observer", Observer.class, site.file("observer"), list);
                Observer.COUNTER.set(5);
                var words = new ArrayList<Object>(List.of("two words"));
                var chat = real.made(
                        "a new object of a subclass, with a body as well as a run of its own",
                        () -> new Chat(site.launcher("chat"), Nothing.class, site.file("chat"), PERSON, words));
                real.does("setDaemon(true)", "C12: it has not been started", () -> chat.setDaemon(true));
                var bare = real.made("a new object without a body", () -> new Bare(site.launcher("bare")));
                for (var process : List.of(observer, chat, bare)) {
                    real.starts(process);
                }
                real.joins(observer);
                real.joins(chat);
                ran(real, site, "observer", 1, "made 1 list [one]", ONCE);
                ran(real, site, "chat", 2, "person " + PERSON + " words [two words] transient true", ONCE);
                tells(real, site);
                real.exits(bare, 0, "C7: without a body run does nothing and returns: 0");
                isUnchanged(real, list, words, chat);
            }
        });
    }

    private static void ran(Real real, Site site, String name, int lines, String found, String because) {
        var notes = site.notes(name);
        var self = ProcessHandle.current().pid();
        var wanted = " of " + self + " counter 0 " + found;
        if (notes.size() != lines
                || !notes.getFirst().endsWith(wanted)
                || notes.getFirst().startsWith(self + " ")) {
            throw real.broken(because, "it notes " + notes + " instead of <another process>" + wanted, name);
        }
    }

    private static void tells(Real real, Site site) {
        var wanted = "pid true, alive true, exit code OptionalInt.empty, daemon true";
        var told = site.notes("chat").getLast();
        if (!told.equals(wanted)) {
            throw real.broken(
                    "C8: in the child run may ask its object: pid is the id of its process, isAlive true, exitCode"
                            + " empty, isDaemon what it was at the start",
                    "its pid is its own: " + told + "; wanted: " + wanted,
                    "chat");
        }
    }

    private static void isUnchanged(Real real, List<String> list, List<Object> words, Chat chat) {
        var found = "here the counter is " + Observer.COUNTER.get() + ", bodies made " + Observer.MADE.get() + ", runs "
                + Chat.RUN.get() + ", list " + list + ", words " + words + ", person " + chat.person();
        var wanted = "here the counter is 5, bodies made 0, runs 0, list [one], words [two words], person " + PERSON;
        if (!found.equals(wanted)) {
            throw real.actors().broken(OWN, found);
        }
    }
}
