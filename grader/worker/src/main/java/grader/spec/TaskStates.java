package grader.spec;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the kernel says of the threads of this process, their files in {@code /proc} kept open: a look is one small read
 * a thread, and a wait takes hundreds of looks at a dozen threads. Used by the harness alone; a lock of its own guards
 * it.
 */
final class TaskStates {
    /** More threads are a flood: theirs are opened for each look. */
    private static final int MOST_OPEN = 128;
    /** The number, the name of at most 15 letters and the state come first. */
    private static final int BEGINNING = 64;

    private final Map<String, RandomAccessFile> open = new LinkedHashMap<>();
    private final byte[] beginning = new byte[BEGINNING];

    /** A thread's state, such as {@code R} or {@code S}, and the name that the kernel knows it by. */
    record TaskState(char state, String name) {
        static final TaskState GONE = new TaskState('X', "");

        /** Whether it runs, wants to, or is in the middle of something that no thread can end. */
        boolean runs() {
            return state == 'R' || state == 'D';
        }
    }

    /** The state of a thread; {@link TaskState#GONE} when it has ended. */
    synchronized TaskState of(String task) {
        try {
            var file = open.get(task);
            return file == null ? first(task) : read(file);
        } catch (IOException gone) {
            forget(task);
            return TaskState.GONE;
        }
    }

    private TaskState first(String task) throws IOException {
        var file = new RandomAccessFile("/proc/self/task/" + task + "/stat", "r");
        if (open.size() < MOST_OPEN) {
            open.put(task, file);
            return read(file);
        }
        try (file) {
            return read(file);
        }
    }

    private TaskState read(RandomAccessFile file) throws IOException {
        file.seek(0);
        var length = file.read(beginning);
        if (length <= 0) {
            throw new IOException("the thread has ended");
        }
        var text = new String(beginning, 0, length, StandardCharsets.ISO_8859_1);
        var close = text.lastIndexOf(')');
        if (close < 0 || close + 2 >= length) {
            throw new IOException("no state in " + text);
        }
        return new TaskState(text.charAt(close + 2), text.substring(text.indexOf('(') + 1, close));
    }

    /** Closes the files of all threads but these: the others have ended. */
    synchronized void keep(String... living) {
        if (open.size() > living.length) {
            var gone = new java.util.HashSet<>(open.keySet());
            Arrays.asList(living).forEach(gone::remove);
            gone.forEach(this::forget);
        }
    }

    private void forget(String task) {
        var file = open.remove(task);
        if (file != null) {
            try {
                file.close();
            } catch (IOException closed) {
                return; // nothing of it is left
            }
        }
    }
}
