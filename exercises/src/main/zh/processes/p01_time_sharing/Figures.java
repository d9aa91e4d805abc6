// 已给出：请勿改动；评测程序用的是它自己的那一份。
package processes.p01_time_sharing;

import java.util.Map;

/**
 * 一条时间线算出来的各项数字。
 *
 * @param computing 有作业在计算的时刻数
 * @param switching 处理器从一个作业换到另一个的时刻数
 * @param idle 没有人能计算的时刻数
 * @param turnaround 每个作业从到达到结束的时刻数（周转时间），按名字
 * @param response 每个作业从到达到第一次计算的时刻数（响应时间），按名字
 */
public record Figures(
        long computing, long switching, long idle, Map<String, Long> turnaround, Map<String, Long> response) {
    public Figures {
        turnaround = Map.copyOf(turnaround);
        response = Map.copyOf(response);
    }

    /** 有作业在计算的时刻在全部时刻中所占的比例（利用率）；一个时刻也没有时为 0。 */
    public double utilisation() {
        var all = computing + switching + idle;
        return all == 0 ? 0 : (double) computing / all;
    }
}
