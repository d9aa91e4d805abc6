// 已给出：请勿改动；评测程序用的是它自己的那一份。
package processes.p02_submission;

import java.util.Objects;

/**
 * 处理器为一个任务工作的一段时间：从一个瞬间起，到另一个瞬间之前为止。
 *
 * @param task 任务的名字
 * @param cpu 处理器的编号
 * @param start 它的第一个瞬间，用哪种时钟都行：也可以为负
 * @param end 它结束后的第一个瞬间，在 {@code start} 之后
 */
public record Slice(String task, int cpu, long start, long end) {
    /**
     * @throws NullPointerException 任务为 null
     * @throws IllegalArgumentException 片段为空
     */
    public Slice {
        Objects.requireNonNull(task, "task");
        if (end <= start) {
            throw new IllegalArgumentException("from " + start + " to " + end + " is no time");
        }
    }

    /** 形如 {@code A on 0: 3–7}。 */
    @Override
    public String toString() {
        return task + " on " + cpu + ": " + start + "–" + end;
    }
}
