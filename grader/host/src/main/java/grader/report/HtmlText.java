package grader.report;

/** Text of a page: nothing that came from a student's program can become an element of it. */
final class HtmlText {
    private HtmlText() {}

    /** The kit's own words, as a page shows them, also between double quotation marks. */
    static String of(String words) {
        return words.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /** What came from a student's program. */
    static String quoted(String words) {
        return of(Quoted.of(words));
    }
}
