package grader.weave;

/** Small programs with a well-known race, and the same without it. All implement interfaces of the JDK. */
final class RacyPrograms {
    private RacyPrograms() {}

    /** {@code getAsLong} increments and returns. */
    static String counter(String modifier) {
        return """
            public class Counter implements java.util.function.LongSupplier {
                private long value;
                public %s long getAsLong() {
                    value = value + 1;
                    return value;
                }
            }
            """.formatted(modifier);
    }

    /** {@code get} makes an object on first use. */
    static String lazy(String modifier) {
        return """
            public class Lazy implements java.util.function.Supplier<Object> {
                private Object made;
                public %s Object get() {
                    if (made == null) {
                        made = new Object();
                    }
                    return made;
                }
            }
            """.formatted(modifier);
    }

    /** {@code run} acquires, {@code close} releases. */
    static String mutex(String keyword) {
        return """
            public class Mutex implements Runnable, AutoCloseable {
                private boolean held;
                public synchronized void run() {
                    try {
                        %s (held) {
                            wait();
                        }
                        held = true;
                    } catch (InterruptedException interrupted) {
                        throw new IllegalStateException(interrupted);
                    }
                }
                public synchronized void close() {
                    held = false;
                    notifyAll();
                }
            }
            """.formatted(keyword);
    }
}
