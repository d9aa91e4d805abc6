package processes.p01_time_sharing;

import grader.spec.Broken;
import grader.spec.Play;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import processes.p01_time_sharing.Slice.Does;

/** Which clause a wrong timeline breaks: first what can be seen without the right one, then by where they part. */
final class Blame {
    private final Play play;
    private final Script script;
    private final List<Job> jobs;
    private final List<Slice> wanted;

    Blame(Play play, Script script) {
        this.play = play;
        this.script = script;
        this.jobs = script.scaledJobs();
        this.wanted = script.wanted();
    }

    /** @throws Broken when the timeline is another one than the right one */
    void check(List<Slice> found) {
        if (found.equals(wanted)) {
            return;
        }
        tiles(found);
        works(found);
        var at = 0;
        while (at < found.size() && at < wanted.size() && found.get(at).equals(wanted.get(at))) {
            at++;
        }
        var next = at + 1 < found.size() ? found.get(at + 1) : null;
        throw parts(at < found.size() ? found.get(at) : null, next, at < wanted.size() ? wanted.get(at) : null);
    }

    private void tiles(List<Slice> found) {
        var end = 0L;
        Slice before = null;
        for (var slice : found) {
            play.require(
                    slice.from() == end,
                    "C2",
                    "the slices follow one another from tick 0 on without a gap",
                    "a slice that ends at " + end + " is followed by " + slice);
            play.require(
                    before == null
                            || before.does() != slice.does()
                            || !before.job().equals(slice.job()),
                    "C2",
                    "of two slices that follow one another what is done or the job is another one",
                    "the slice " + before + " is followed by " + slice);
            end = slice.to();
            before = slice;
        }
        play.require(
                before == null || before.does() == Does.RUN,
                "C2",
                "the last slice ends when the last job ends",
                "the last slice is " + before);
    }

    /** Each job computes its bursts, after it has arrived, and not during its I/O. */
    private void works(List<Slice> found) {
        var names = new HashSet<String>();
        Map<String, Long> computed = new HashMap<>();
        Map<String, Long> free = new HashMap<>();
        for (var job : jobs) {
            names.add(job.name());
            computed.put(job.name(), 0L);
            free.put(job.name(), job.arrival());
        }
        for (var slice : found) {
            if (slice.does() == Does.RUN) {
                play.require(
                        names.contains(slice.job()),
                        "C3",
                        "only the jobs that were handed in compute",
                        "a stranger computes: " + slice);
                run(slice, computed, free);
            }
        }
        for (var job : jobs) {
            var done = computed.getOrDefault(job.name(), 0L);
            play.require(
                    done == job.cpu(),
                    "C3",
                    "a job computes exactly its bursts: " + job.name() + " computes " + job.cpu() + " ticks",
                    "it computes so many ticks: " + done);
        }
    }

    private void run(Slice slice, Map<String, Long> computed, Map<String, Long> free) {
        var job = jobs.stream()
                .filter(any -> any.name().equals(slice.job()))
                .findFirst()
                .orElseThrow();
        var ready = free.getOrDefault(job.name(), 0L);
        play.require(
                slice.from() >= ready,
                "C3",
                job.name() + " has not arrived or does I/O until tick " + ready,
                "it computes all the same: " + slice);
        var before = computed.getOrDefault(job.name(), 0L);
        var sum = 0L;
        for (var number = 0; number < job.bursts().size(); number += 2) {
            sum += job.bursts().get(number);
            if (before < sum) {
                play.require(
                        before + slice.ticks() <= sum,
                        "C3",
                        job.name() + "'s burst of computing ends after " + (sum - before) + " ticks",
                        "it goes on computing: " + slice);
                var io = number + 1 < job.bursts().size() ? job.bursts().get(number + 1) : 0;
                free.put(job.name(), slice.to() + (before + slice.ticks() == sum ? io : 0));
                break;
            }
        }
        computed.put(job.name(), before + slice.ticks());
    }

    /** Both are timelines that could be; here they part. */
    private Broken parts(@Nullable Slice found, @Nullable Slice next, @Nullable Slice right) {
        var clause = clause(found, next, right);
        var told = found == null ? "the timeline is over there" : "the timeline goes on with " + found;
        return play.broken(clause, promise(clause, right == null ? "the end of the timeline" : right.toString()), told);
    }

    private static String promise(String clause, String right) {
        return switch (clause) {
            case "C4" -> "a batch is one job after the other in the order of arrival: next comes " + right;
            case "C5" ->
                "the processor takes who has been ready longest, and is idle only when nobody is: next comes " + right;
            case "C6" -> "a quantum ends a turn when somebody else is ready: next comes " + right;
            case "C7" -> "a switch goes before a job when another one computed last: next comes " + right;
            default -> "who becomes ready at the same tick queues in the order of the list: next comes " + right;
        };
    }

    private String clause(@Nullable Slice found, @Nullable Slice next, @Nullable Slice right) {
        if (script.policy() instanceof Policy.Batch) {
            return "C4";
        }
        if (found == null || right == null || found.does() == Does.IDLE || right.does() == Does.IDLE) {
            return "C5";
        }
        if (!found.job().equals(right.job())) {
            return another(found, right);
        }
        var isSwitchedTo =
                next != null && next.does() == Does.SWITCH && next.job().equals(found.job());
        if (found.does() == Does.SWITCH || right.does() == Does.SWITCH || isSwitchedTo) {
            return "C7";
        }
        return script.policy() instanceof Policy.TimeSharing ? "C6" : "C5";
    }

    /** Another job has been chosen: one that was not even ready, one of two that are equal, or the wrong one. */
    private String another(Slice found, Slice right) {
        var since = readySince(found.job(), right.from());
        if (since > right.from() && found.does() == Does.SWITCH) {
            return "C7";
        }
        return since == readySince(right.job(), right.from()) ? "C8" : "C5";
    }

    /** The last tick up to this one at which the job became ready, or the first one after it. */
    private long readySince(String name, long tick) {
        var job =
                jobs.stream().filter(any -> any.name().equals(name)).findFirst().orElseThrow();
        var since = job.arrival();
        var done = 0L;
        for (var slice : wanted) {
            if (slice.from() >= tick) {
                break;
            }
            if (slice.does() == Does.RUN && slice.job().equals(name)) {
                done += slice.ticks();
                since = slice.to() + ioAfter(job, done);
            }
        }
        return since;
    }

    /** The I/O that begins when a job has computed so much; 0 in the middle of a burst: it has given way. */
    private static long ioAfter(Job job, long done) {
        var sum = 0L;
        for (var number = 0; number + 1 < job.bursts().size(); number += 2) {
            sum += job.bursts().get(number);
            if (sum == done) {
                return job.bursts().get(number + 1);
            }
        }
        return 0;
    }
}
