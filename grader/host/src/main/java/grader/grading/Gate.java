package grader.grading;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** A writer that a thread can claim for itself: what others write from then on is dropped. */
public final class Gate extends FilterWriter {
    private final AtomicReference<@Nullable Thread> owner;

    /** @param owner who has claimed this writer and all others with the same owner; null while nobody has */
    public Gate(Writer to, AtomicReference<@Nullable Thread> owner) {
        super(to);
        this.owner = owner;
    }

    /** From now on only the calling thread writes. */
    public void claim() {
        owner.set(Thread.currentThread());
    }

    private boolean isOpen() {
        var only = owner.get();
        return only == null || only == Thread.currentThread();
    }

    @Override
    public void write(int character) throws IOException {
        if (isOpen()) {
            super.write(character);
        }
    }

    @Override
    public void write(char[] characters, int offset, int length) throws IOException {
        if (isOpen()) {
            super.write(characters, offset, length);
        }
    }

    @Override
    public void write(String text, int offset, int length) throws IOException {
        if (isOpen()) {
            super.write(text, offset, length);
        }
    }
}
