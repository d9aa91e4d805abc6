// Given: do not edit; the grader uses its own copy.
package processes.p04_process;

/**
 * What a process does: a public class with a public constructor without parameters. A function cannot be handed to
 * another JVM; a class can, if the other one has the same: a {@code Class} object is serialised as its name.
 */
@FunctionalInterface
public interface Body {
    /**
     * Does the work.
     *
     * @param arguments what the process was made with
     * @throws Exception when it fails; an {@code Error} is a failure as well
     */
    void run(Object... arguments) throws Exception;

    /**
     * A new instance of a body's class.
     *
     * @throws IllegalArgumentException when the class has no public constructor without parameters; its cause says more
     *     when it is the constructor that failed
     */
    static Body of(Class<? extends Body> type) {
        try {
            return type.getConstructor().newInstance();
        } catch (ReflectiveOperationException none) {
            throw new IllegalArgumentException("cannot make a " + type.getName(), none);
        }
    }
}
