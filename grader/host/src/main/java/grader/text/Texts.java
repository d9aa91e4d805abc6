package grader.text;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What the kit says, in one language. An English text is its own key, as it stands in the code that says it; one with
 * values in it is recognised by its template. So a verdict means the same and costs the same in every language, and
 * what comes from a student's program stays as it is. Immutable.
 */
public final class Texts {
    /** Texts as they are written. */
    public static final Texts ENGLISH = new Texts(Language.ENGLISH, Map.of());

    /** A clause in a sentence in a list, and some more: what is nested deeper is no text of the kit. */
    private static final int MOST_NESTED = 6;

    private static final String LINE_BREAK = "\n";
    /** What the keys of labels begin with, so that no value that happens to be such a word is taken for one. */
    private static final String LABEL = "label|";

    private final Language language;
    private final Map<String, String> whole;
    private final List<Template> templates;

    /**
     * Texts of a language.
     *
     * @param translations by their English, with the same places for values
     */
    public Texts(Language language, Map<String, String> translations) {
        this.language = language;
        this.whole = translations.entrySet().stream()
                .filter(Predicate.not(entry -> Template.hasPlaces(entry.getKey())))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
        this.templates = translations.entrySet().stream()
                .filter(entry -> Template.hasPlaces(entry.getKey()))
                .map(entry -> Template.of(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingInt(Template::literalLength)
                        .reversed()
                        .thenComparing(Template::translated))
                .toList();
    }

    /** The language. */
    public Language language() {
        return language;
    }

    /**
     * The text in this language, and so are the texts that stand in it as values; as it is where it has no translation.
     * A text of several lines that is not known as a whole is said line by line.
     */
    public String say(String english) {
        return say(english, MOST_NESTED);
    }

    private String say(String english, int nested) {
        if (whole.isEmpty() || english.isBlank() || nested == 0) {
            return english;
        }
        var known = whole.get(english);
        if (known != null) {
            return known;
        }
        for (var template : templates) {
            var said = template.apply(english, value -> say(value, nested - 1));
            if (said.isPresent()) {
                return said.get();
            }
        }
        return english.contains(LINE_BREAK)
                ? Arrays.stream(english.split(LINE_BREAK, -1))
                        .map(line -> say(line, nested - 1))
                        .collect(Collectors.joining(LINE_BREAK))
                : english;
    }

    /** A label of one or two words, such as {@code found}, in this language. */
    public String label(String english) {
        return whole.getOrDefault(LABEL + english, english);
    }

    /** Each of the texts in this language. */
    public List<String> say(List<String> english) {
        return english.stream().map(text -> say(text)).toList();
    }
}
