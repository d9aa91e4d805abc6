package processes.p04_process;

import grader.spec.Trial;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.jspecify.annotations.Nullable;
import processes.p04_process.peer.Chat;
import processes.p04_process.peer.Link;
import processes.p04_process.peer.Nothing;
import processes.p04_process.peer.Shape;

/** C3: what comes to the child, and when it is read. */
final class Travels {
    private static final String INTACT = "C3: the arguments travel: any content arrives, and one object is one object";
    private static final List<Character> CHARS = List.of(
            'a', '1', ' ', '\n', '\r', '\0', '\t', '"', '\'', '\\', '$', '*', '%', ';', ',', '=', '-', '\u00e9',
            '\u8fdb', '\u2028', '\ud83d', '\ude00', '\uffff');

    private static final List<String> TEXTS = List.of(
            "", " ", " two words ", " in ' \"quotes\" \\", "lines\n\r\n", "\0", "\u8fdb\u7a0b", "\ud83d", "-cp");

    private Travels() {}

    /** Of every kind that is apt to break. */
    static void anyContent(Trial trial) throws Exception {
        trial.scene(() -> {
            var shared = new ArrayList<@Nullable Object>(Arrays.asList("shared", null, 1));
            var values = new ArrayList<@Nullable Object>(TEXTS);
            values.addAll(graphs(shared));
            values.addAll(Arrays.asList(null, 7, 1L << 40, 0.1, 'c', true, String.class, Thread.State.WAITING));
            values.addAll(List.of("x".repeat(1 << 20), new byte[4 << 20]));
            try {
                values.addAll(siblings(shared));
                arrives(trial, values);
            } finally {
                KitLauncher.endAll();
            }
        });
    }

    /** What is there twice, and what contains itself. */
    private static List<Object> graphs(List<@Nullable Object> shared) {
        var itself = new ArrayList<@Nullable Object>();
        itself.add(itself);
        var map = new HashMap<String, Object>();
        map.put("two words", shared);
        return List.of(shared, shared, itself, map, Link.ring(300), new Object[] {shared, map, shared});
    }

    /** Other process objects, one of them with a child that lives. */
    private static List<Object> siblings(List<@Nullable Object> shared) throws Exception {
        var unstarted = new ChildProcess(new KitLauncher(), Nothing.class, "sibling");
        var started = new ChildProcess(new KitLauncher(), Nothing.class, shared);
        started.setDaemon(true);
        started.start();
        return List.of(unstarted, started, started);
    }

    static void anyValues(Trial trial) throws Exception {
        trial.forAll(values().list().ofMinSize(10).ofMaxSize(30), 2, values -> arrives(trial, values));
    }

    private static Arbitrary<Object> values() {
        var texts = Arbitraries.of(CHARS).list().ofMaxSize(12).map(chars -> {
            var text = new StringBuilder();
            chars.forEach(text::append);
            return text.toString();
        });
        return Arbitraries.oneOf(
                texts.map(text -> text),
                texts.list().ofMaxSize(3).map(ArrayList<Object>::new),
                Arbitraries.integers().map(number -> number),
                Arbitraries.integers().between(0, 100_000).map(length -> new byte[length]));
    }

    /** The constructor's array is changed, and a list among the arguments before the start and after it. */
    private static void arrives(Trial trial, List<? extends @Nullable Object> values) throws Exception {
        try (var site = new Site(trial);
                var real = new Real(trial, site)) {
            var late = new ArrayList<String>(List.of("before"));
            var arguments = new ArrayList<@Nullable Object>(List.of(site.file("shape"), late));
            arguments.addAll(values);
            var array = arguments.toArray();
            var process = real.made("shape", Shape.class, array);
            array[0] = "changed";
            late.add("between");
            var wanted = Shape.of(arguments.subList(1, arguments.size()));
            real.starts(process, "C3: all arguments can be serialised: start returns");
            late.add("after");
            real.joins(process);
            var notes = site.notes("shape");
            if (!notes.equals(List.of(wanted))) {
                throw real.broken(INTACT, "there arrive " + notes + " instead of " + wanted, "shape");
            }
            Files.delete(Path.of(site.file("shape")));
        }
    }

    /** While start runs, and no more when it has returned. */
    static void isReadAtTheStart(Trial trial) throws Exception {
        for (var subclass : new boolean[] {false, true}) {
            trial.scene(() -> {
                var watched = new Watched();
                try (var stage = new Stage(
                        trial,
                        "a new process object",
                        launcher -> subclass
                                ? new Chat(launcher, "nowhere", "Jedan", new ArrayList<>(List.of(watched)))
                                : new ChildProcess(launcher, Nothing.class, "text", watched))) {
                    isRead(stage, watched);
                } finally {
                    watched.letsGo();
                }
            });
        }
    }

    private static void isRead(Stage stage, Watched watched) {
        var because = "C3: it all travels as it is when start is called: start returns when it has been read";
        watched.holds();
        var start = stage.tells("A", "start()", stage.process()::start);
        start.waits(because);
        watched.letsGo();
        start.returns(Stage.DONE, Stage.STARTS);
        var child = stage.launched(Stage.STARTS);
        var reads = watched.reads();
        child.input().letsRead();
        stage.ends(child, 0);
        stage.actors().settle();
        if (reads == 0 || watched.reads() != reads) {
            throw stage.actors().broken(because, "it is read later");
        }
    }
}
