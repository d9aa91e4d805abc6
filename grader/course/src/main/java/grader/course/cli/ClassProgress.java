package grader.course.cli;

import grader.catalog.ExerciseEntry;
import grader.course.grade.Watcher;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;

/** How far a class is: on a terminal one line that is written over, elsewhere a line now and then. Thread-safe. */
final class ClassProgress implements Watcher {
    private static final String CLEAR = "\r\u001b[K";
    private static final Duration PAUSE = Duration.ofSeconds(10);

    private final PrintWriter out;
    private final boolean live;
    private final Map<String, String> running = new LinkedHashMap<>();
    private long begin = System.nanoTime();
    private long told = System.nanoTime() - PAUSE.toNanos();
    private int toJudge;
    private int done;

    ClassProgress(PrintWriter out, boolean live) {
        this.out = out;
        this.live = live;
    }

    @Override
    public synchronized void gathered(int students, int of) {
        show("gathering: " + students + " of " + of + " students", students == of);
    }

    @Override
    public synchronized void toJudge(int count) {
        toJudge = count;
        begin = System.nanoTime();
    }

    @Override
    public synchronized void begins(ExerciseEntry exercise, String content) {
        running.put(content, exercise.shortName());
        tell(false);
    }

    @Override
    public synchronized void ends(String content) {
        running.remove(content);
        done++;
        tell(done == toJudge);
    }

    private void tell(boolean last) {
        var seconds = (System.nanoTime() - begin) / 1e9;
        var left = done == 0 ? "" : ", " + Math.round(seconds / done * (toJudge - done)) + " s left";
        show(
                "judging: " + done + " of " + toJudge + " done, " + Math.round(seconds) + " s" + left
                        + (running.isEmpty() ? "" : ", running " + String.join(" ", new TreeSet<>(running.values()))),
                last);
    }

    private void show(String line, boolean always) {
        if (live) {
            out.print(CLEAR + line);
            out.flush();
        } else if (always || System.nanoTime() - told > PAUSE.toNanos()) {
            told = System.nanoTime();
            out.println(line);
        }
    }

    /** The line is taken away. */
    synchronized void end() {
        if (live) {
            out.print(CLEAR);
            out.flush();
        }
    }
}
