package grader.course.marks;

import grader.course.gradebook.Judged;
import grader.course.gradebook.Mark.Flag;
import grader.course.gradebook.Source;
import grader.course.gradebook.Sum;
import grader.course.plan.Plan;
import java.util.ArrayList;
import java.util.List;

/** What a person should look at, found from what is known of a mark. */
final class Flags {
    private final List<Flag> flags = new ArrayList<>();

    Flags add(Flag.Kind kind, String what) {
        flags.add(new Flag(kind, what));
        return this;
    }

    /** What the verdict itself gives reason to look at. */
    Flags of(Judged judged) {
        switch (judged.status()) {
            case "tampered" -> add(Flag.Kind.TAMPERED, reason(judged));
            case "crashed" -> add(Flag.Kind.CRASHED, reason(judged));
            case "timed_out" -> add(Flag.Kind.TIMED_OUT, reason(judged));
            case "not_compiled", "not_allowed" -> add(Flag.Kind.NOT_JUDGED, reason(judged));
            default -> {}
        }
        if (!judged.undecided().isEmpty()) {
            add(
                    Flag.Kind.UNDECIDED,
                    String.join(", ", judged.undecided())
                            + " could not be decided and keeps its points: grade it again");
        }
        return this;
    }

    private static String reason(Judged judged) {
        return judged.lost().stream()
                .map(Judged.LostCheck::reason)
                .filter(reason -> !reason.isEmpty())
                .findFirst()
                .orElse("it was not judged to its end");
    }

    /** What the time of the submission gives reason to look at. */
    Flags of(Source source, Sum.Late late, Plan plan, boolean isDue) {
        if (late.days() > plan.late().mostDays()) {
            add(Flag.Kind.LATE, "handed in " + late.days() + " days late: too late to count");
        } else if (late.days() > 0) {
            add(Flag.Kind.LATE, "handed in " + late.days() + " days late");
        }
        if (isDue && source.clock() == Source.Clock.FILES) {
            add(
                    Flag.Kind.CLOCK,
                    "nothing but its files' own dates tells when it was handed in: it is taken to be in time");
        }
        if (isDue && source.clock() == Source.Clock.NOBODY) {
            add(Flag.Kind.CLOCK, "nothing tells when it was handed in: it is taken to be in time");
        }
        return this;
    }

    Flags notes(List<String> notes) {
        notes.forEach(
                note -> add(note.startsWith("the dates of its commits") ? Flag.Kind.CLOCK : Flag.Kind.NOTE, note));
        return this;
    }

    /** What a person has changed. */
    Flags of(Sum sum) {
        sum.clauses().forEach(changed -> add(Flag.Kind.OVERRIDDEN, changed.reason()));
        sum.whole().ifPresent(changed -> add(Flag.Kind.OVERRIDDEN, changed.reason()));
        return this;
    }

    List<Flag> all() {
        return List.copyOf(flags);
    }
}
