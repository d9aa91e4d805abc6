package processes.p06_process_pool;

import grader.spec.Trial;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import processes.p06_process_pool.tasks.Echo;
import processes.p06_process_pool.tasks.Fingerprint;

/** Whether arguments and results arrive whole. */
final class Contents {
    /** How long a string the contract promises to carry. */
    private static final int LONGEST = 1 << 20;

    private static final List<Character> CHARS = List.of(
            'a', '1', ' ', '\n', '\r', '\0', '\t', '"', '\\', '%', ';', ',', ':', '\u00e9', '\u8fdb', '\u2028',
            '\ud83d', '\ude00', '\ufeff', '\uffff');

    private final Trial trial;

    Contents(Trial trial) {
        this.trial = trial;
    }

    void areAnyStrings() throws Exception {
        try (var site = new Site(trial)) {
            var pool = site.pool(1);
            for (var text :
                    List.of("", "\n", "two\nlines\r\n", "\0", "进程池 ünï \ud83d\ude00", "\ud83d alone", "\ude00")) {
                arrives(pool, text);
            }
            trial.forAll(texts(), 40, text -> arrives(pool, text));
            for (var length : List.of(21_845, 65_536, LONGEST)) {
                arrives(pool, "\u8fdb".repeat(length - 1) + "!");
            }
        }
    }

    private static Arbitrary<String> texts() {
        return Arbitraries.of(CHARS).list().ofMaxSize(12).map(chars -> {
            var text = new StringBuilder();
            chars.forEach(text::append);
            return text.toString();
        });
    }

    private void arrives(ProcessPool pool, String text) throws Exception {
        var length = text.length() + (text.length() == 1 ? " char" : " chars");
        var seen = trial.call("apply(…) of " + length, () -> pool.apply(Fingerprint.class, text));
        trial.require(
                seen.equals(Fingerprint.of(text)),
                "the task gets the argument " + readable(text) + ", char for char",
                "the task got " + seen + " instead of " + Fingerprint.of(text),
                "send the number of chars and then the chars themselves");
        var back = trial.call("apply(…) of " + length, () -> pool.apply(Echo.class, text));
        trial.require(
                back.equals(text),
                "the caller gets the result " + readable(text) + ", char for char",
                "it got " + readable(back),
                "send the number of chars and then the chars themselves");
    }

    private static String readable(String text) {
        var shown = new StringBuilder("\"");
        for (var c : text.substring(0, Math.min(text.length(), 24)).toCharArray()) {
            shown.append(c >= ' ' && c < 127 ? String.valueOf(c) : String.format("\\u%04x", (int) c));
        }
        return shown.append(text.length() > 24 ? "…\" (" + text.length() + " chars)" : "\"")
                .toString();
    }
}
