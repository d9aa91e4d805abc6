package grader.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The steps of a witness as a picture: a lane a thread, a row a step. A step belongs to the thread that its text begins
 * with; one that no thread takes goes across all lanes.
 *
 * @param threads their names, in the order in which they come
 */
record Lanes(List<String> threads, List<Row> rows) {
    /** What is told of an actor's call begins with this; the call's name begins with the actor's. */
    private static final String OUTCOME = "→ ";

    private static final Pattern BEGINS = Pattern.compile("^([\\p{L}][\\p{L}\\p{N}]{0,11}): ");
    private static final Pattern NUMBERED = Pattern.compile("^(T[0-9]{1,3})\\b");
    private static final Pattern HELD = Pattern.compile("\\bheld\\b|拦在|停在|扣住");
    private static final Pattern WAITS = Pattern.compile("\\bwaits\\b|等待");
    private static final Pattern ENDS = Pattern.compile("\\b(returns|returned|throws|ended)\\b|返回|抛出|结束");

    /** What a thread is at when a step has been taken. */
    enum State {
        AWAY("has no call under way"),
        BUSY("is in its call"),
        WAITS("waits in its call"),
        HELD("is held in its call");

        private final String words;

        State(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    /**
     * One step.
     *
     * @param lane which thread takes it; empty when none does
     * @param states of all threads, after it
     */
    record Row(Optional<Integer> lane, String words, List<State> states) {}

    /** Made of the steps as they are told, in whatever language. */
    static Lanes of(List<String> steps) {
        var names = new LinkedHashSet<String>();
        for (var step : steps) {
            var begins = BEGINS.matcher(step);
            var numbered = NUMBERED.matcher(step);
            if (begins.find()) {
                names.add(begins.group(1));
            } else if (numbered.find()) {
                names.add(numbered.group(1));
            }
        }
        var threads = names.stream().allMatch(name -> NUMBERED.matcher(name).matches())
                ? names.stream().sorted().toList()
                : List.copyOf(names);
        var states = new ArrayList<State>();
        threads.forEach(_ -> states.add(State.AWAY));
        var rows = new ArrayList<Row>();
        for (var step : steps) {
            var words = step.strip();
            var lane = lane(threads, words);
            lane.ifPresent(at -> states.set(at, after(words)));
            rows.add(new Row(lane, lane.map(at -> alone(threads.get(at), words)).orElse(words), List.copyOf(states)));
        }
        return new Lanes(threads, List.copyOf(rows));
    }

    private static Optional<Integer> lane(List<String> threads, String words) {
        var told = words.startsWith(OUTCOME) ? words.substring(OUTCOME.length()) : words;
        for (var i = 0; i < threads.size(); i++) {
            var name = threads.get(i);
            if (told.startsWith(name)
                    && (told.length() == name.length() || !Character.isLetterOrDigit(told.charAt(name.length())))) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    /** The text without the thread's name, which stands above its lane. */
    private static String alone(String thread, String words) {
        return words.replaceFirst("^" + Pattern.quote(thread) + ":? ", "");
    }

    private static State after(String words) {
        if (HELD.matcher(words).find()) {
            return State.HELD;
        }
        if (WAITS.matcher(words).find()) {
            return State.WAITS;
        }
        return words.startsWith(OUTCOME) || ENDS.matcher(words).find() ? State.AWAY : State.BUSY;
    }
}
