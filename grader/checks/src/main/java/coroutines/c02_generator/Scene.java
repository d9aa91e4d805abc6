package coroutines.c02_generator;

import grader.spec.Actors;
import grader.spec.Call;
import grader.spec.Disposal;
import grader.spec.Trial;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/**
 * One scene of a check: a few actors, and the generators that it made, which are closed behind its back when it is
 * over.
 */
final class Scene implements AutoCloseable {
    /** Who calls where it does not matter who does. */
    static final String CALLER = "A";

    private final Actors actors;
    private final List<Generator<?, ?>> made = new ArrayList<>();

    Scene(Trial trial) {
        this.actors = trial.actors();
    }

    Actors actors() {
        return actors;
    }

    /** Makes a generator, as a step of the story, and says what its body does. */
    <Y, S> Generator<Y, S> generator(String what, Body<Y, S> body) {
        actors.says("the body: " + what);
        var generator = actors.start(CALLER, "new Generator(body)", () -> new Generator<>(body))
                .returns("the constructor returns");
        made.add(generator);
        return generator;
    }

    <T> Call<T> start(String what, Callable<T> call) {
        return actors.start(CALLER, what, call);
    }

    /** A call that is another clause's matter: whether it ends, and how, is not judged here. Whether it has ended. */
    boolean ends(String what, Callable<?> call) {
        var ending = actors.start(CALLER, what, call);
        actors.settle();
        return ending.ended();
    }

    /** {@code close()} as a command. */
    static Callable<String> closing(Generator<?, ?> generator) {
        return () -> {
            generator.close();
            return "quietly";
        };
    }

    /** Ends the bodies, as well as the submission can: nobody waits for that, and nothing is judged by it. */
    @Override
    public void close() {
        made.forEach(Scene::closeBehindItsBack);
        actors.close();
    }

    static void closeBehindItsBack(Generator<?, ?> generator) {
        Disposal.of(generator::close);
    }
}
