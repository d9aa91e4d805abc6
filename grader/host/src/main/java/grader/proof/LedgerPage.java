package grader.proof;

import grader.proof.Ledger.Entry;
import grader.proof.Ledger.What;
import java.util.List;
import java.util.Locale;

/** The ledger as a page for people. */
final class LedgerPage {
    /** Of a normal distribution: 95 of 100 lie within so many standard deviations. */
    private static final double Z = 1.96;

    private static final List<String> HEAD = List.of(
            "# Ledger: what proofs have come to",
            "",
            "Made by `./grade check ID --ledger` of `docs/ledger.jsonl`; do not edit. A right submission that lost a",
            "point, or was refused, and a wrong one that kept the clause that it breaks are wrong verdicts. *Blind*",
            "rounds are of submissions whose author saw the stub alone; what they found has been mended afterwards,",
            "and the round judged once more: both entries stay. Intervals hold 95 of 100 (Wilson).",
            "",
            "");

    private LedgerPage() {}

    static String of(List<Entry> entries) {
        var page = new StringBuilder(String.join("\n", HEAD));
        page.append(
                "| what | right submissions | lost a point | wrong submissions | caught |\n|---|---|---|---|---|\n");
        for (var what : What.values()) {
            var of = entries.stream()
                    .filter(entry -> entry.what().equals(what.name()))
                    .toList();
            if (!of.isEmpty()) {
                page.append(row(what.name().toLowerCase(Locale.ROOT), sum(of)));
            }
        }
        page.append("\n## Every proof\n\n");
        page.append("| day | commit | exercise | what | times | right | lost | wrong | caught | load | processors |\n");
        page.append("|---|---|---|---|---|---|---|---|---|---|---|\n");
        entries.reversed().forEach(entry -> page.append(line(entry)));
        return page.toString();
    }

    private static Tally sum(List<Entry> entries) {
        return entries.stream().map(Entry::tally).reduce(Tally.NOTHING, Tally::plus);
    }

    private static String row(String what, Tally tally) {
        return "| %s | %d | %s | %d | %s |%n"
                .formatted(
                        what,
                        tally.right(),
                        share(tally.rightLost(), tally.right()),
                        tally.wrong(),
                        share(tally.caught(), tally.wrong()))
                .replace(System.lineSeparator(), "\n");
    }

    private static String line(Entry entry) {
        var tally = entry.tally();
        return String.format(
                Locale.ROOT,
                "| %s | %s | %s | %s | %d | %d | %d | %d | %d | %s | %d |\n",
                entry.day(),
                entry.commit(),
                entry.exercise(),
                entry.what().toLowerCase(Locale.ROOT),
                entry.times(),
                tally.right(),
                tally.rightLost(),
                tally.wrong(),
                tally.caught(),
                entry.load() < 0 ? "" : String.format(Locale.ROOT, "%.1f", entry.load()),
                entry.processors());
    }

    /** So many of all, as a share with its interval. */
    static String share(int some, int all) {
        if (all == 0) {
            return "";
        }
        double share = (double) some / all;
        double centre = share + Z * Z / (2 * all);
        double half = Z * Math.sqrt(share * (1 - share) / all + Z * Z / (4.0 * all * all));
        double below = Math.max(0, (centre - half) / (1 + Z * Z / all));
        double above = Math.min(1, (centre + half) / (1 + Z * Z / all));
        return String.format(Locale.ROOT, "%d (%.1f %%; %.1f to %.1f)", some, 100 * share, 100 * below, 100 * above);
    }
}
