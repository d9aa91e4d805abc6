package grader.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * A stub, taken apart into what both editions have alike and what each says in its language.
 *
 * @param code token by token, without comments and without what TODOs say
 * @param parts every comment, by the declaration that it stands before; that of a contract clause by clause; and every
 *     TODO: {@code "class Mutex, C5"}, {@code "void release(), TODO C4"}
 */
record StubText(String code, SequencedMap<String, String> parts) {
    private static final Pattern TOKEN = Pattern.compile("(?<comment>/\\*(?:[^*]|\\*(?!/))*+\\*/|//[^\\n]*+)"
            + "|(?<text>\"(?:\\\\.|[^\"\\\\\\n])*+\"|'(?:\\\\.|[^'\\\\\\n])*+')|(?<space>\\s++)|(?<code>[\\w$]++|.)");
    private static final Pattern TODO = Pattern.compile("TODO C\\d+(?:, C\\d+)*: ");
    private static final Pattern CLAUSE = Pattern.compile("(?=<li>C\\d+ )|(?=</ul>)");
    private static final Pattern NUMBERED = Pattern.compile("^<li>(C\\d+) ");
    /** What ends the head of a declaration. */
    private static final Pattern HEAD = Pattern.compile("[{;=]| throws | extends | implements ");

    private static final Pattern MARGIN = Pattern.compile("(?m)^\\s*(/\\*\\*?|\\*/|\\*(?!/)|//) ?|\\*/$");
    private static final Pattern PAGE = Pattern.compile("(?sm)<pre>.*?</pre>|\\{@snippet.*?^}(?=\\n\\n|\\s*\\z)");
    private static final Pattern SIGN =
            Pattern.compile("\\{@\\w+\\s[^{}]*(?:\\{[^{}]*}[^{}]*)*}|@(?:param|throws) \\S+|@return|</?\\w+>|\\d+");

    static StubText of(String source) {
        var code = new StringBuilder();
        var parts = new LinkedHashMap<String, String>();
        var before = "the file";
        var token = TOKEN.matcher(source);
        while (token.find()) {
            var text = token.group();
            if (token.group("comment") != null) {
                before = named(text, head(source.substring(token.end())), before);
                split(before, text, parts);
            } else if (TODO.matcher(text).lookingAt()
                    || TODO.matcher(text).region(1, text.length()).lookingAt()) {
                code.append("\"TODO\" ");
                put(before + ", " + text.substring(1, text.indexOf(':')), text, parts);
            } else if (token.group("space") == null) {
                code.append(text).append(' ');
            }
        }
        return new StubText(code.toString(), parts);
    }

    /** A remark within a method belongs to that method. */
    private static String named(String comment, String head, String before) {
        return comment.startsWith("/**") ? head : before;
    }

    private static String head(String rest) {
        var code = new StringBuilder();
        var token = TOKEN.matcher(rest);
        while (token.find() && !HEAD.matcher(code).find()) {
            code.append(token.group("comment") != null ? "" : token.group());
        }
        return HEAD.split(code.toString(), 2)[0]
                .replaceAll("\\s+", " ")
                .strip()
                .replaceAll("^(public |private |protected |static |final |sealed |abstract )+", "");
    }

    private static void split(String name, String comment, SequencedMap<String, String> parts) {
        var todo = TODO.matcher(comment);
        for (String piece : CLAUSE.split(MARGIN.matcher(comment).replaceAll(""))) {
            var clause = NUMBERED.matcher(piece);
            var label = clause.find()
                    ? ", " + clause.group(1)
                    : todo.find() ? ", " + todo.group().strip() : "";
            put(name + label, piece, parts);
        }
    }

    /** What has no name of its own, such as the end of a list, goes with what stands before. */
    private static void put(String name, String text, SequencedMap<String, String> parts) {
        parts.merge(name, text.strip(), (first, more) -> first + "\n" + more);
    }

    /** What is the same in every language: names, numbers, tags. */
    static List<String> signs(String part) {
        var signs = new TreeSet<String>();
        var found = SIGN.matcher(PAGE.matcher(part).replaceAll(""));
        while (found.find()) {
            signs.add(found.group().replaceAll("\\s+", " ").replaceAll("^(\\{@linkplain \\S+) .*", "$1}"));
        }
        var all = new ArrayList<>(signs);
        var page = PAGE.matcher(part);
        while (page.find()) {
            all.add(page.group().replaceAll("//[^\\n]*", "//"));
        }
        return all;
    }

    /** What is left for a language to say. */
    static String words(String part) {
        return SIGN.matcher(PAGE.matcher(part).replaceAll(" ")).replaceAll(" ");
    }
}
