package grader.spec;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The last turns that the threads of a round took. Written by many threads at once; takes no lock and never parks. */
final class Turns {
    private static final int REMEMBERED = 64;
    private static final int TOLD = 20;
    private static final int MOST_LINES = 4;
    private static final Pattern SITE = Pattern.compile("\\w+\\.java:\\d+$");

    private record Turn(long number, String thread, String what, boolean held) {}

    private final AtomicLong count = new AtomicLong();
    private final AtomicReferenceArray<@Nullable Turn> last = new AtomicReferenceArray<>(REMEMBERED);

    /** Adds a turn; {@code held} when it matters only if another thread takes the next one. */
    void add(String thread, String what, boolean held) {
        var number = count.getAndIncrement();
        last.set((int) (number % REMEMBERED), new Turn(number, thread, what, held));
    }

    /** At most twenty, in order: who went on, who was held while others ran, who was woken. */
    List<String> told() {
        var known = IntStream.range(0, REMEMBERED)
                .mapToObj(last::get)
                .filter(Objects::nonNull)
                .sorted(Comparator.comparingLong(Turn::number))
                .toList();
        var lines = new ArrayList<String>();
        for (var index = 0; index < known.size(); index++) {
            var turn = known.get(index);
            var isLast = index + 1 == known.size();
            var inVain = turn.held() && (isLast || known.get(index + 1).thread().equals(turn.thread()));
            if (!inVain) {
                lines.add(turn.thread() + " " + turn.what());
            }
        }
        return List.copyOf(lines.subList(Math.max(0, lines.size() - TOLD), lines.size()));
    }

    /** The lines of the submission at which the last turns were taken, the last first, each once; at most four. */
    List<String> lines() {
        var lines = told().reversed().stream()
                .map(SITE::matcher)
                .filter(Matcher::find)
                .map(Matcher::group)
                .distinct()
                .limit(MOST_LINES);
        return lines.toList();
    }
}
