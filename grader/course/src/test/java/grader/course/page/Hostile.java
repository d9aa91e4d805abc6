package grader.course.page;

import grader.course.gradebook.Examples;
import grader.course.gradebook.Gradebook;
import grader.course.gradebook.Gradebook.Row;
import grader.course.gradebook.Gradebook.Unclaimed;
import grader.course.gradebook.Judged;
import grader.course.gradebook.Judged.LostCheck;
import grader.course.gradebook.Judged.Made;
import grader.course.gradebook.Judged.SourceLine;
import grader.course.gradebook.Mark;
import grader.course.gradebook.Mark.Flag;
import grader.course.gradebook.Mark.Standing;
import grader.course.gradebook.Source;
import grader.course.gradebook.Sum;
import grader.course.roster.Student;
import grader.wire.Witness;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** Students who call themselves, and write, what hurts a page that takes it for its own. */
final class Hostile {
    /** What is tried wherever a text can stand. */
    static final List<String> TEXTS = List.of(
            "</script><script>document.title='hurt'</script>",
            "<img src=x onerror=\"document.title='hurt'\">",
            "\" autofocus onfocus=\"document.title='hurt'\" x=\"",
            "' onmouseover='document.title=1",
            "<!--<script>",
            "]]></style><base href='https://example.org/'>",
            "javascript:alert(1)",
            "${1+1} {0} @if(true) {{7*7}}",
            "\u202egnp.exe\u202c \u2066 \u200b",
            "\u2028\u2029\u0000\u001b[31m",
            "=HYPERLINK(\"https://example.org\",\"x\")",
            "../../etc/passwd",
            "\ud800 alone",
            "x".repeat(1_000_000));

    private Hostile() {}

    /** The gradebook: a student for each text, who is called so and has written so everywhere. */
    static Gradebook gradebook() {
        var known = Examples.gradebook();
        return new Gradebook(
                TEXTS.getFirst(),
                known.zone(),
                known.until(),
                known.exercises(),
                IntStream.range(0, TEXTS.size()).mapToObj(Hostile::row).toList(),
                TEXTS.stream().map(text -> new Unclaimed(text, text)).toList());
    }

    private static Row row(int number) {
        var text = TEXTS.get(number);
        var student = new Student(number + text, text, text, text, text, Optional.empty(), Map.of());
        return new Row(student, Map.of(Examples.MUTEX.id(), mark(text), Examples.TREE.id(), open(text)));
    }

    private static Mark mark(String text) {
        var witness = new Witness(text, text, List.of(text), List.of(text, text), text);
        var seen = new LostCheck("C2", text, 2, "", Optional.of(witness), List.of(new SourceLine(text, 1, text)), text);
        var unseen = new LostCheck("C1", text, 3, text, Optional.empty(), List.of(), "");
        var judged = new Judged("not_compiled", 0, 5, List.of(unseen, seen), List.of(), new Made(text, text, 1));
        var set = new Sum.Override(Optional.empty(), 4, 0, text, text, text);
        return new Mark(
                new Standing.Graded(
                        new Source(text, Optional.of(text), text, Optional.empty(), Source.Clock.NOBODY), judged),
                new Sum(0, List.of(), Sum.Late.IN_TIME, Optional.of(set), OptionalInt.of(4)),
                List.of(new Flag(Flag.Kind.NOTE, text)),
                Optional.empty());
    }

    private static Mark open(String text) {
        return new Mark(new Standing.NotGraded(text), Sum.blank(), List.of(), Optional.empty());
    }
}
