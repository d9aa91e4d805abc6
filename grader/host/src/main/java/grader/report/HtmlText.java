package grader.report;

import java.util.Map;

/** Text of a page: nothing that came from a student's program can become an element of it. */
final class HtmlText {
    private static final Map<Character, String> SIGNS =
            Map.of('&', "&amp;", '<', "&lt;", '>', "&gt;", '"', "&quot;", '\'', "&#39;");

    private HtmlText() {}

    /** The kit's own words, as a page shows them. */
    static String of(String words) {
        var text = new StringBuilder();
        words.chars().forEach(c -> text.append(SIGNS.getOrDefault((char) c, String.valueOf((char) c))));
        return text.toString();
    }

    /** What came from a student's program. */
    static String quoted(String words) {
        return of(Quoted.of(words));
    }
}
