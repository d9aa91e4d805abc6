package grader.course.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Headless Chromium, where it is installed.
 *
 * @param scratch a folder of its own
 */
record Browser(Path program, Path scratch) {
    /** How long it may take on a machine where much else is going on. */
    private static final long MOST_SECONDS = 120;

    private static final List<String> QUIETLY = List.of(
            "--headless=new",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--hide-scrollbars");

    /** Where it is on the path. */
    static Optional<Path> installed() {
        var path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return Arrays.stream(path.split(java.io.File.pathSeparator))
                .flatMap(folder -> Stream.of("chromium", "chromium-browser", "google-chrome")
                        .map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** What the document has become when its script has run. */
    String document(Path page, String... options) throws IOException, InterruptedException {
        var all = new ArrayList<>(List.of(options));
        all.add("--dump-dom");
        return run(page, all);
    }

    /** A picture of the page. */
    Path picture(Path page, Path png, boolean dark, int width, int height) throws IOException, InterruptedException {
        run(
                page,
                List.of(
                        "--screenshot=" + png.toAbsolutePath(),
                        "--window-size=" + width + "," + height,
                        "--virtual-time-budget=3000",
                        "--blink-settings=preferredColorScheme=" + (dark ? 0 : 1)));
        return png;
    }

    private String run(Path page, List<String> options) throws IOException, InterruptedException {
        var words = new ArrayList<String>();
        words.add(program.toString());
        words.addAll(QUIETLY);
        words.addAll(options);
        words.add("--user-data-dir=" + Files.createTempDirectory(scratch, "profile"));
        words.add(page.toUri().toString());
        var out = Files.createTempFile(scratch, "out", ".html");
        var process = new ProcessBuilder(words)
                .redirectOutput(out.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            assertTrue(process.waitFor(MOST_SECONDS, TimeUnit.SECONDS), "the browser did not come to an end");
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
        assertEquals(0, process.exitValue(), "the browser's exit code");
        return Files.readString(out);
    }

    /** A copy of a page, beside it, that runs a further script when it is loaded: the policy lets this one in, too. */
    static Path withScript(Path page, String script) throws IOException {
        var html = Files.readString(page);
        var policy = html.replace("script-src &#39;", "script-src &#39;" + digest(script) + "&#39; &#39;");
        var copy = page.resolveSibling("tried-" + page.getFileName());
        assertTrue(!policy.equals(html), "the page has a policy for scripts");
        Files.writeString(copy, policy.replace("</body>", "<script>" + script + "</script></body>"));
        return copy;
    }

    private static String digest(String script) {
        try {
            var bytes = MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(bytes);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
