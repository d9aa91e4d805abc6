// Given: do not edit; the grader uses its own copy.
package processes.p06_process_pool;

/**
 * What a pool's worker runs: a public class with a public constructor without parameters. What crosses the border
 * between the processes is the class's name, the argument and the result: no object does, for the other process has a
 * memory of its own.
 */
@FunctionalInterface
public interface Task {
    /**
     * Does the work, in a worker process.
     *
     * @return the result, never null
     * @throws Exception when the task fails; an {@code Error} fails it as well
     */
    String run(String argument) throws Exception;

    /**
     * A new instance of a task's class, for the worker's side: it finds the class by its name on the class path of
     * its own JVM.
     *
     * @param className what {@code Class.getName()} says, such as {@code text.Words$Count} for a nested class
     * @throws ClassNotFoundException when this JVM's class path does not have the class
     * @throws IllegalArgumentException when the class is no task, or has no public constructor without parameters;
     *     its cause says more when it is the constructor that failed
     */
    static Task named(String className) throws ClassNotFoundException {
        var type = Class.forName(className);
        if (!Task.class.isAssignableFrom(type)) {
            throw new IllegalArgumentException(className + " is not a Task");
        }
        try {
            return (Task) type.getConstructor().newInstance();
        } catch (ReflectiveOperationException none) {
            throw new IllegalArgumentException("cannot make a " + className, none);
        }
    }
}
