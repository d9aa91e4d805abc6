package coroutines.c04_event_loop;

import grader.spec.Actors;
import grader.spec.Call;
import grader.spec.Trial;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;

/** One scene of a check: an actor whose thread is the main greenlet of a loop, and a clock that jumps. */
final class Scene implements AutoCloseable {
    /** Whose thread is the main greenlet. */
    static final String MAIN = "main";

    private final Actors actors;
    private final CountDownLatch letGo = new CountDownLatch(1);
    private final KitClock clock = new KitClock(Duration.ofDays(1), asked -> {});
    private final EventLoop loop;

    Scene(Trial trial) {
        actors = trial.actors();
        loop = start("new EventLoop(clock)", () -> new EventLoop(clock)).returns("C1: new EventLoop(clock) returns");
    }

    Actors actors() {
        return actors;
    }

    EventLoop loop() {
        return loop;
    }

    KitClock clock() {
        return clock;
    }

    <T> Call<T> start(String what, Callable<T> call) {
        return actors.start(MAIN, what, call);
    }

    /** A new greenlet; says what its body does. */
    <V> Task<V> spawn(String what, Callable<V> body) {
        actors.says("the body: " + what);
        return start("spawn(body)", () -> loop.spawn(body)).returns("C1: spawn returns a task at once");
    }

    Call<String> join(Task<?> task) {
        return start("join()", () -> {
            task.join();
            return "joined";
        });
    }

    /** What a body waits for that takes long: no wait of the loop. */
    void awaitLetGo() throws InterruptedException {
        letGo.await();
    }

    void letGo() {
        actors.says("the body is let go");
        letGo.countDown();
    }

    @Override
    public void close() {
        letGo.countDown();
        actors.close();
    }
}
