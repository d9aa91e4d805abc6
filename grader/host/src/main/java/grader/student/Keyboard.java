package grader.student;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * The keys that somebody presses. Where the terminal can be asked to ({@code stty}, so everywhere but on Windows), each
 * is told at once, and the terminal is put back when this is closed or the JVM ends; elsewhere when Enter follows.
 */
public final class Keyboard implements AutoCloseable {
    private static final File TERMINAL = new File("/dev/tty");
    private static final long SETTING_SECONDS = 5;
    private static final int END_OF_INPUT = -1;
    /** What Ctrl-D types where no line is awaited. */
    private static final int END_OF_TRANSMISSION = 4;

    private static final char QUIT = 'q';

    private final BlockingQueue<Character> keys = new LinkedBlockingQueue<>();
    private final Optional<String> before;
    private final Thread putBack = new Thread(this::putBack, "terminal");

    private Keyboard(Optional<String> before) {
        this.before = before;
        Runtime.getRuntime().addShutdownHook(putBack);
    }

    /** The keyboard of the terminal that this process has. */
    public static Keyboard ofTerminal() {
        var before = setting("-g");
        var atOnce = before.filter(_ -> setting("-icanon", "-echo", "min", "1").isPresent());
        var keyboard = new Keyboard(atOnce);
        keyboard.read(System.in);
        return keyboard;
    }

    /** A keyboard that types what a stream gives. */
    public static Keyboard of(InputStream typed) {
        var keyboard = new Keyboard(Optional.empty());
        keyboard.read(typed);
        return keyboard;
    }

    /** Whether a key is told without Enter. */
    public boolean tellsAtOnce() {
        return before.isPresent();
    }

    /** The next key as a small letter; empty when none is pressed within the time. The end of input is a {@code q}. */
    public Optional<Character> next(long milliseconds) throws InterruptedException {
        return Optional.ofNullable(keys.poll(milliseconds, TimeUnit.MILLISECONDS));
    }

    private void read(InputStream typed) {
        Thread.ofPlatform().daemon().name("keys").start(() -> {
            try {
                for (var key = typed.read(); key != END_OF_INPUT && key != END_OF_TRANSMISSION; key = typed.read()) {
                    if (!Character.isWhitespace(key)) {
                        keys.add(
                                Character.toString(key).toLowerCase(Locale.ROOT).charAt(0));
                    }
                }
            } catch (IOException closed) {
                keys.add(QUIT);
            }
            keys.add(QUIT);
        });
    }

    @Override
    public void close() {
        putBack();
        Runtime.getRuntime().removeShutdownHook(putBack);
    }

    private void putBack() {
        before.ifPresent(Keyboard::setting);
    }

    /** Asks for settings of the terminal, or for a change; what it says, or empty when there is no such thing here. */
    private static Optional<String> setting(String... arguments) {
        var command = new java.util.ArrayList<>(List.of("stty"));
        command.addAll(List.of(arguments));
        try {
            var stty = new ProcessBuilder(command)
                    .redirectInput(TERMINAL)
                    .redirectErrorStream(true)
                    .start();
            var said = new String(stty.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.US_ASCII);
            return stty.waitFor(SETTING_SECONDS, TimeUnit.SECONDS) && stty.exitValue() == 0
                    ? Optional.of(said.strip())
                    : Optional.empty();
        } catch (IOException none) {
            return Optional.empty();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
