// 已给出：请勿改动；评测程序用的是它自己的那一份。
package processes.p01_time_sharing;

import java.util.List;

/**
 * 作业：它计算什么，以及其间等待什么。
 *
 * @param name 把它与别的区分开
 * @param arrival 它到达的时刻，0 或更晚
 * @param bursts 计算与输入输出（I/O）交替的各段时刻数：计算、I/O、计算，依此类推；以计算开始，以计算结束，
 *     每段至少一个时刻
 */
public record Job(String name, long arrival, List<Long> bursts) {
    /**
     * @throws NullPointerException 其中有一个为 null
     * @throws IllegalArgumentException 名字为空白，到达时刻为负，有一段小于 1，或段数为偶数
     */
    public Job {
        bursts = List.copyOf(bursts);
        if (name.isBlank() || arrival < 0) {
            throw new IllegalArgumentException("a job has a name and arrives at tick 0 or later");
        }
        if (bursts.size() % 2 == 0 || bursts.stream().anyMatch(ticks -> ticks < 1)) {
            throw new IllegalArgumentException("bursts of " + name + " are an odd number of times from 1 on");
        }
    }

    /** 由这些段组成的作业：{@code Job.of("A", 0, 3, 5, 2)} 计算 3 个时刻，等待 5 个，再计算 2 个。 */
    public static Job of(String name, long arrival, long... bursts) {
        return new Job(name, arrival, java.util.Arrays.stream(bursts).boxed().toList());
    }

    /** 一共计算多少个时刻。 */
    public long cpu() {
        var sum = 0L;
        for (var number = 0; number < bursts.size(); number += 2) {
            sum += bursts.get(number);
        }
        return sum;
    }
}
