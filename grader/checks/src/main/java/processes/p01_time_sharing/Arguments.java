package processes.p01_time_sharing;

import grader.spec.Play;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;

/** C1: what can never mean anything, and what is handed in stays as it is. */
final class Arguments {
    private static final Job A = Job.of("A", 0, 2, 1, 2);
    private static final Job B = Job.of("B", 0, 3);

    private Arguments() {}

    @SuppressWarnings("NullAway") // the nulls that the contract speaks of
    static void check(Play play, Policy policy) {
        var processor = new Processor(policy);
        isRefused(play, "new Processor(null)", () -> new Processor(null));
        isRefused(play, "timeline(null)", () -> processor.timeline(null));
        for (var jobs : List.of(Arrays.asList((Job) null), Arrays.asList(A, null), Arrays.asList(null, A, B))) {
            isRefused(
                    play,
                    "timeline(" + jobs.stream().map(Arguments::name).toList() + ")",
                    () -> processor.timeline(jobs));
            isRefused(
                    play,
                    "figures(" + jobs.stream().map(Arguments::name).toList() + ", …)",
                    () -> Processor.figures(jobs, List.of()));
        }
        isRefused(play, "figures(null, …)", () -> Processor.figures(null, List.of()));
        isRefused(play, "figures(…, null)", () -> Processor.figures(List.of(A), null));
        isRefused(play, "figures(…, [null])", () -> Processor.figures(List.of(A), Arrays.asList((Slice) null)));
        isRefused(
                play,
                "figures(…, [0–2 RUN A, null])",
                () -> Processor.figures(List.of(A), Arrays.asList(Slice.run("A", 0, 2), null)));
        sameName(play, processor);
    }

    @SuppressWarnings("NullAway")
    private static String name(Job job) {
        return job == null ? "null" : job.name();
    }

    private static void isRefused(Play play, String call, Callable<?> command) {
        play.fails(NullPointerException.class, "C1", "a null is a NullPointerException", call, command);
    }

    private static void sameName(Play play, Processor processor) {
        var jobs = List.of(A, B, Job.of(new String("A"), 7, 1));
        play.fails(
                IllegalArgumentException.class,
                "C1",
                "two jobs of the same name are an IllegalArgumentException",
                "timeline([A, B, A])",
                () -> processor.timeline(jobs));
        play.fails(
                IllegalArgumentException.class,
                "C1",
                "two jobs of the same name are an IllegalArgumentException",
                "figures([A, B, A], …)",
                () -> Processor.figures(jobs, List.of()));
    }

    /** In a list that refuses changes, and in one that takes them. */
    static void areNotChanged(Play play, Script script) {
        var jobs = new ArrayList<>(script.scaledJobs());
        Collections.reverse(jobs);
        var before = List.copyOf(jobs);
        var slices = play.returns(
                "C1", "timeline returns", "timeline", () -> new Processor(script.scaledPolicy()).timeline(jobs));
        play.require(
                jobs.equals(before),
                "C1",
                "the list of jobs that is handed in is not changed",
                "afterwards the jobs are " + jobs);
        var copy = new ArrayList<>(slices);
        play.returns("C1", "figures returns", "figures", () -> Processor.figures(jobs, copy));
        play.require(
                jobs.equals(before),
                "C1",
                "the list of jobs that is handed in is not changed",
                "afterwards the jobs are " + jobs);
        play.require(
                copy.equals(slices),
                "C1",
                "the timeline that is handed in is not changed",
                "afterwards the slices are " + copy);
        play.meets("C1");
    }
}
