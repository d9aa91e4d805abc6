package grader.cli;

import grader.report.TerminalStyle;
import grader.text.Language;
import java.nio.charset.Charset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What is known of the terminal: from the starting script, which can ask it, and from the environment. */
public final class Terminal {
    private static final int USUAL_COLUMNS = 80;

    private Terminal() {}

    /** Whether somebody watches. */
    public static boolean interactive() {
        return isTerminal(System.getProperty("interleave.terminal", "false")) && !dumb();
    }

    /** What the starting script says; where it cannot ask, as on Windows, the JVM does. */
    private static boolean isTerminal(String said) {
        var console = said.equals("auto") ? System.console() : null;
        return said.equals("true") || console != null && console.isTerminal();
    }

    /** How to write to it. Colours only for somebody who watches, and not where {@code NO_COLOR} is set. */
    static TerminalStyle look(boolean colourWanted, Optional<Integer> columns) {
        var noColour = System.getenv("NO_COLOR");
        var colour = colourWanted && interactive() && (noColour == null || noColour.isEmpty());
        return new TerminalStyle(
                columns.orElse(Integer.getInteger("interleave.columns", USUAL_COLUMNS)), colour, unicode());
    }

    /**
     * What is spoken where no language is asked for, if the terminal can show its signs: that of the repository, where
     * it is not the usual one; else that of the locale. The JVM does not tell of a locale that is named and not
     * installed, as in most containers, so the environment comes first.
     *
     * @param environment of the process
     * @param locale what the JVM tells
     * @param repository the language that it was written in
     */
    static Language language(Map<String, String> environment, Locale locale, Language repository) {
        var named = Stream.of("LC_ALL", "LC_MESSAGES", "LANG")
                .map(name -> environment.getOrDefault(name, ""))
                .filter(value -> !value.isEmpty())
                .findFirst()
                .map(value -> Locale.of(value.split("[_.@-]", 2)[0]));
        if (!unicode()) {
            return Language.ENGLISH;
        }
        return switch (repository) {
            case ENGLISH -> Language.of(named.orElse(locale));
            case CHINESE -> repository;
        };
    }

    private static boolean dumb() {
        return "dumb".equals(System.getenv("TERM"));
    }

    private static boolean unicode() {
        var named = System.getenv("LC_ALL") != null ? System.getenv("LC_ALL") : System.getenv("LANG");
        var ascii = named != null && (named.equals("C") || named.equals("POSIX"));
        return !ascii
                && !Charset.defaultCharset().name().toUpperCase(Locale.ROOT).equals("US-ASCII");
    }
}
