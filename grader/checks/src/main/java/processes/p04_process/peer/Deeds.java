package processes.p04_process.peer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import processes.p04_process.Body;

/**
 * Does what its arguments say, one after the other; each is a word, a colon and a text.
 * <ul>
 *   <li>{@code note:FILE} notes the id of this process.
 *   <li>{@code wait:FILE} waits until the check no longer holds the file, see {@link Gate}.
 *   <li>{@code stay:FILE} the same on a thread of its own, which is no daemon, and notes then in {@code FILE.stayed}
 *       that it has come so far; {@code helper:FILE} waits on one that is a daemon.
 *   <li>{@code hook:FILE} has a shutdown hook wait there.
 *   <li>{@code exit:CODE} calls {@code System.exit}.
 *   <li>{@code fail:KIND} throws.
 *   <li>{@code print:TEXT} prints it, and {@code complain:TEXT} on the other stream.
 * </ul>
 */
public final class Deeds implements Body {
    /** A new one. */
    public Deeds() {}

    @Override
    public void run(Object... arguments) throws Exception {
        for (var argument : arguments) {
            var text = (String) argument;
            perform(text.substring(0, text.indexOf(':')), text.substring(text.indexOf(':') + 1));
        }
    }

    private static void perform(String word, String text) throws Exception {
        switch (word) {
            case "note" ->
                Notes.add(text, String.valueOf(ProcessHandle.current().pid()));
            case "wait" -> Gate.await(Path.of(text));
            case "stay" -> Thread.ofPlatform().daemon(false).start(() -> stay(text));
            case "hook" -> Runtime.getRuntime().addShutdownHook(new Thread(() -> await(text)));
            case "helper" -> Thread.ofPlatform().daemon(true).start(() -> await(text));
            case "exit" -> System.exit(Integer.parseInt(text));
            case "fail" -> fail(text);
            case "print" -> System.out.print(text);
            case "complain" -> System.err.print(text);
            default -> throw new IllegalArgumentException("the check's script is wrong: " + word);
        }
    }

    private static void stay(String gate) {
        await(gate);
        try {
            Notes.add(gate + ".stayed", String.valueOf(ProcessHandle.current().pid()));
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
    }

    private static void await(String gate) {
        try {
            Gate.await(Path.of(gate));
        } catch (IOException gone) {
            throw new IllegalStateException(gone);
        }
    }

    private static void fail(String kind) throws Exception {
        switch (kind) {
            case "checked" -> throw new IOException("checked");
            case "unchecked" -> throw new IllegalStateException("unchecked");
            case "error" -> throw new StackOverflowError("error");
            default -> throw new IllegalArgumentException("the check's script is wrong: " + kind);
        }
    }
}
