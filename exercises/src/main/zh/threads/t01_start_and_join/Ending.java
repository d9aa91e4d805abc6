// 已给出：请勿改动；评测程序用的是它自己的那一份。
package threads.t01_start_and_join;

/** 任务的结局：线程结束时要说而单纯的 {@code join} 说不出来的东西。 */
public sealed interface Ending<T> {
    /** 它返回了这个值，可以是 null。 */
    record Returned<T>(T value) implements Ending<T> {}

    /** 它抛出了这个异常或错误。 */
    record Failed<T>(Throwable failure) implements Ending<T> {}

    /** 它还没有结束。 */
    record Running<T>() implements Ending<T> {}
}
