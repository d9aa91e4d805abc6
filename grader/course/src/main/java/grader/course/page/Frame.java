package grader.course.page;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * What is round every page.
 *
 * @param words in the page's language
 * @param title what the browser's tab shows
 * @param style the whole of it, trusted
 * @param script the whole of it, trusted
 */
public record Frame(Words words, String title, String style, String script) {
    static Frame of(Words words, String title, String scriptFile) {
        return new Frame(words, title, text("page.css"), text("page.js") + text(scriptFile));
    }

    private static String text(String file) {
        return new String(Words.bytes(file), StandardCharsets.UTF_8);
    }

    /** Lets this style and this script in, and nothing else, from nowhere. */
    public String policy() {
        return "default-src 'none'; style-src '" + digest(style) + "'; script-src '" + digest(script)
                + "'; base-uri 'none'; form-action 'none'";
    }

    private static String digest(String text) {
        try {
            var bytes = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(bytes);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every JDK has SHA-256", missing);
        }
    }
}
