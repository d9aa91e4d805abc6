package threads.t06_queues;

import grader.spec.Play;
import grader.spec.Scripts;
import grader.spec.Trial;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import threads.t06_queues.OrderScript.Site;

/**
 * C2, C3, C4: what comes out next, of a few or of hundreds, whichever call puts it in and takes it out; and C5: what is
 * refused changes nothing of that. One thread alone, which never has to wait.
 */
final class Order {
    private static final List<String> WAYS = List.of("plain", "0", "1 h");

    private final Play play;
    private final Kind kind;
    private final Site site;
    private final List<One> queues;
    private boolean refused;
    private int distinct;

    /** One queue, and what is inside. */
    private record One(BoundedQueue<Prioritized<Object>> queue, List<Prioritized<Object>> inside, String which) {}

    private Order(Play play, Kind kind, Site site) {
        this.play = play;
        this.kind = kind;
        this.site = site;
        play.says("two queues, " + kind.call(site.capacity()) + " each");
        this.queues = List.of(
                new One(kind.ofAnything(site.capacity()), new ArrayList<>(), ""),
                new One(kind.ofAnything(site.capacity()), new ArrayList<>(), " of the second"));
    }

    static void check(Trial trial, Kind kind, int tries) throws Exception {
        Scripts.check(
                trial, kind.clause(), OrderScript.scripts(false), tries, (play, script) -> play(play, kind, script));
    }

    /** The same script without the refusals is played first: what breaks in it is not theirs. */
    static void checkRefusals(Trial trial, int tries) throws Exception {
        Scripts.check(trial, "C5", OrderScript.scripts(true), tries, (play, script) -> {
            var plain = new ArrayList<>(script.steps());
            plain.removeIf(step -> step.command().equals("refused"));
            play.anew(() -> play(play, Kind.PRIORITY, new OrderScript(script.site(), plain)));
            play(play, Kind.PRIORITY, script);
        });
    }

    private static void play(Play play, Kind kind, OrderScript script) throws Exception {
        var capacity = script.site().capacity();
        var order = new Order(play, kind, script.site());
        for (var step : script.steps()) {
            var one = order.queues.get(step.which());
            switch (step.command()) {
                case "put" -> order.puts(one, capacity, step.number());
                case "put many" -> {
                    for (var i = 0; i < 3 * step.count(); i++) {
                        order.puts(one, capacity, step.number() * 7919 + i * 31);
                    }
                }
                case "take" -> order.takes(one, step.number());
                case "take many" -> {
                    for (var i = 0; i < 3 * step.count(); i++) {
                        order.takes(one, i);
                    }
                }
                default -> order.refuses(one, step.number());
            }
            order.look(one, capacity);
        }
        for (var one : order.queues) {
            while (!one.inside().isEmpty()) {
                order.takes(one, one.inside().size());
            }
        }
    }

    private Prioritized<Object> entry(int number) {
        var priority =
                switch (Math.floorMod(number, 16)) {
                    case 0 -> Integer.MIN_VALUE;
                    case 1 -> Integer.MAX_VALUE;
                    default -> number % 5;
                };
        return new Prioritized<>(priority, new Item(site.ties() ? number % 7 * 100 : number * 1_000 + distinct++));
    }

    private void puts(One one, int capacity, int number) {
        if (one.inside().size() >= (site.looks() ? capacity : capacity - 1)) {
            return;
        }
        var entry = entry(number);
        var way = WAYS.get(Math.floorMod(number, 3));
        switch (way) {
            case "plain" ->
                play.returns(
                        true,
                        label("C6"),
                        "there is room: put() returns",
                        "put(" + entry + ")" + one.which(),
                        () -> Arguments.putting(one.queue(), entry));
            default ->
                play.returns(
                        true,
                        label("C10"),
                        "there is room: offer returns true",
                        "offer(" + entry + ", " + way + ")" + one.which(),
                        () -> one.queue().offer(entry, way.equals("0") ? Duration.ZERO : Scene.LONG));
        }
        one.inside().add(entry);
    }

    private void takes(One one, int number) {
        if (one.inside().isEmpty()) {
            return;
        }
        var way = WAYS.get(Math.floorMod(number, 3));
        var call = (way.equals("plain") ? "take()" : "poll(" + way + ")") + one.which();
        Callable<Prioritized<Object>> command =
                switch (way) {
                    case "plain" -> one.queue()::take;
                    case "0" -> () -> one.queue().poll(Duration.ZERO).orElseThrow();
                    default -> () -> one.queue().poll(Scene.LONG).orElseThrow();
                };
        var entry = play.returns(
                label(way.equals("plain") ? "C6" : "C10"), "an item is inside: it comes out", call, command);
        cameOut(one, entry);
    }

    private void cameOut(One one, Prioritized<Object> entry) {
        play.meets(kind.clause());
        play.require(one.inside().contains(entry), label("C8"), "what comes out is inside", entry + " came out");
        play.require(
                kind.mayComeNext(entry, one.inside()),
                label(kind.clause()),
                kind.rule().substring(4),
                entry + " came out, of " + few(one.inside()));
        one.inside()
                .remove(
                        kind == Kind.LIFO
                                ? one.inside().lastIndexOf(entry)
                                : one.inside().indexOf(entry));
    }

    private static String few(List<Prioritized<Object>> inside) {
        return inside.size() <= 8 ? inside.toString() : inside.subList(0, 8) + " and " + (inside.size() - 8) + " more";
    }

    private void refuses(One one, int number) {
        refused = true;
        var hasItems = !one.inside().isEmpty();
        var item = Refusals.item(number, hasItems);
        var entry = new Prioritized<>(number % 3, item);
        var type = Refusals.type(item);
        var because = "an item that cannot be compared is refused at once: " + type.getSimpleName();
        var queue = one.queue();
        play.fails(type, "C5", because, "put(" + entry + ")" + one.which(), () -> Arguments.putting(queue, entry));
        for (var time : List.of(Duration.ZERO, Scene.LONG)) {
            play.fails(
                    type,
                    "C5",
                    because,
                    "offer(" + entry + ", " + Scene.shown(time) + ")" + one.which(),
                    () -> queue.offer(entry, time));
        }
        play.returns(one.inside().size(), "C5", "a refused item is not inside", "size()", queue::size);
        play.meets("C5");
    }

    private void look(One one, int capacity) {
        if (site.looks()) {
            play.returns(
                    Scene.looked(one.inside().size(), capacity),
                    label("C7"),
                    "they tell what is inside",
                    "size(), isEmpty(), isFull()" + one.which(),
                    () -> Scene.looked(one.queue()));
        }
    }

    private String label(String plain) {
        return refused ? "C5" : site.ties() ? kind.clause() : plain;
    }
}
