package grader.cli;

import grader.text.Texts;
import java.io.PrintWriter;

/** What commands print to: every line that the kit says comes in English and is written in the reader's language. */
final class SpokenWriter extends PrintWriter {
    private final Texts texts;

    SpokenWriter(PrintWriter to, Texts texts) {
        super(to, true);
        this.texts = texts;
    }

    @Override
    public void println(String line) {
        super.println(texts.say(line));
    }
}
