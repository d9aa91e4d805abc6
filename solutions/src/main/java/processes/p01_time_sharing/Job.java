// Given: do not edit; the grader uses its own copy.
package processes.p01_time_sharing;

import java.util.List;

/**
 * A job (作业): what it computes, and what it waits for in between.
 *
 * @param name tells it from the others
 * @param arrival the tick at which it arrives, 0 or later
 * @param bursts ticks of computing and of input or output (I/O) in turns: computing, I/O, computing, and so on; it
 *     begins and ends with computing, and each takes at least one tick
 */
public record Job(String name, long arrival, List<Long> bursts) {
    /**
     * @throws NullPointerException when one of them is null
     * @throws IllegalArgumentException when the name is blank, the arrival negative, a burst below 1, or their number
     *     even
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

    /** A job of these bursts: {@code Job.of("A", 0, 3, 5, 2)} computes 3 ticks, waits 5, and computes 2 more. */
    public static Job of(String name, long arrival, long... bursts) {
        return new Job(name, arrival, java.util.Arrays.stream(bursts).boxed().toList());
    }

    /** Ticks of computing in all. */
    public long cpu() {
        var sum = 0L;
        for (var number = 0; number < bursts.size(); number += 2) {
            sum += bursts.get(number);
        }
        return sum;
    }
}
