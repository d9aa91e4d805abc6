package processes.p07_process_queue;

import grader.spec.Actors;
import grader.spec.Call;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;

/**
 * The creator or a client in a scene, and its calls by actors. Items are short texts.
 *
 * @param name as the story calls it
 */
record End(Actors actors, String name, ProcessQueue queue) {
    static final Duration LONG = Duration.ofHours(1);
    static final String DONE = "normally";

    private static final String ROOM = "C3: there is room: put returns";
    private static final String OLDEST = "C2: get returns the oldest item, whole, byte for byte";
    private static final String COUNT = "C5: size() is how many items are inside";

    static byte[] bytes(String item) {
        return item.getBytes(StandardCharsets.UTF_8);
    }

    static String text(byte[] item) {
        return new String(item, StandardCharsets.UTF_8);
    }

    static String shown(Duration time) {
        return time.compareTo(LONG) < 0
                ? String.format(Locale.ROOT, "%.1f ms", time.toNanos() / 1e6)
                : time.toHours() + " h";
    }

    Call<String> put(String actor, String item) {
        return actors.start(actor, name + ".put(" + item + ")", () -> {
            queue.put(bytes(item));
            return DONE;
        });
    }

    Call<String> put(String actor, String item, Duration time) {
        return actors.start(actor, name + ".put(" + item + ", " + shown(time) + ")", () -> {
            queue.put(bytes(item), time);
            return DONE;
        });
    }

    Call<String> putNow(String actor, String item) {
        return actors.start(actor, name + ".putNowait(" + item + ")", () -> {
            queue.putNowait(bytes(item));
            return DONE;
        });
    }

    Call<String> get(String actor) {
        return actors.start(actor, name + ".get()", () -> text(queue.get()));
    }

    Call<String> get(String actor, Duration time) {
        return actors.start(actor, name + ".get(" + shown(time) + ")", () -> text(queue.get(time)));
    }

    Call<String> getNow(String actor) {
        return actors.start(actor, name + ".getNowait()", () -> text(queue.getNowait()));
    }

    Call<Integer> size(String actor) {
        return actors.start(actor, name + ".size()", queue::size);
    }

    Call<Boolean> full(String actor) {
        return actors.start(actor, name + ".full()", queue::full);
    }

    Call<Boolean> empty(String actor) {
        return actors.start(actor, name + ".empty()", queue::empty);
    }

    Call<String> close(String actor) {
        return actors.start(actor, name + ".close()", () -> {
            queue.close();
            return DONE;
        });
    }

    /** There is room, so that it returns. */
    void puts(String actor, String item) {
        put(actor, item).returns(ROOM);
    }

    /** That item is the oldest one. */
    void gets(String actor, String item) {
        get(actor).returns(item, OLDEST);
    }

    /** So many are inside. */
    void holds(String actor, int items) {
        size(actor).returns(items, COUNT);
    }
}
