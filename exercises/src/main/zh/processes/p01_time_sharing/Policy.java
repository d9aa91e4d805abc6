// 已给出：请勿改动；评测程序用的是它自己的那一份。
package processes.p01_time_sharing;

/** 处理器怎样分给各作业。 */
public sealed interface Policy {
    /** 一次一个作业，从头到尾（批处理），按到达的次序；处理器陪它一起等待。 */
    record Batch() implements Policy {}

    /** 一个作业做 I/O 时，另一个计算（多道技术）；不强迫任何作业交出处理器。 */
    record Multiprogramming() implements Policy {}

    /**
     * 与多道技术相同，但计算了一个时间片的要让出（分时系统）。
     *
     * @param quantum 时刻数，至少 1
     * @param switchCost 从一个作业换到另一个所需的时刻数，0 或更多
     */
    record TimeSharing(long quantum, long switchCost) implements Policy {
        /** @throws IllegalArgumentException 其中有一个更小 */
        public TimeSharing {
            if (quantum < 1 || switchCost < 0) {
                throw new IllegalArgumentException("a quantum is at least 1, and a switch costs at least 0");
            }
        }
    }
}
