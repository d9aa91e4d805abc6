package processes.p01_time_sharing;

import grader.spec.Play;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import processes.p01_time_sharing.Slice.Does;

/** C9: what a timeline comes to, added up by the definition. */
final class Totals {
    private Totals() {}

    /** Of the right timeline, whoever made it: it is handed in. */
    static void check(Play play, Script script) {
        var jobs = script.scaledJobs();
        var timeline = script.wanted();
        check(play, jobs, timeline);
        check(play, List.of(), timeline); // all are strangers
        check(play, jobs, List.of()); // nobody ever computes
        if (jobs.size() > 1) {
            check(play, jobs.subList(1, jobs.size()), timeline); // slices of a stranger
            check(play, jobs, script.without(jobs.size() - 1).wanted()); // a job that never computes
            play.meets("C9");
        }
    }

    private static void check(Play play, List<Job> jobs, List<Slice> timeline) {
        play.says("figures of the jobs " + Script.words(jobs));
        play.says("with the timeline " + timeline);
        var figures = play.returns("C9", "figures returns", "figures", () -> Processor.figures(jobs, timeline));
        same(play, "ticks of computing", ticks(timeline, Does.RUN), figures.computing());
        same(play, "ticks of switching", ticks(timeline, Does.SWITCH), figures.switching());
        same(play, "idle ticks", ticks(timeline, Does.IDLE), figures.idle());
        Map<String, Long> turnaround = new HashMap<>();
        Map<String, Long> response = new HashMap<>();
        for (var job : jobs) {
            var own = timeline.stream()
                    .filter(slice -> slice.does() == Does.RUN && slice.job().equals(job.name()))
                    .toList();
            if (!own.isEmpty()) {
                turnaround.put(job.name(), own.getLast().to() - job.arrival());
                response.put(job.name(), own.getFirst().from() - job.arrival());
            }
        }
        same(play, "ticks from each job's arrival to its end", turnaround, figures.turnaround());
        same(play, "ticks from each job's arrival until it first computes", response, figures.response());
    }

    private static long ticks(List<Slice> timeline, Does does) {
        return timeline.stream()
                .filter(slice -> slice.does() == does)
                .mapToLong(Slice::ticks)
                .sum();
    }

    private static void same(Play play, String what, Object wanted, Object found) {
        play.require(
                wanted.equals(found),
                "C9",
                "figures tells the " + what,
                "it tells " + found + ", the slices add up to " + wanted);
    }
}
