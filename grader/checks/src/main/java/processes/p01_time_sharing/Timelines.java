package processes.p01_time_sharing;

import grader.spec.Play;
import java.util.ArrayList;
import java.util.List;
import processes.p01_time_sharing.Slice.Does;

/** Timelines beside the right ones. */
final class Timelines {
    private static final String ALONE = "every answer depends on its jobs alone";
    private static final String LONG = "times may be longer than an int can hold";
    private static final long LONG_TIMES = 3_000_000_019L;

    private Timelines() {}

    static void check(Play play, Script script) {
        judge(play, script, new Processor(script.scaledPolicy()));
        meets(play, script);
    }

    private static void judge(Play play, Script script, Processor processor) {
        play.says("under the policy " + script.scaledPolicy());
        var jobs = script.scaledJobs();
        var found = play.returns(
                "C2", "timeline returns", "timeline(" + Script.words(jobs) + ")", () -> processor.timeline(jobs));
        play.require(found != null, "C2", "a timeline is a list of slices", "the timeline is null");
        new Blame(play, script).check(List.copyOf(found));
    }

    /** A timeline that is right puts to the test whatever occurs in it. */
    private static void meets(Play play, Script script) {
        var wanted = script.wanted();
        if (wanted.size() < 3) {
            return;
        }
        List.of("C2", "C3", "C8").forEach(play::meets);
        switch (script.policy()) {
            case Policy.Batch _ -> play.meets("C4");
            case Policy.Multiprogramming _ -> play.meets("C5");
            case Policy.TimeSharing _ -> {
                List.of("C5", "C6").forEach(play::meets);
                if (wanted.stream().anyMatch(slice -> slice.does() == Does.SWITCH)) {
                    play.meets("C7");
                }
            }
        }
    }

    /** Times beyond {@code int}: whatever breaks is that they are so long, since the short ones were right. */
    static void ofLongTimes(Play play, Script script) throws Exception {
        judge(play, script, new Processor(script.scaledPolicy()));
        Totals.check(play, script);
        if (script.policy() instanceof Policy.Multiprogramming) {
            ofLongBursts(play, script);
        }
        play.promising("C10", LONG, () -> {
            var longer = script.scaled(LONG_TIMES);
            judge(play, longer, new Processor(longer.scaledPolicy()));
            Totals.check(play, longer);
        });
        play.promising("C10", "a quantum may be any long, the longest as well", () -> {
            var endless = script.withoutQuantum();
            judge(play, endless, new Processor(endless.scaledPolicy()));
        });
        if (!script.jobs().isEmpty()) {
            play.meets("C10");
        }
    }

    /** What was refused leaves no trace either; that it is refused is another clause's matter. */
    @SuppressWarnings("NullAway") // one of them is null
    private static void refuses(Play play, Script script, Processor processor) {
        if (script.jobs().isEmpty()) {
            return;
        }
        var twice = script.scaledJobs();
        twice.add(script.scaledJobs().getFirst());
        var none = script.scaledJobs();
        none.add(null);
        for (var wrong : List.of(twice, none)) {
            play.looks(
                    "C1", "wrong arguments are refused", "timeline", () -> isRefused(() -> processor.timeline(wrong)));
            play.looks(
                    "C1",
                    "wrong arguments are refused",
                    "figures",
                    () -> isRefused(() -> Processor.figures(wrong, List.of())));
        }
    }

    private static boolean isRefused(Runnable call) {
        try {
            call.run();
            return false;
        } catch (NullPointerException | IllegalArgumentException refused) {
            return true;
        }
    }

    /** Where other policies bear long times, it is this one that gives the processor up too early. */
    private static void ofLongBursts(Play play, Script script) throws Exception {
        for (var other : List.of(new Policy.Batch(), new Policy.TimeSharing(Long.MAX_VALUE, 0))) {
            var same = script.under(other);
            judge(play, same, new Processor(same.scaledPolicy()));
            var longer = same.scaled(LONG_TIMES);
            play.promising("C10", LONG, () -> judge(play, longer, new Processor(longer.scaledPolicy())));
        }
        play.promising("C5", "a job gives the processor up only when a burst of computing ends, however long", () -> {
            var longer = script.scaled(LONG_TIMES);
            judge(play, longer, new Processor(longer.scaledPolicy()));
        });
    }

    /** The same processor, asked for other jobs in between, answers as a new one does; what it gave does not change. */
    static void again(Play play, Script script) throws Exception {
        var processor = new Processor(script.scaledPolicy());
        judge(play, script, processor);
        Totals.check(play, script);
        var first = processor.timeline(script.scaledJobs());
        var kept = List.copyOf(first);
        var others = new ArrayList<>(script.scaledJobs());
        others.add(Job.of("Z", 1, 4, 2, 1));
        processor.timeline(others);
        new Processor(new Policy.TimeSharing(2, 1)).timeline(others);
        refuses(play, script, processor);
        play.require(
                kept.equals(List.copyOf(first)),
                "C11",
                "a timeline that was returned stays as it is",
                "it has become " + first);
        play.promising("C11", ALONE, () -> {
            judge(play, script, processor);
            Totals.check(play, script);
        });
        afterTheListHasChanged(play, script, processor, others);
        if (!kept.isEmpty()) {
            play.meets("C11");
        }
    }

    private static void afterTheListHasChanged(Play play, Script script, Processor processor, List<Job> others) {
        var changing = new ArrayList<>(script.scaledJobs());
        processor.timeline(changing);
        changing.add(others.getLast());
        play.require(
                new Processor(script.scaledPolicy()).timeline(others).equals(processor.timeline(changing)),
                "C11",
                ALONE,
                "for a list that has got one more job it is not what a new processor answers");
    }
}
