package grader.course.plan;

import java.util.List;
import java.util.regex.Pattern;

/** Where the keys of a plan stand: a tree of values does not know its lines. */
final class TomlLines {
    /** The keys above the first exercise. */
    static final int TOP = -1;

    private static final Pattern BLOCK = Pattern.compile("^\\s*\\[\\[\\s*exercise\\s*]].*");

    private final List<String> lines;

    TomlLines(String text) {
        this.lines = text.lines().toList();
    }

    /** The line of a key of the n-th exercise, counted from 0, or where its block begins when it has none. */
    int of(int block, String key) {
        var wanted = Pattern.compile("^\\s*[\"']?" + Pattern.quote(key) + "[\"']?\\s*[=.].*");
        var current = TOP;
        var begin = 1;
        for (var i = 0; i < lines.size(); i++) {
            if (BLOCK.matcher(lines.get(i)).matches()) {
                current++;
                begin = current == block ? i + 1 : begin;
            }
            if (current == block && wanted.matcher(lines.get(i)).matches()) {
                return i + 1;
            }
        }
        return begin;
    }
}
