package coroutines.c03_greenlet;

import grader.spec.Actors;
import grader.spec.Call;
import grader.spec.Trial;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;

/** One scene of a check: an actor whose thread is the main greenlet of a family, and the greenlets that it has made. */
final class Scene implements AutoCloseable {
    /** Whose thread is the main greenlet. */
    static final String MAIN = "main";

    private final Actors actors;
    private final List<Greenlet<String>> made = new ArrayList<>();
    private final CountDownLatch letGo = new CountDownLatch(1);
    private final Greenlet<String> main;
    private Call<?> last;

    Scene(Trial trial) {
        this.actors = trial.actors();
        main = start("Greenlet.main()", Greenlet::<String>main).returns("C1: main() returns");
    }

    Actors actors() {
        return actors;
    }

    Greenlet<String> main() {
        return main;
    }

    /** Makes a child of the main greenlet, as a step of the story, and says what its body does. */
    Greenlet<String> greenlet(String what, Body<String> body) {
        return greenlet(what, main, body);
    }

    Greenlet<String> greenlet(String what, Greenlet<String> parent, Body<String> body) {
        actors.says("the body: " + what);
        var greenlet = start("new Greenlet(parent, body)", () -> new Greenlet<>(parent, body))
                .returns("C1: the constructor returns");
        leaves(greenlet);
        return greenlet;
    }

    /** That one is closed in the end. */
    void leaves(Greenlet<String> greenlet) {
        made.add(greenlet);
    }

    <T> Call<T> start(String what, Callable<T> call) {
        var started = actors.start(MAIN, what, call);
        last = started;
        return started;
    }

    Call<String> switchTo(Greenlet<String> greenlet, String value) {
        return start("switchTo(\"" + value + "\")", () -> greenlet.switchTo(value));
    }

    Call<String> close(Greenlet<String> greenlet) {
        return start("close()", closing(greenlet));
    }

    /** {@code close()} as a command. */
    static Callable<String> closing(Greenlet<String> greenlet) {
        return () -> {
            greenlet.close();
            return "closed";
        };
    }

    /** What a body waits for that takes long. */
    void awaitLetGo() throws InterruptedException {
        letGo.await();
    }

    void letGo() {
        actors.says("the body is let go");
        letGo.countDown();
    }

    /** Ends the bodies, as well as the submission can: nobody waits for that, and nothing is judged by it. */
    @Override
    public void close() {
        letGo.countDown();
        actors.settle();
        if (last.ended()) {
            actors.start(MAIN, "close() of all that are left", () -> closed(made));
        }
        actors.close();
    }

    private static boolean closed(List<Greenlet<String>> greenlets) {
        for (var greenlet : greenlets) {
            try {
                greenlet.close();
            } catch (RuntimeException | Error judgedElsewhere) {
                // this is only to give back threads
            }
        }
        return true;
    }
}
