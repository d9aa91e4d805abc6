package grader.mutants;

import grader.submission.SourceFile;
import java.util.List;

/**
 * A right submission with one change. It need not compile.
 *
 * @param file the file that is changed, as it was
 * @param operator what kind of change it is, such as {@code while to if}
 * @param from where the changed part begins, counted in chars from 0
 * @param to behind its end
 * @param replacement what stands there instead
 */
public record Mutant(SourceFile file, String operator, int from, int to, String replacement) {
    /** The file with the change. */
    public SourceFile changed() {
        var text = file.text().substring(0, from) + replacement + file.text().substring(to);
        return new SourceFile(file.path(), file.name(), text);
    }

    /** The submission with the change. */
    public List<SourceFile> in(List<SourceFile> submission) {
        return submission.stream()
                .map(other -> other.equals(file) ? changed() : other)
                .toList();
    }

    /** The line of the change, counted from 1. */
    public int line() {
        return (int) file.text()
                        .substring(0, from)
                        .chars()
                        .filter(c -> c == '\n')
                        .count()
                + 1;
    }

    /** What is changed in it, without its indentation: the whole lines, with blanks for line ends. */
    public String before() {
        return lines(file.text(), to);
    }

    /** The same lines with the change. */
    public String after() {
        return lines(changed().text(), from + replacement.length());
    }

    private String lines(String text, int end) {
        var begin = text.lastIndexOf('\n', from - 1) + 1;
        var lineEnd = text.indexOf('\n', Math.max(begin, end - 1));
        return text.substring(begin, lineEnd < 0 ? text.length() : lineEnd)
                .strip()
                .replaceAll("\\s+", " ");
    }
}
