package grader.cli;

import grader.grading.Gate;
import grader.text.Texts;
import java.io.PrintWriter;
import java.io.Writer;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** What commands print to: every line that the kit says comes in English and is written in the reader's language. */
final class SpokenWriter extends PrintWriter {
    private final Gate gate;
    private final Texts texts;

    SpokenWriter(Writer to, Texts texts, AtomicReference<@Nullable Thread> owner) {
        this(new Gate(to, owner), texts);
    }

    private SpokenWriter(Gate gate, Texts texts) {
        super(gate, true);
        this.gate = gate;
        this.texts = texts;
    }

    /** From now on only the calling thread prints, here and wherever else the owner is the same. */
    void claim() {
        gate.claim();
    }

    @Override
    public void println(String line) {
        super.println(texts.say(line));
    }
}
