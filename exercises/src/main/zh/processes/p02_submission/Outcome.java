// 已给出：请勿改动；评测程序用的是它自己的那一份。
package processes.p02_submission;

/** 已结束的任务的结局。 */
public sealed interface Outcome<T> {
    /** 它返回了这个值，可以是 null。 */
    record Returned<T>(T value) implements Outcome<T> {}

    /** 它抛出了这个异常或错误。 */
    record Threw<T>(Throwable failure) implements Outcome<T> {}
}
