package processes.p05_process_lock;

import grader.spec.Actors;
import grader.spec.Call;
import grader.spec.Trial;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import processes.p05_process_lock.peer.Counting;

/** Real processes and a real file: C4 and C5. */
final class Processes {
    private static final String DONE = "done";
    private static final int THREADS = 2;
    private static final int TIMES = 40;

    private Processes() {}

    /** P and Q are other processes, A and B threads of this one. */
    static void excludeEachOther(Trial trial) throws Exception {
        try (var site = new Site(trial, 2);
                var actors = trial.actors()) {
            var p = site.peer(0);
            var q = site.peer(1);
            var lock = site.lockHere();
            actors.start("P", "acquire(), in another process", p.asked("acquire"))
                    .returns(DONE, Calls.FREE);
            isKept(actors, lock, "process P");
            var waiting = actors.start("Q", "acquire(), in a third process", q.asked("acquire"));
            waiting.waits("C4: process P holds the lock: process Q waits");
            actors.start("P", "release()", p.asked("release")).returns(DONE, Calls.HELD);
            waiting.returns(DONE, "C1: process P has released the lock: process Q gets it");
            isKept(actors, lock, "process Q");
            actors.start("Q", "release()", q.asked("release")).returns(DONE, Calls.HELD);
            actors.start("A", "tryAcquire(), in this process", lock::tryAcquire)
                    .returns(true, "C7: process Q has released the lock: it is free");
            actors.start("P", "tryAcquire()", p.asked("try"))
                    .returns("false", "C4: a thread of this process holds the lock: P does not get it");
            var timed = actors.start("Q", "tryAcquire(1 h)", q.asked("try 3600000"));
            timed.waits("C4: a thread of this process holds the lock: process Q waits");
            actors.start("B", "tryAcquire(), in this process", lock::tryAcquire)
                    .returns(false, "C2: A holds the lock: it is not taken");
            actors.start("P", "tryAcquire(20 ms)", p.asked("try 20"))
                    .returns("false", "C9: a thread of this process holds the lock: P does not get it");
            actors.start("A", "release()", () -> Calls.release(lock)).returns(Calls.HELD);
            timed.returns("true", "C9: A has released the lock within the time: process Q gets it");
            isKept(actors, lock, "process Q");
        }
    }

    private static void isKept(Actors actors, ProcessLock lock, String holder) {
        actors.start("B", "tryAcquire(), in this process", lock::tryAcquire)
                .returns(false, "C4: " + holder + " holds the lock: B does not get it");
        var time = Duration.ofMillis(20);
        actors.start("B", "tryAcquire(20 ms), in this process", () -> lock.tryAcquire(time))
                .returns(false, "C9: " + holder + " holds the lock: B does not get it");
    }

    /** Three processes of two threads each add to a number in a file. */
    static void loseNoIncrement(Trial trial) throws Exception {
        try (var site = new Site(trial, 2);
                var actors = trial.actors()) {
            isTaken(actors, site.lockHere()); // who never gets it would try for ever
            var what = "2 threads of another process add 40 times each to a number in a file";
            var told = "count " + THREADS + " " + TIMES;
            var counting = List.of(
                    actors.start("P", what, site.peer(0).asked(told)),
                    actors.start("Q", what, site.peer(1).asked(told)),
                    actors.start(
                            "A",
                            "2 threads of this process do so as well",
                            () -> Counting.run(site.folder(), THREADS, TIMES)));
            for (var call : counting) {
                countedOn(actors, call);
            }
            var expected = String.valueOf(3 * THREADS * TIMES);
            var number = Files.readString(site.folder().resolve("number"));
            trial.require(
                    number.equals(expected),
                    "C4: " + expected + " increments, one at a time, make " + expected,
                    "they made " + number,
                    "is the kernel's lock held from the return of acquire() to the begin of release()?");
        }
    }

    private static void isTaken(Actors actors, ProcessLock lock) {
        actors.start("A", "tryAcquire()", lock::tryAcquire).returns(true, "C7: the lock is free: it is taken");
        actors.start("A", "release()", () -> Calls.release(lock)).returns(Calls.HELD);
    }

