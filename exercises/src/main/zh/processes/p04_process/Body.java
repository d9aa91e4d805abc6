// 已给出：请勿改动；评测程序用的是它自己的那一份。
package processes.p04_process;

/**
 * 进程所做的事：一个公开的类，有一个不带参数的公开构造方法。函数不能交给另一个 JVM；类可以，只要另一个 JVM 有同样的类：
 * {@code Class} 对象被序列化为它的名字。
 */
@FunctionalInterface
public interface Body {
    /**
     * 做工作。
     *
     * @param arguments 创建进程时给的参数
     * @throws Exception 它失败了；{@code Error} 也是失败
     */
    void run(Object... arguments) throws Exception;

    /**
     * 进程体的类的一个新实例。
     *
     * @throws IllegalArgumentException 这个类没有不带参数的公开构造方法；若失败的是构造方法，其 cause 说得更多
     */
    static Body of(Class<? extends Body> type) {
        try {
            return type.getConstructor().newInstance();
        } catch (ReflectiveOperationException none) {
            throw new IllegalArgumentException("cannot make a " + type.getName(), none);
        }
    }
}
