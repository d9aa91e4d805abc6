package threads.t03_mutex;

import grader.spec.Waiting;
import grader.spec.Waiting.Clauses;
import grader.spec.Waiting.Closed;
import grader.spec.Waiting.Lets;
import grader.spec.Waiting.Opening;
import grader.spec.Waiting.Plain;
import grader.spec.Waiting.Timed;
import java.util.Optional;

/** The two calls that wait for a mutex, as the laws of waiting see them. */
final class MutexLaws {
    static final Waiting<Mutex> WAITING = new Waiting<>(
            new Closed<>("C1", "new Mutex(), acquire()", MutexLaws::held),
            Optional.of(new Plain<>("acquire()", Mutex::acquire)),
            Optional.of(new Timed<>("tryAcquire(…)", Mutex::tryAcquire)),
            new Opening<>("C4", "release()", Mutex::release, Lets.ONE),
            new Clauses("C1", "C2", "C5", "C6", "C7", "C8"));

    private MutexLaws() {}

    private static Mutex held() throws InterruptedException {
        var mutex = new Mutex();
        mutex.acquire();
        return mutex;
    }
}
