package processes.p04_process;

import grader.spec.Waiting;
import grader.spec.Waiting.Clauses;
import grader.spec.Waiting.Closed;
import grader.spec.Waiting.Lets;
import grader.spec.Waiting.Opening;
import grader.spec.Waiting.Plain;
import grader.spec.Waiting.Timed;
import java.util.Optional;
import processes.p04_process.peer.Nothing;

/** The calls that wait, as the laws of waiting see them. All that wait go on, and whoever comes later need not wait. */
final class Waits {
    static final Waiting<Family> JOIN = new Waiting<>(
            new Closed<>("C1", "start()", Family::started),
            Optional.of(new Plain<>("join()", family -> family.process().join())),
            Optional.of(
                    new Timed<>("join(…)", (family, time) -> family.process().join(time))),
            new Opening<>("C9", "the child ends, and join() returns", Family::ends, Lets.ALL),
            new Clauses("C9", "C9", "C11", "C10", "C15", "C15"));

    private Waits() {}

    /** A process object with a child that lives. */
    record Family(ChildProcess process, KitProcess child) {
        static Family started() throws Exception {
            var launcher = new KitLauncher();
            var process = new ChildProcess(launcher, Nothing.class);
            process.start();
            return new Family(process, launcher.launched().getFirst());
        }

        /** From when this returns on every call tells of the end at once (C8). */
        void ends() throws InterruptedException {
            child.ends(0);
            process.join();
        }
    }
}
