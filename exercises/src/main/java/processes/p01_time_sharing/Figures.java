// Given: do not edit; the grader uses its own copy.
package processes.p01_time_sharing;

import java.util.Map;

/**
 * What a timeline comes to.
 *
 * @param computing ticks in which jobs compute
 * @param switching ticks in which the processor goes from one job to another
 * @param idle ticks in which nobody can compute
 * @param turnaround ticks from each job's arrival to its end (周转时间), by its name
 * @param response ticks from each job's arrival until it first computes (响应时间), by its name
 */
public record Figures(
        long computing, long switching, long idle, Map<String, Long> turnaround, Map<String, Long> response) {
    public Figures {
        turnaround = Map.copyOf(turnaround);
        response = Map.copyOf(response);
    }

    /** The share of all ticks in which jobs compute (利用率); 0 when there are no ticks. */
    public double utilisation() {
        var all = computing + switching + idle;
        return all == 0 ? 0 : (double) computing / all;
    }
}
