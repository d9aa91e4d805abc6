package iomodels.i07_async;

import grader.spec.Broken;
import grader.spec.Play;
import iomodels.i07_async.Answer.Moment;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Long rows of completions that are told before the channel's method returns. */
enum Rows {
    /** A byte is read, a byte is written: a hundred thousand completions. */
    STEPS(50_000, 1, 1) {
        @Override
        List<Answer> answers(int length) {
            return List.of(all());
        }
    },
    /** Each operation that carries something comes after many that carry nothing. */
    EMPTY(64, 64, 30_000) {
        @Override
        List<Answer> answers(int length) {
            return row(Collections.nCopies(length, nothing()), List.of(all()));
        }
    },
    /** All is read at once, and written byte by byte; buffers of that size are not looked into. */
    SHORT(70_000, 70_000, 30_000) {
        @Override
        List<Answer> answers(int length) {
            return row(List.of(all()), Collections.nCopies(length, oneByte()));
        }
    };

    private static final int FEW = 20;

    private final int size;
    private final int capacity;
    private final int length;

    /** @param length how many answers of the same kind there are in a row */
    Rows(int size, int capacity, int length) {
        this.size = size;
        this.capacity = capacity;
        this.length = length;
    }

    /** How the operations are answered, over and over. */
    abstract List<Answer> answers(int length);

    private static Answer all() {
        return new Answer(1000, false, Moment.AT_ONCE);
    }

    private static Answer nothing() {
        return new Answer(1000, true, Moment.AT_ONCE);
    }

    private static Answer oneByte() {
        return new Answer(0, false, Moment.AT_ONCE);
    }

    private static List<Answer> row(List<Answer> first, List<Answer> then) {
        var answers = new ArrayList<>(first);
        answers.addAll(then);
        return answers;
    }

    private Script script(Way way, int bytes, int row) {
        return new Script(way, bytes, 0, capacity, answers(row), Optional.empty(), false, false, way.ordinal());
    }

    /** The same goes well in small, so that it is the long row that does not. */
    void play(Play play, Way way) throws Exception {
        var few = script(way, Math.min(size, 3 * FEW), FEW);
        Scene.of(play, few.calm()).plays();
        var because = "a hundred thousand completions in a row are told before the channel's method returns";
        atOnce(play, Scene.of(play, script(way, size, length)), because);
    }

    /** What went well when it was told later. */
    static void atOnce(Play play, Script script) throws Exception {
        var because = "so it is, too, when completions are told before the channel's method returns";
        atOnce(play, Scene.of(play, script), because);
    }

    private static void atOnce(Play play, Scene scene, String because) throws Exception {
        try {
            play.promising("C10", because, () -> {
                scene.plays();
                play.meets("C10");
            });
        } catch (Broken broken) {
            // Who hands a long row to another thread keeps the stack flat: what is broken is another promise.
            scene.traffic().faults().noneOf("C9");
            throw broken;
        }
    }
}
