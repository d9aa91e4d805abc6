package grader.spec;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
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

    /** Longer looks once the answer is late: half a second of short ones is a tenth of a second of processor time. */
    private static final long LONGEST_TICK = 5_000_000;

    /** The submission's classes, by name, an object of which gave no answer: waited for once, not at every look. */
    private static final Set<String> SILENT = ConcurrentHashMap.newKeySet();

    private Foreign() {}

    /** Whether the object's class is the submission's: then its methods may do anything. */
    static boolean is(@Nullable Object object) {
        return object != null && is(object.getClass().getClassLoader());
    }

    private static boolean is(@Nullable ClassLoader loader) {
        return loader != null && Where.LOADER.equals(loader.getName());
    }

    /**
     * The answer, or the other one when the question fails or is not answered in time, or when another object of this
     * class once gave none.
     */
    static <T> T ask(Object whom, Supplier<T> question, T otherwise) {
        var kind = whom.getClass().getName();
        if (SILENT.contains(kind)) {
            return otherwise;
        }
        var answer = new Answer<>(question, otherwise);
        // Named like the harness: whoever looks for threads that could move anything does not count it.
        var thread = Thread.ofPlatform().daemon().name("harness").start(answer);
        var tick = TICK;
        for (long waited = 0; !answer.given && waited < PATIENCE; tick = Math.min(tick * 2, LONGEST_TICK)) {
            waited += Stillness.tick(tick);
        }
        if (!answer.given) {
            if (is(whom)) {
                SILENT.add(kind); // never a list of the JDK, for what one of its elements did
            }
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
