// 已给出：请勿改动；评测程序用的是它自己的那一份。
package processes.p06_process_pool;

/**
 * 进程池的工作进程所运行的：一个公开的类，有一个不带参数的公开构造方法。越过进程边界的，是类的名字、参数和结果：
 * 没有对象，因为另一个进程有自己的内存。
 */
@FunctionalInterface
public interface Task {
    /**
     * 做工作，在工作进程中。
     *
     * @return 结果，从不为 null
     * @throws Exception 任务失败了；{@code Error} 也使它失败
     */
    String run(String argument) throws Exception;

    /**
     * 任务的类的一个新实例，供工作进程一侧用：它凭名字在自己 JVM 的类路径上找到这个类。
     *
     * @param className {@code Class.getName()} 所说的，例如嵌套类为 {@code text.Words$Count}
     * @throws ClassNotFoundException 这个 JVM 的类路径上没有这个类
     * @throws IllegalArgumentException 这个类不是任务，或没有不带参数的公开构造方法；若失败的是构造方法，
     *     其 cause 说得更多
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
