package grader.text;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The languages that the kit speaks. */
public enum Language {
    ENGLISH(Locale.ENGLISH),
    CHINESE(Locale.SIMPLIFIED_CHINESE);

    /** The option that names one, on every command. */
    public static final String OPTION = "--lang";

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    /** What javac is asked to speak. */
    public Locale locale() {
        return locale;
    }

    /** The word for it on the command line and in names of files: {@code en}, {@code zh}. */
    public String word() {
        return locale.getLanguage();
    }

    /**
     * The language that a command line asks for, be the rest of it right or wrong: that of {@code --lang}, else that of
     * the locale, else English. A word that is no language is for the command line's own parser to refuse.
     *
     * @param arguments as they were typed
     * @param usual what is spoken where nothing was asked for
     */
    public static Language asked(List<String> arguments, Language usual) {
        var asked = usual;
        for (var i = 0; i < arguments.size(); i++) {
            var argument = arguments.get(i);
            if (argument.startsWith(OPTION + "=")) {
                asked = named(argument.substring(OPTION.length() + 1)).orElse(asked);
            } else if (argument.equals(OPTION) && i + 1 < arguments.size()) {
                asked = named(arguments.get(i + 1)).orElse(asked);
            }
        }
        return asked;
    }

    /** The language of a locale, whatever its country; English when the kit does not speak it. */
    public static Language of(Locale locale) {
        return named(locale.getLanguage()).orElse(ENGLISH);
    }

    /** The language of that word; empty when the kit does not speak it. */
    public static Optional<Language> named(String word) {
        return Arrays.stream(values())
                .filter(language -> language.word().equals(word))
                .findFirst();
    }
}
