package grader.worker;

import grader.spec.Broken;
import grader.spec.Recording;
import grader.spec.Replaying;
import grader.spec.Trial;
import grader.wire.Event;
import grader.wire.Job;
import grader.wire.Step;
import grader.wire.Task;
import grader.wire.Verdict;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What checks find, shown without them: the steps are taken where a check runs, and played where none is. */
record WithoutCheck(Job job, Channel channel) {
    /** A check begins. */
    void begin() {
        if (job.task() instanceof Task.Record) {
            Recording.begin();
        }
    }

    /** A check is through: tells the steps of what it found, as far as there are such. */
    void tell(String check, String own, @Nullable Throwable claim, Trial trial) {
        trial.findings().others().values().forEach(broken -> tell(check, own, broken));
        if (claim instanceof Broken broken) {
            tell(check, own, broken);
        }
    }

    private void tell(String check, String own, Broken broken) {
        broken.steps()
                .ifPresent(steps ->
                        channel.send(new Event.Taken(check, broken.clause().orElse(own), Step.lines(steps))));
    }

    /** Plays steps in place of that check. */
    void play(String check, List<String> steps) {
        channel.send(new Event.Begun(check));
        var seen = Replaying.play(
                Step.parse(steps), Loaders.pair(job.woven(), job.checksJar()).getParent());
        channel.send(new Event.Played(seen.same(), seen.story()));
        channel.send(new Event.Judged(check, new Verdict.NotReached("steps were played, and no check judged"), 0, 0));
        channel.send(new Event.Ended(1));
    }
}
