package grader.course.marks;

import grader.course.gradebook.Judged;
import grader.course.gradebook.Mark.Change;
import grader.course.store.Key;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Says of two verdicts on a student's exercise what is different, and why it can be; no reason is another seed alone.
 */
public final class Comparing {
    private Comparing() {}

    /** The change from one to the other. */
    public static Change of(Key beforeKey, Judged before, Key nowKey, Judged now) {
        var gained = before.lostClauses().stream()
                .filter(clause -> !now.lostClauses().contains(clause))
                .toList();
        var lost = now.lostClauses().stream()
                .filter(clause -> !before.lostClauses().contains(clause))
                .toList();
        return new Change(Optional.of(before.earned()), now.earned(), gained, lost, reasons(beforeKey, nowKey));
    }

    private static List<Change.Reason> reasons(Key before, Key now) {
        var why = new ArrayList<Change.Reason>();
        if (!before.content().equals(now.content())) {
            why.add(Change.Reason.SUBMISSION);
        }
        if (!before.made().checks().equals(now.made().checks())) {
            why.add(Change.Reason.CHECKS);
        }
        if (!before.made().kit().equals(now.made().kit())
                || before.made().seed() != now.made().seed()) {
            why.add(Change.Reason.KIT);
        }
        return why;
    }
}
