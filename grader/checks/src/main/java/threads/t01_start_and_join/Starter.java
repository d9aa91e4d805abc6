package threads.t01_start_and_join;

import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/** Who calls start: any thread may, at any time. */
enum Starter {
    DAEMON("a daemon thread"),
    USER("a thread that is no daemon"),
    VIRTUAL("a virtual thread"),
    FUNCTION("a function of this crew"),
    THREAD_OBJECT("a thread object of this crew");

    private final String shown;

    Starter(String shown) {
        this.shown = shown;
    }

    @Override
    public String toString() {
        return shown;
    }

    /** What the starter is told to do, and what came of it. */
    static final class Errand implements Runnable {
        private final Scene.Command command;
        private final CountDownLatch done = new CountDownLatch(1);
        private volatile @Nullable Throwable failure;

        Errand(Scene.Command command) {
            this.command = command;
        }

        @Override
        public void run() {
            try {
                command.run();
            } catch (Exception | Error thrown) {
                failure = thrown;
            }
            done.countDown();
        }

        Object reported() {
            run();
            return "done";
        }

        boolean isDone() {
            return done.getCount() == 0;
        }

        @Nullable
        Throwable failure() {
            return failure;
        }
    }

    /** Does not wait for the errand's end. */
    Errand does(Scene scene, Scene.Command command) {
        var errand = new Errand(command);
        scene.actors().says(shown + " calls start");
        switch (this) {
            case DAEMON -> Thread.ofPlatform().daemon(true).start(errand);
            case USER -> Thread.ofPlatform().daemon(false).start(errand);
            case VIRTUAL -> Thread.ofVirtual().start(errand);
            case FUNCTION -> inCrew(scene, () -> scene.crew().start(errand::reported));
            case THREAD_OBJECT -> inCrew(scene, () -> scene.crew().start(new Thread(errand)));
        }
        return errand;
    }

    private void inCrew(Scene scene, Scene.Command command) {
        scene.actors()
                .start(Scene.MAIN, "start(" + shown + ")", Scene.doing(command))
                .returns(
                        this == FUNCTION
                                ? "C1: start does not wait for what it starts"
                                : "C2: start does not wait for what it starts");
    }
}
