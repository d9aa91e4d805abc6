package grader.text;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
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

    /** What stands between two texts, and what stands there in Chinese. */
    private static final Map<String, String> JOINTS = new TreeMap<>(Map.of(": ", "：", " and ", " 和 ", "; ", "；"));
    /** As the steps of a script call it: {@code A's acquire()}. */
    private static final Pattern ACTORS_CALL = Pattern.compile("^([A-Z]\\d?|[a-z]+)'s ((?:new )?\\w+\\(.*)$");

    private static final String LINE_BREAK = "\n";
    /** What the keys of labels begin with, so that no value that happens to be such a word is taken for one. */
    private static final String LABEL = "label|";

    private final Language language;
    private final Map<String, String> general;
    private final Map<String, Map<String, String>> byExercise;
    private final Map<String, String> whole;
    private final List<Template> templates;

    /**
     * Texts of a language.
     *
     * @param translations by their English, with the same places for values
     */
    public Texts(Language language, Map<String, String> translations) {
        this(language, translations, Map.of());
    }

    /**
     * Texts of a language with those of exercises, which are said only where one is meant.
     *
     * @param translations by their English, with the same places for values
     * @param byExercise the same by the id of an exercise
     */
    Texts(Language language, Map<String, String> translations, Map<String, Map<String, String>> byExercise) {
        this.language = language;
        this.general = Map.copyOf(translations);
        this.byExercise = Map.copyOf(byExercise);
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

    /** These texts and those of an exercise; where both have one, the exercise's. */
    public Texts with(String exercise) {
        var own = byExercise.get(exercise);
        if (own == null) {
            return this;
        }
        var both = new HashMap<>(general);
        both.putAll(own);
        return new Texts(language, both);
    }

    /** These texts and others; where both have one, the others'. */
    public Texts and(Map<String, String> others) {
        if (others.isEmpty()) {
            return this;
        }
        var both = new HashMap<>(general);
        both.putAll(others);
        return new Texts(language, both, byExercise);
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
        return joined(english, nested);
    }

    /** What is put together without words of its own: lines, a name and what it is about, two names. */
    private String joined(String english, int nested) {
        if (english.contains(LINE_BREAK)) {
            return Arrays.stream(english.split(LINE_BREAK, -1))
                    .map(line -> say(line, nested - 1))
                    .collect(Collectors.joining(LINE_BREAK));
        }
        for (var joint : JOINTS.entrySet()) {
            var parts = english.split(joint.getKey(), 2);
            if (parts.length == 2) {
                var said = say(parts[0], nested - 1) + joint.getValue() + say(parts[1], nested - 1);
                if (!said.equals(parts[0] + joint.getValue() + parts[1])) {
                    return said;
                }
            }
        }
        return ACTORS_CALL.matcher(english).replaceFirst("$1 的 $2");
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
