package grader.spec;

import grader.wire.Witness;
import java.util.ArrayList;
import java.util.List;

/** What is told of a call that must end and is proven never to: where it stands or loops, and who keeps it there. */
final class NeverEnding {
    private NeverEnding() {}

    /**
     * The thread is given up: it is not waited for at the end of the check.
     *
     * @param call what was called, as the student reads it
     * @param because the fact of the contract that should have made it end
     */
    static Broken of(Actors actors, Thread thread, String call, String because) {
        var runs = thread.getState() == Thread.State.RUNNABLE;
        var autopsy = Autopsy.of(actors.busyThreads());
        var found = call + " never ends: " + autopsy.summary(thread);
        var story = new ArrayList<>(actors.story());
        story.addAll(autopsy.story());
        var witness = new Witness(because, found, autopsy.where(thread), story, autopsy.advice());
        Abandoned.endless(List.of(thread));
        return runs ? Broken.runsEndlessly(witness) : Broken.endless(witness);
    }
}
