package grader.spec;

import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Asks objects of the submission for something that is only shown, such as a message. Their methods may block, loop,
 * recurse, throw or lie, so they are asked on a thread of their own and not for long.
 */
final class Foreign {
    /** In nanoseconds of ticks: what answers at all needs a thousandth of it, and what does not decides nothing. */
    private static final long PATIENCE = 500_000_000;

    private static final long TICK = 200_000;

    private Foreign() {}

    /** Whether the object's class is the submission's: then its methods may do anything. */
    static boolean is(@Nullable Object object) {
        return object != null && is(object.getClass().getClassLoader());
    }

    private static boolean is(@Nullable ClassLoader loader) {
        return loader != null && Where.LOADER.equals(loader.getName());
    }

    /** The answer, or the other one when the question fails or is not answered in time. */
    static <T> T ask(Supplier<T> question, T otherwise) {
        var answer = new Answer<>(question, otherwise);
        // Named like the harness: whoever looks for threads that could move anything does not count it.
        var thread = Thread.ofPlatform().daemon().name("harness").start(answer);
        for (long waited = 0; !answer.given && waited < PATIENCE; ) {
            waited += Stillness.tick(TICK);
        }
        if (!answer.given) {
            thread.interrupt();
        }
        return answer.given ? answer.value : otherwise;
    }

    /** Written before {@code given} is raised, read after. */
    private static final class Answer<T> implements Runnable {
        private final Supplier<T> question;
        private final Thread asker = Thread.currentThread();
        private T value;
        private volatile boolean given;

        Answer(Supplier<T> question, T otherwise) {
            this.question = question;
            this.value = otherwise;
        }

        @Override
        public void run() {
            try {
                value = question.get();
                given = true;
                LockSupport.unpark(asker);
            } catch (Throwable lying) {
                given = true; // with the other answer
            }
        }
    }
}
