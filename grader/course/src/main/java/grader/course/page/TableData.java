package grader.course.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import grader.course.gradebook.Gradebook;
import grader.course.gradebook.Gradebook.Row;
import grader.course.gradebook.Mark;
import grader.course.gradebook.Mark.Standing;
import grader.report.Quoted;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The table of students as JSON, which the page's script draws: short, because a class may be large. */
final class TableData {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    /** What the script says. */
    private static final List<String> SAID = List.of(
            "Shown: {0} of {1}",
            "{0}, {1}: {2} of {3} points",
            "{0}, {1}: nothing handed in",
            "{0}, {1}: not graded yet",
            "Show all {0}",
            "Copy addresses ({0})",
            "Addresses copied: {0}",
            "Copy these addresses:",
            "nobody has an address",
            "late",
            "flagged",
            "set by a person");

    private TableData() {}

    /**
     * The data.
     *
     * @param mistakes those that are shown, in order
     */
    static String of(Gradebook book, List<Mistake> mistakes, Words words, Map<String, Integer> alike) {
        var root = MAPPER.createObjectNode();
        SAID.forEach(text -> root.withObjectProperty("words").put(text, words.say(text)));
        var exercises = root.putArray("exercises");
        for (var exercise : book.exercises()) {
            exercises
                    .addArray()
                    .add(exercise.shortName())
                    .add(exercise.points())
                    .add(FileNames.anchor(exercise));
        }
        var rows = root.putArray("rows");
        book.rows().forEach(row -> row(book, row, rows.addArray(), alike));
        who(book, mistakes, root);
        return safe(root);
    }

    private static void row(Gradebook book, Row row, ArrayNode array, Map<String, Integer> alike) {
        var student = row.student();
        array.add(Quoted.line(student.id()))
                .add(Quoted.line(student.name()))
                .add(address(student.email()))
                .add(Quoted.line(student.section()))
                .add(FileNames.of(student));
        var total = book.total(row);
        if (total.isPresent()) {
            array.add(total.getAsInt());
        } else {
            array.addNull();
        }
        var cells = array.addArray();
        book.exercises().forEach(exercise -> cells.add(cell(row.mark(exercise))));
        if (!alike.isEmpty()) {
            array.add(alike.get(student.id()));
        }
    }

    /** The mark, and a letter for everything that is to be known of it. */
    private static String cell(Mark mark) {
        var text = new StringBuilder();
        mark.sum().mark().ifPresent(text::append);
        switch (mark.standing()) {
            case Standing.Missing() -> text.append('m');
            case Standing.NotGraded _ -> text.append('n');
            case Standing.Graded _ -> {}
        }
        if (Figures.isLate(mark)) {
            text.append('l');
        }
        if (Figures.isFlagged(mark)) {
            text.append('f');
        }
        if (Figures.isOverridden(mark)) {
            text.append('o');
        }
        return text.toString();
    }

    /** What can be copied into a letter: whatever else a roster has there is left out. */
    private static String address(String email) {
        return email.matches("[\\p{L}\\p{N}._%+'-]{1,128}@[\\p{L}\\p{N}.-]{1,128}") ? email : "";
    }

    private static void who(Gradebook book, List<Mistake> mistakes, ObjectNode root) {
        Map<String, Integer> places = new HashMap<>();
        for (var row : book.rows()) {
            places.put(row.student().id(), places.size());
        }
        var all = root.putArray("who");
        for (var mistake : mistakes) {
            var some = all.addArray();
            mistake.who().stream()
                    .map(row -> row.student().id())
                    .map(places::get)
                    .forEach(some::add);
        }
    }

    /** Nothing in it can end the element that it stands in: these signs occur in texts alone. */
    private static String safe(ObjectNode root) {
        try {
            return MAPPER.writeValueAsString(root)
                    .replace("&", "\\u0026")
                    .replace("<", "\\u003c")
                    .replace(">", "\\u003e")
                    .replace("\u2028", "\\u2028")
                    .replace("\u2029", "\\u2029");
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a tree of texts and numbers could not be written", impossible);
        }
    }
}