    /** An exception is no overlap of processes: threads of one JVM met in the kernel. */
    private static void countedOn(Actors actors, Call<String> call) {
        var answer = call.returns("C4: all threads of all processes get the lock, one after the other");
        if (answer.startsWith("threw ")) {
            throw actors.broken(
                    "C3: the threads of a JVM, each through an object of its own, wait for each other, and none gets an"
                            + " exception",
                    answer);
        }
        if (!answer.equals(DONE)) {
            throw actors.broken("C4: one at a time adds to the number, of all threads of all processes", answer);
        }
    }

    /** The holder is killed, twice, while others wait. */
    static void dieHoldingIt(Trial trial) throws Exception {
        try (var site = new Site(trial, 3);
                var actors = trial.actors()) {
            var lock = site.lockHere();
            actors.start("P", "acquire(), in another process", site.peer(0).asked("acquire"))
                    .returns(DONE, Calls.FREE);
            var waiting = new ArrayList<Call<String>>();
            waiting.add(actors.start(
                    "Q", "acquire(), in a third process", site.peer(1).asked("acquire")));
            waiting.add(actors.start(
                    "R", "acquire(), in a fourth process", site.peer(2).asked("acquire")));
            waiting.forEach(call -> call.waits("C4: process P holds the lock: the others wait"));
            actors.says("process P is killed (kill -9)");
            site.peer(0).kill();
            var free = "C5: process P is dead, what it held is free: Q or R gets the lock";
            var next = actors.anyReturns(waiting, free);
            var first = waiting.indexOf(next);
            var other = waiting.get(1 - first);
            other.waits("C4: process " + "QR".charAt(first) + " holds the lock: the other one waits");
            actors.says("process " + "QR".charAt(first) + " is killed (kill -9)");
            site.peer(1 + first).kill();
            other.returns(DONE, "C5: the holder is dead, what it held is free: the next gets it");
            actors.says("the last of the other processes is killed (kill -9)");
            site.peer(2 - first).kill();
            actors.start("A", "tryAcquire(), in this process", lock::tryAcquire)
                    .returns(true, "C5: the holder is dead, what it held is free: A gets the lock");
            actors.start("A", "release()", () -> Calls.release(lock)).returns(Calls.HELD);
        }
    }

    /** In process P a thread takes the lock by an object that nobody knows, and ends; then garbage is collected. */
    static void keepWhatTheyForgot(Trial trial) throws Exception {
        try (var site = new Site(trial, 1);
                var actors = trial.actors()) {
            var p = site.peer(0);
            var lock = site.lockHere();
            actors.start("A", "acquire(), in this process", () -> Calls.acquire(lock))
                    .returns(Calls.FREE);
            actors.start("P", "tryAcquire()", p.asked("probe"))
                    .returns("false", "C4: a thread of this process holds the lock: P does not get it");
            actors.start("A", "release()", () -> Calls.release(lock)).returns(Calls.HELD);
            actors.start("P", "a thread of process P takes the lock and ends", p.asked("forget"))
                    .returns(DONE, Calls.FREE);
            actors.start("A", "tryAcquire(), in this process", lock::tryAcquire)
                    .returns(false, "C5: process P lives: what its dead thread held stays held");
            actors.start("P", "process P collects its garbage", p.asked("gc"))
                    .returns(DONE, "the garbage is collected");
            actors.start("A", "tryAcquire(), in this process", lock::tryAcquire)
                    .returns(false, "C5: the lock is held, though process P has lost every reference to it");
            actors.start("P", "tryAcquire()", p.asked("try"))
                    .returns(
                            "false",
                            "C3: a dead thread of process P holds the lock, which it took through another object");
            actors.says("process P is killed (kill -9)");
            p.kill();
            actors.start("A", "tryAcquire(), in this process", lock::tryAcquire)
                    .returns(true, "C5: process P is dead, what it held is free: A gets the lock");
            actors.start("A", "release()", () -> Calls.release(lock)).returns(Calls.HELD);
        }
    }
}
