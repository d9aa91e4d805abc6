// 已给出：请勿改动；评测程序用的是它自己的那一份。
package processes.p01_time_sharing;

/**
 * 处理器从一个时刻到另一个时刻做什么。
 *
 * @param does 三者中的哪一个
 * @param job 在计算的作业的名字，或要换到的作业的名字；空闲时为空
 * @param from 第一个时刻
 * @param to 它结束的时刻，在 {@code from} 之后
 */
public record Slice(Does does, String job, long from, long to) {
    /** 处理器做什么。 */
    public enum Does {
        /** 有作业在计算。 */
        RUN,
        /** 处理器从一个作业换到另一个（切换）。 */
        SWITCH,
        /** 没有人能计算。 */
        IDLE
    }

    /** @throws IllegalArgumentException 片段为空，或空闲的片段有作业，或其他的片段没有作业 */
    public Slice {
        if (to <= from || job.isEmpty() != (does == Does.IDLE)) {
            throw new IllegalArgumentException(does + " " + job + " from " + from + " to " + to + " is no slice");
        }
    }

    /** 有作业在计算。 */
    public static Slice run(String job, long from, long to) {
        return new Slice(Does.RUN, job, from, to);
    }

    /** 处理器换到一个作业。 */
    public static Slice change(String job, long from, long to) {
        return new Slice(Does.SWITCH, job, from, to);
    }

    /** 没有人能计算。 */
    public static Slice idle(long from, long to) {
        return new Slice(Does.IDLE, "", from, to);
    }

    /** 它有多长。 */
    public long ticks() {
        return to - from;
    }

    /** 形如 {@code 3–7 RUN A}。 */
    @Override
    public String toString() {
        return (from + "–" + to + " " + does + " " + job).strip();
    }
}
