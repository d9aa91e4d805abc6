package grader.report;

import grader.wire.Witness;
import java.util.List;

/**
 * The steps of a witness as a table that is a picture as well: a column a thread, a bar for what each is at. A screen
 * reader reads it as the table that it is.
 */
final class WitnessPicture {
    private final KitReport kitReport;
    private final StringBuilder html = new StringBuilder();

    private WitnessPicture(KitReport kitReport) {
        this.kitReport = kitReport;
    }

    /** Nothing when no step is told. */
    static String of(KitReport kitReport, Witness witness) {
        if (witness.story().isEmpty()) {
            return "";
        }
        var picture = new WitnessPicture(kitReport);
        picture.draw(Lanes.of(witness.story()), witness.found());
        return picture.html.toString();
    }

    private void draw(Lanes lanes, String found) {
        caption();
        html.append("</caption><thead><tr><th scope=col><abbr title=\"")
                .append(HtmlText.of(kitReport.say("step")))
                .append("\">#</abbr></th>");
        lanes.threads().forEach(thread -> html.append("<th scope=col>")
                .append(HtmlText.quoted(thread))
                .append("</th>"));
        if (lanes.threads().isEmpty()) {
            html.append("<th scope=col>")
                    .append(HtmlText.of(kitReport.say("step")))
                    .append("</th>");
        }
        html.append("</tr></thead><tbody>\n");
        var number = 1;
        for (var row : lanes.rows()) {
            row(number++, row, Math.max(1, lanes.threads().size()));
        }
        html.append("<tr tabindex=-1 class=found><th scope=row><span class=\"mark broken\">")
                .append(Mark.BROKEN.sign())
                .append("</span></th><td class=scene colspan=")
                .append(Math.max(1, lanes.threads().size()))
                .append('>')
                .append(words(found))
                .append("</td></tr>\n</tbody></table></div>\n");
    }

    private void caption() {
        html.append("<div class=scroll><table class=lanes><caption>")
                .append(HtmlText.of(kitReport.say("The steps, a column a thread")));
        for (var state : new Lanes.State[] {Lanes.State.BUSY, Lanes.State.WAITS, Lanes.State.HELD}) {
            html.append(" <span class=\"lane key ")
                    .append(name(state))
                    .append("\">")
                    .append(HtmlText.of(kitReport.say(state.words())))
                    .append("</span>");
        }
    }

    private void row(int number, Lanes.Row row, int columns) {
        html.append("<tr tabindex=-1><th scope=row>").append(number).append("</th>");
        if (row.lane().isEmpty()) {
            html.append("<td class=scene colspan=")
                    .append(columns)
                    .append('>')
                    .append(words(row.words()))
                    .append("</td>");
        } else {
            for (var lane = 0; lane < row.states().size(); lane++) {
                cell(row, lane, row.lane().get() == lane);
            }
        }
        html.append("</tr>\n");
    }

    private void cell(Lanes.Row row, int lane, boolean acts) {
        var state = row.states().get(lane);
        html.append("<td class=\"lane ").append(name(state)).append(acts ? " acts\">" : "\">");
        if (acts) {
            html.append(words(row.words()));
        } else {
            html.append("<span class=hidden>")
                    .append(HtmlText.of(kitReport.say(state.words())))
                    .append("</span>");
        }
        html.append("</td>");
    }

    private static String name(Lanes.State state) {
        return switch (state) {
            case AWAY -> "away";
            case BUSY -> "busy";
            case WAITS -> "waits";
            case HELD -> "held";
        };
    }

    /** A place in it is marked, so that the page can show its line. */
    private static String words(String step) {
        return HtmlText.quoted(step)
                .replaceAll(
                        "([\\p{L}\\p{N}_$-]+\\.java):([1-9][0-9]{0,6})", "<a class=place data-place=\"$1:$2\">$0</a>");
    }

    /** The places of a witness, as the page marks them in the code. */
    static List<Place> places(Witness witness) {
        return witness.where().stream()
                .flatMap(where -> Place.of(where).stream())
                .distinct()
                .toList();
    }
}
