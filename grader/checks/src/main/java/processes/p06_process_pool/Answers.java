package processes.p06_process_pool;

import grader.spec.Trial;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import processes.p06_process_pool.tasks.Echo;
import processes.p06_process_pool.tasks.Fingerprint;
import processes.p06_process_pool.tasks.Script;

/** Which processes there are, and whether each caller gets its own answer, whole. */
final class Answers {
    /** How long a string the contract promises to carry. */
    private static final int LONGEST = 1 << 20;

    /** So many tasks that each worker does more than any that would be used up by then. */
    private static final int MANY = 400;

    private static final List<Character> CHARS = List.of(
            'a', '1', ' ', '\n', '\r', '\0', '\t', '"', '\\', '%', ';', ',', ':', '\u00e9', '\u8fdb', '\u2028',
            '\ud83d', '\ude00', '\ufeff', '\uffff');

    private final Trial trial;

    Answers(Trial trial) {
        this.trial = trial;
    }

    void comeFromTheSameProcesses() throws Exception {
        try (var site = new Site(trial)) {
            var pool = site.pool(3);
            var started = site.workers();
            trial.require(
                    started.size() == 3,
                    "when new ProcessPool(3, …) returns, exactly three child processes run",
                    "there are " + started.size(),
                    "start all of them in the constructor, and later only successors of dead ones");
            var used = new TreeSet<Long>();
            for (var i = 0; i < 4; i++) {
                used.add(Processes.told(trial.call("apply(…)", () -> pool.apply(Script.class, "pid:"))));
            }
            trial.call("map(…)", () -> pool.map(Script.class, Collections.nCopies(MANY, "pid:")))
                    .forEach(pid -> used.add(Processes.told(pid)));
            var now = site.workers();
            trial.require(
                    started.containsAll(used) && now.equals(started),
                    "the three processes that were started first do all tasks, and no other is started",
                    "started were " + started + ", tasks ran in " + used + ", in the end there are " + now,
                    "a process is started once and does one task after the other");
        }
    }

    void reachTheirOwnCallers() throws Exception {
        try (var site = new Site(trial);
                var actors = trial.actors()) {
            var pool = site.pool(2);
            for (var text : List.of("first", "second", "third")) {
                actors.start("A", "apply(Echo, \"" + text + "\")", () -> pool.apply(Echo.class, text))
                        .returns(text, "Echo returns its argument, and apply what the task returns");
            }
            var pid = actors.start("A", "apply(task that tells its process id)", () -> pool.apply(Script.class, "pid:"))
                    .returns("apply returns what the task returns");
            trial.require(
                    Processes.told(pid) != ProcessHandle.current().pid(),
                    "the task runs in a worker, which is another process",
                    "it ran in this process, " + pid,
                    "Task.named and run belong into the child's main program");
            var slow = actors.start(
                    "A",
                    "apply(task that is held up)",
                    () -> pool.apply(Script.class, site.parked("slow") + ";say:slow"));
            site.awaitBegun("slow", "A's task begins");
            var others = List.of(
                    actors.start("B", "apply(Echo, \"B\")", () -> pool.apply(Echo.class, "B")),
                    actors.start("C", "apply(Echo, \"C\")", () -> pool.apply(Echo.class, "C")));
            trial.require(!slow.ended(), "apply waits until its task has ended", "A's call ended before", "");
            site.letGo("slow");
            slow.returns("slow", "A's task goes on and ends: apply returns its result");
            others.getFirst().returns("B", "apply returns the result of its own task");
            others.getLast().returns("C", "apply returns the result of its own task");
        }
    }

    /** Woven: the submission's threads in this JVM are disturbed, the workers are not. */
    void areNotMixedUpUnderAnySchedule() throws Exception {
        try (var site = new Site(trial)) {
            var pool = site.pool(2);
            trial.stress(60, round -> {
                round.thread("T1", () -> {
                    for (var i = 0; i < 3; i++) {
                        var text = "T1-" + round.number() + "-" + i;
                        same(text, pool.apply(Echo.class, text));
                    }
                });
                round.thread("T2", () -> {
                    var texts = List.of("T2-" + round.number() + "-0", "T2-" + round.number() + "-1");
                    same(Set.copyOf(texts), Set.copyOf(pool.map(Echo.class, texts))); // their order is judged by C6
                });
                round.thread("T3", () -> {
                    var one = pool.applyAsync(Echo.class, "T3-" + round.number() + "-0");
                    var two = pool.applyAsync(Echo.class, "T3-" + round.number() + "-1");
                    same("T3-" + round.number() + "-1", two.get());
                    same("T3-" + round.number() + "-0", one.get());
                });
                round.run();
            });
        }
    }

    private void same(Object expected, Object found) {
        trial.require(
                expected.equals(found),
                "each call gets the result of its own task: " + expected,
                "it got " + found,
                "what is shared between the threads, and is it guarded by one lock?");
    }

    void areAnyStrings() throws Exception {
        try (var site = new Site(trial)) {
            var pool = site.pool(1);
            for (var text :
                    List.of("", "\n", "two\nlines\r\n", "\0", "进程池 ünï \ud83d\ude00", "\ud83d alone", "\ude00")) {
                arrives(pool, text);
            }
            trial.forAll(texts(), 40, text -> arrives(pool, text));
            for (var length : List.of(21_845, 65_536, LONGEST)) {
                arrives(pool, "\u8fdb".repeat(length - 1) + "!");
            }
        }
    }

    private static Arbitrary<String> texts() {
        return Arbitraries.of(CHARS).list().ofMaxSize(12).map(chars -> {
            var text = new StringBuilder();
            chars.forEach(text::append);
            return text.toString();
        });
    }

    private void arrives(ProcessPool pool, String text) throws Exception {
        var length = text.length() + (text.length() == 1 ? " char" : " chars");
        var seen = trial.call("apply(…) of " + length, () -> pool.apply(Fingerprint.class, text));
        trial.require(
                seen.equals(Fingerprint.of(text)),
                "the task gets the argument " + readable(text) + ", char for char",
                "the task got " + seen + " instead of " + Fingerprint.of(text),
                "send the number of chars and then the chars themselves");
        var back = trial.call("apply(…) of " + length, () -> pool.apply(Echo.class, text));
        trial.require(
                back.equals(text),
                "the caller gets the result " + readable(text) + ", char for char",
                "it got " + readable(back),
                "send the number of chars and then the chars themselves");
    }

    private static String readable(String text) {
        var shown = new StringBuilder("\"");
        for (var c : text.substring(0, Math.min(text.length(), 24)).toCharArray()) {
            shown.append(c >= ' ' && c < 127 ? String.valueOf(c) : String.format("\\u%04x", (int) c));
        }
        return shown.append(text.length() > 24 ? "…\" (" + text.length() + " chars)" : "\"")
                .toString();
    }
}
