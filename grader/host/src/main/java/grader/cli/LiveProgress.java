package grader.cli;

import grader.catalog.ExerciseEntry;
import grader.report.Columns;
import grader.report.Report;
import grader.run.Progress;
import grader.text.Texts;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.SequencedMap;
import java.util.stream.Collectors;

/** Tells what is going on: on a terminal one line that is written over, elsewhere a plain line an exercise. */
final class LiveProgress implements Progress {
    private static final String CLEAR = "\r\u001b[K";

    private final PrintWriter out;
    private final boolean live;
    private final int columns;
    private final Texts texts;
    private final long begin = System.nanoTime();
    /** What is said of each exercise that is being judged, in the order in which they began; guarded by this. */
    private final SequencedMap<String, String> running = new LinkedHashMap<>();

    LiveProgress(PrintWriter out, boolean live, int columns, Texts texts) {
        this.out = out;
        this.live = live;
        this.columns = columns;
        this.texts = texts;
    }

    @Override
    public synchronized void begun(ExerciseEntry exercise, String check, int number, int of) {
        var sentence = exercise.checks().stream()
                .filter(entry -> entry.method().equals(check))
                .map(entry -> entry.clause() + " " + entry.sentence())
                .findFirst()
                .orElse(check);
        running.put(exercise.name(), number + "/" + of + "  " + sentence);
        show();
    }

    @Override
    public synchronized void suspected(ExerciseEntry exercise, String what) {
        running.put(exercise.name(), texts.say(what));
        show();
    }

    /** Time passes: the line counts on. */
    @Override
    public synchronized void goesOn() {
        show();
    }

    /** An exercise is being read and compiled. */
    synchronized void preparing(ExerciseEntry exercise) {
        running.put(exercise.name(), texts.label("compiling"));
        show();
    }

    /** One line for all of them: of several each has its part of it. */
    private void show() {
        if (live && !running.isEmpty()) {
            var seconds = "  " + (System.nanoTime() - begin) / 1_000_000_000 + " " + texts.label("s");
            var share = (columns - 1 - seconds.length()) / running.size() - 2;
            var parts = running.entrySet().stream()
                    .map(entry -> Columns.cut(entry.getKey() + "  " + entry.getValue(), Math.max(share, 1)))
                    .collect(Collectors.joining("  "));
            out.print(CLEAR + Columns.cut(parts + seconds, columns - 1));
            out.flush();
        }
    }

    /** An exercise is through. */
    synchronized void finished(Report report) {
        running.remove(report.exercise().name());
        if (live) {
            out.print(CLEAR);
            show();
        } else {
            out.println(String.format(
                    Locale.ROOT, "%s %d/%d", report.exercise().name(), report.earned(), report.possible()));
        }
        out.flush();
    }
}
