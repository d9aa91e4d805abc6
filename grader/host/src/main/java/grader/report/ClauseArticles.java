package grader.report;

import grader.catalog.Unwritten;
import grader.score.Score;
import grader.wire.Verdict;
import grader.wire.Witness;
import java.util.Optional;

/** What a page tells of each check that does not hold. */
final class ClauseArticles {
    private final KitReport kitReport;
    private final Glossary glossary = new Glossary();
    private final StringBuilder html = new StringBuilder();

    ClauseArticles(KitReport kitReport) {
        this.kitReport = kitReport;
    }

    /** What is told of one check; nothing where it holds, which the table says. */
    String of(Report report, Score.Line line) {
        html.setLength(0);
        var mark = Mark.of(line.verdict());
        var told = Told.of(kitReport, report, line);
        switch (line.verdict()) {
            case Verdict.Broken(var witness, var _) -> broken(report, line, witness);
            case Verdict.Undecided _, Verdict.NotReached _ ->
                html.append("<p class=open>")
                        .append(mark.sign())
                        .append(' ')
                        .append(HtmlText.of(told.name() + ": " + told.line()))
                        .append("</p>\n");
            case Verdict.Holds _ -> html.append("");
        }
        return html.toString();
    }

    private void broken(Report report, Score.Line line, Witness witness) {
        html.append("<article tabindex=0><h3><span class=\"mark broken\">")
                .append(Mark.BROKEN.sign())
                .append("</span> ")
                .append(HtmlText.of(Told.name(line)))
                .append("</h3><dl>");
        if (Unwritten.isSaidBy(witness.found())) {
            fact("found", HtmlText.of(kitReport.say("a method that is needed for it throws its TODO")));
        } else {
            fact("expected", HtmlText.quoted(witness.expected()));
            fact("found", HtmlText.quoted(witness.found()));
        }
        fact("where", places(witness));
        fact("advice", HtmlText.quoted(witness.advice()));
        var replay = kitReport.replay(report, line);
        fact("replay", replay.isEmpty() ? "" : "<code class=command>" + HtmlText.of(replay) + "</code>");
        html.append("</dl>").append(WitnessPicture.of(kitReport, witness));
        for (String explained : glossary.first(witness.story())) {
            html.append("<p class=quiet>")
                    .append(HtmlText.of(kitReport.say(explained)))
                    .append("</p>");
        }
        html.append("</article>\n");
    }

    private static String places(Witness witness) {
        var places = new StringBuilder();
        for (String where : witness.where()) {
            Optional<Place> place = Place.of(where);
            places.append(place.map(at -> "<a class=place data-place=\"" + HtmlText.of(at.file()) + ":" + at.line()
                                    + "\">" + HtmlText.quoted(where) + "</a>")
                            .orElseGet(() -> HtmlText.quoted(where)))
                    .append("<br>");
        }
        return places.toString();
    }

    private void fact(String label, String value) {
        if (!value.isBlank()) {
            html.append("<dt>")
                    .append(HtmlText.of(kitReport.label(label)))
                    .append("</dt><dd>")
                    .append(value)
                    .append("</dd>");
        }
    }
}
