// 已给出：请勿改动；评测程序用的是它自己的那一份。
package processes.p02_submission;

/**
 * 从一条轨迹读出的东西。
 *
 * @param kind 其中的任务怎样并存
 * @param parallelism 同一瞬间有多少片段在运行，取最多的那一瞬间
 */
public record Reading(Kind kind, int parallelism) {
    /** 任务怎样并存。 */
    public enum Kind {
        /** 一个接一个（串行）。 */
        SEQUENTIAL,
        /** 轮流，从不两个同时：看起来是同时（并发，伪并行）。 */
        CONCURRENT,
        /** 真正同时（并行）。 */
        PARALLEL
    }
}
