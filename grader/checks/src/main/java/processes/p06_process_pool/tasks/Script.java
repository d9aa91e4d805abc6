package processes.p06_process_pool.tasks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import processes.p06_process_pool.Task;

/**
 * A task that does what its argument says: steps with a semicolon between them, each a word, a colon and a text. It
 * returns its process's id if no step says otherwise.
 * <ul>
 *   <li>{@code here:FILE} makes the empty file {@code FILE.PID}: whoever looks knows that this process has come so far.
 *   <li>{@code wait:FILE} waits until the check no longer holds the file, see {@link Gate}.
 *   <li>{@code note:FILE|TEXT} appends the text to the file as a line.
 *   <li>{@code say:TEXT}, {@code pid:}, {@code null:} decide what is returned.
 *   <li>{@code print:COUNT} writes so many characters, few of them line breaks, to both of the standard streams.
 *   <li>{@code interrupt:} leaves this thread interrupted, as tasks do that caught an {@code InterruptedException}.
 *   <li>{@code fail:KIND|TEXT} throws; {@code halt:CODE} ends the process on the spot.
 *   <li>{@code later:FILE|CODE} has another thread end the process, once the check no longer holds the file.
 * </ul>
 */
public final class Script implements Task {
    /** A new one. */
    public Script() {}

    /** An exception that only the worker's side knows. */
    public static final class Odd extends Exception {
        private static final long serialVersionUID = 1L;

        Odd(String message) {
            super(message);
        }
    }

    @Override
    public String run(String argument) throws Exception {
        var result = String.valueOf(ProcessHandle.current().pid());
        for (var step : argument.split(";")) {
            var word = step.substring(0, step.indexOf(':'));
            var text = step.substring(step.indexOf(':') + 1);
            switch (word) {
                case "say" -> result = text;
                case "null" -> result = null;
                case "pid" -> result = String.valueOf(ProcessHandle.current().pid());
                default -> perform(word, text);
            }
        }
        return result;
    }

    private static void perform(String word, String text) throws Exception {
        switch (word) {
            case "here" ->
                Files.createFile(Path.of(text + "." + ProcessHandle.current().pid()));
            case "wait" -> Gate.await(Path.of(text));
            case "note" -> note(text.substring(0, text.indexOf('|')), text.substring(text.indexOf('|') + 1));
            case "print" -> print(Integer.parseInt(text));
            case "fail" -> fail(text.substring(0, text.indexOf('|')), text.substring(text.indexOf('|') + 1));
            case "interrupt" -> Thread.currentThread().interrupt();
            case "halt" -> Runtime.getRuntime().halt(Integer.parseInt(text));
            case "later" -> later(text.substring(0, text.indexOf('|')), text.substring(text.indexOf('|') + 1));
            default -> throw new IllegalArgumentException("the check's script is wrong: " + word);
        }
    }

    private static void later(String gate, String code) {
        Thread.ofPlatform().daemon().start(() -> {
            try {
                Gate.await(Path.of(gate));
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
            Runtime.getRuntime().halt(Integer.parseInt(code));
        });
    }

    private static void note(String file, String text) throws IOException {
        Files.writeString(Path.of(file), text + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    /**
     * All that a careless protocol might take for its own: numbers, words, brackets, NUL, and no line break at the
     * end.
     */
    private static void print(int count) {
        var line = "0 1 ok result: {\"pid\":1}\0\u0001\u0004done\nr";
        System.out.print("r");
        System.out.println(line.repeat(1 + count / line.length()));
        System.err.print(line.repeat(1 + count / line.length()));
        System.out.print("1");
        System.out.write(0);
        System.out.flush();
    }

    private static void fail(String kind, String text) throws Exception {
        switch (kind) {
            case "checked" -> throw new IOException(text);
            case "unchecked" -> throw new IllegalStateException(text);
            case "error" -> throw new StackOverflowError(text);
            case "odd" -> throw new Odd(text);
            case "silent" -> throw new UnsupportedOperationException();
            default -> throw new IllegalArgumentException("the check's script is wrong: " + kind);
        }
    }
}
