package grader.course.page;

import grader.text.Bundles;
import grader.text.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the pages themselves say, in one language. A text is looked up whole before its values are put in: nothing that
 * a student is called or has written is ever taken for a text of the kit.
 */
public final class Words {
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");

    private final Language language;
    private final Map<String, String> translations;

    private Words(Language language, Map<String, String> translations) {
        this.language = language;
        this.translations = Map.copyOf(translations);
    }

    /** The pages' words in that language. */
    public static Words in(Language language) {
        return switch (language) {
            case ENGLISH -> new Words(language, Map.of());
            case CHINESE -> new Words(language, Bundles.parse(bytes(Bundles.fileName(language))));
        };
    }

    /** A file beside this class. */
    static byte[] bytes(String name) {
        try (InputStream in = Words.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the course's jar lacks " + name + " of its pages");
            }
            return in.readAllBytes();
        } catch (IOException spoilt) {
            throw new UncheckedIOException(spoilt);
        }
    }

    /** What {@code <html lang>} says. */
    public String tag() {
        return switch (language) {
            case ENGLISH -> "en";
            case CHINESE -> "zh-Hans";
        };
    }

    /** The text in this language; its English where there is no translation. */
    public String say(String english) {
        return translations.getOrDefault(english, english);
    }

    /** The same with values in its places {@code {0}}, {@code {1}} … as they are. */
    public String say(String english, Object... values) {
        return PLACE.matcher(say(english))
                .replaceAll(
                        place -> Matcher.quoteReplacement(String.valueOf(values[Integer.parseInt(place.group(1))])));
    }
}
