package processes.p03_lifecycle;

import grader.spec.Waiting;
import grader.spec.Waiting.Clauses;
import grader.spec.Waiting.Closed;
import grader.spec.Waiting.Lets;
import grader.spec.Waiting.Opening;
import grader.spec.Waiting.Plain;
import grader.spec.Waiting.Timed;
import java.io.IOException;
import java.util.Optional;

/** The calls that wait, as the laws of waiting see them. All that wait go on, and whoever comes later need not wait. */
final class Waits {
    /** For the end of a child. */
    static final Waiting<Family> AWAIT = new Waiting<>(
            new Closed<>("C1", "start(program)", Family::ofOne),
            Optional.of(new Plain<>("await()", family -> family.child().await())),
            Optional.of(new Timed<>(
                    "await(…)", (family, time) -> family.child().await(time).isPresent())),
            new Opening<>("C3", "the process ends, and await() returns", Family::ends, Lets.ALL),
            new Clauses("C3", "C3", "C6", "C4", "C17", "C17"));

    /** For the end of one stream. That it is not waited for the other one, nor for the process, is judged elsewhere. */
    static final Waiting<Family> OUTPUT =
            stream(new Plain<>("output()", family -> family.child().output()));

    static final Waiting<Family> ERRORS =
            stream(new Plain<>("errors()", family -> family.child().errors()));

    /** For the end of the last child. */
    static final Waiting<Family> CLOSE = new Waiting<>(
            new Closed<>("C1", "start(program)", Family::ofOne),
            Optional.of(new Plain<>("close()", family -> family.supervisor().close())),
            Optional.empty(),
            new Opening<>(
                    "C3",
                    "the process ends",
                    family -> family.process().handle().ends(0),
                    Lets.ALL),
            new Clauses("C13", "C13", "C13", "C13", "C17", "C17"));

    private Waits() {}

    private static Waiting<Family> stream(Plain<Family> call) {
        return new Waiting<>(
                new Closed<>("C1", "start(program)", Family::ofOne),
                Optional.of(call),
                Optional.empty(),
                new Opening<>(
                        "C7",
                        "the process ends, and both of its streams",
                        family -> family.process().ends(0),
                        Lets.ALL),
                new Clauses("C7", "C7", "C6", "C7", "C17", "C17"));
    }

    /** A supervisor with a child that lives and is silent. */
    record Family(Supervisor supervisor, KitProcess process, Child child) {
        static Family ofOne() throws IOException {
            var supervisor = new Supervisor(new KitExit());
            var process = new KitProcess();
            return new Family(supervisor, process, supervisor.start(() -> process));
        }

        /** Its streams go on. From when this returns on every call tells of the end at once (C5). */
        void ends() throws InterruptedException {
            process.handle().ends(0);
            child.await();
        }
    }
}
