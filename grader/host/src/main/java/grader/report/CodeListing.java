package grader.report;

import grader.score.Score;
import grader.wire.Verdict;
import java.util.HashSet;
import java.util.Set;

/** The student's files beside what was found in them; the lines that a witness names are marked. */
final class CodeListing {
    private CodeListing() {}

    /** The files that a lost clause of the report names, else all; nothing when none is known. */
    static String of(KitReport kitReport, Report report) {
        var named = new HashSet<Place>();
        for (Score.Line line : report.lines().lines()) {
            if (line.verdict() instanceof Verdict.Broken(var witness, var _)) {
                named.addAll(WitnessPicture.places(witness));
            }
        }
        Reason.where(report).forEach(where -> Place.of(where).ifPresent(named::add));
        var files = kitReport.lines().of(report.exercise().id());
        var html = new StringBuilder();
        files.forEach((name, text) -> {
            if (named.isEmpty() || named.stream().anyMatch(place -> place.file().equals(name))) {
                file(html, name, text, named);
            }
        });
        return html.isEmpty() ? "" : "<div class=code>" + html + "</div>";
    }

    private static void file(StringBuilder html, String name, String text, Set<Place> named) {
        html.append("<figure><figcaption>").append(HtmlText.of(name)).append("</figcaption><pre tabindex=0>");
        var number = 1;
        for (String line : text.lines().toList()) {
            var place = new Place(name, number++);
            html.append("<span class=\"line")
                    .append(named.contains(place) ? " named" : "")
                    .append("\" data-place=\"")
                    .append(HtmlText.of(name))
                    .append(':')
                    .append(place.line())
                    .append("\" data-number=")
                    .append(place.line())
                    .append('>')
                    .append(HtmlText.quoted(line))
                    .append("</span>\n");
        }
        html.append("</pre></figure>");
    }
}
