package coroutines.c02_generator;

import grader.spec.Trial;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;

/** C12: who waits for the body. */
final class Resting {
    /** Longer than the patience of who waits for so many milliseconds only. */
    private static final long LONG_NANOS = 500_000_000;

    private Resting() {}

    static void callerRests(Trial trial) {
        try (var scene = new Scene(trial)) {
            var letGo = new CountDownLatch(1);
            var generator = scene.<Integer, String>generator("waits until it is let go, then yields 1", out -> {
                letGo.await();
                out.yield(1);
            });
            try {
                var call = scene.start("next()", generator::next);
                scene.actors().settle();
                call.idles("the body has not yielded yet: the caller rests until it does");
                scene.actors().interrupt(Scene.CALLER);
                scene.actors().settle();
                if (!call.ended()) { // whether it may end then is another clause's matter
                    call.idles("the body has not yielded yet: the caller rests, also after an interrupt");
                }
            } finally {
                letGo.countDown();
            }
        }
    }

    /** The same of who waits for the body's last lines; it also takes longer than somebody's patience. */
    static void closerRests(Trial trial) {
        try (var scene = new Scene(trial)) {
            var letGo = new CountDownLatch(1);
            var generator = scene.<Integer, String>generator("yields 1; its finally block waits", out -> {
                try {
                    out.yield(1);
                } finally {
                    letGo.await();
                }
            });
            try {
                scene.start("next()", generator::next).returns(1, "C3: next() returns what the body yields");
                var call = scene.start("close()", Scene.closing(generator));
                call.waits("C7: the body's finally block has not ended: close() waits for it");
                scene.actors().says("half a second passes");
                for (var begin = System.nanoTime(); System.nanoTime() - begin < LONG_NANOS; ) {
                    LockSupport.parkNanos(LONG_NANOS / 20);
                }
                call.waits("C7: the body's finally block has not ended: close() waits for it, however long it takes");
                call.idles("the body's finally block has not ended: who waits in close() rests");
            } finally {
                letGo.countDown();
            }
        }
    }
}
