package grader.cli;

import grader.catalog.ExerciseEntry;
import grader.report.Columns;
import grader.report.Report;
import grader.run.Progress;
import grader.text.Texts;
import java.io.PrintWriter;
import java.util.Locale;

/** Tells what is going on: on a terminal one line that is written over, elsewhere a plain line an exercise. */
final class LiveProgress implements Progress {
    private static final String CLEAR = "\r\u001b[K";

    private final PrintWriter out;
    private final boolean live;
    private final int columns;
    private final Texts texts;
    private final long begin = System.nanoTime();

    LiveProgress(PrintWriter out, boolean live, int columns, Texts texts) {
        this.out = out;
        this.live = live;
        this.columns = columns;
        this.texts = texts;
    }

    @Override
    public void begun(ExerciseEntry exercise, String check, int number, int of) {
        if (live) {
            var sentence = exercise.checks().stream()
                    .filter(entry -> entry.method().equals(check))
                    .map(entry -> entry.clause() + " " + entry.sentence())
                    .findFirst()
                    .orElse(check);
            var seconds = (System.nanoTime() - begin) / 1_000_000_000;
            var line = exercise.name() + "  " + number + "/" + of + "  " + sentence + "  " + seconds + " "
                    + texts.label("s");
            out.print(CLEAR + Columns.cut(line, columns - 1));
            out.flush();
        }
    }

    /** An exercise is being read and compiled. */
    void preparing(ExerciseEntry exercise) {
        if (live) {
            out.print(CLEAR + exercise.name() + "  " + texts.label("compiling"));
            out.flush();
        }
    }

    /** An exercise is through. */
    void finished(Report report) {
        if (live) {
            out.print(CLEAR);
            out.flush();
        } else {
            out.println(String.format(
                    Locale.ROOT, "%s %d/%d", report.exercise().name(), report.earned(), report.possible()));
        }
    }
}
