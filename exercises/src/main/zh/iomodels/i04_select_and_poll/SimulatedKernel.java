// 已给出：请勿改动；评测程序用的是它自己的那一份。
package iomodels.i04_select_and_poll;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** 供试用的内核，还有一个不必有人等待的时钟：睡眠使它立即走到下一件计划好的事。一次由一个线程使用。 */
public final class SimulatedKernel implements Kernel {
    private final Map<Integer, Integer> bits = new HashMap<>();
    private final TreeMap<Long, Runnable> planned = new TreeMap<>();
    private long now;
    private long looks;
    private long sleeps;
    private boolean happened;

    /** 从现在起，描述符上的这些位置位；若没有打开，就打开它。 */
    public void set(int descriptor, int someBits) {
        bits.put(descriptor, someBits);
        happened = true;
    }

    /** 从现在起，描述符没有打开。 */
    public void close(int descriptor) {
        bits.remove(descriptor);
        happened = true;
    }

    /** 计划从现在起这么多纳秒之后做某件事。 */
    public void after(long nanos, Runnable action) {
        planned.put(now + nanos, action);
    }

    /** 描述符一共被查看过多少次。 */
    public long looks() {
        return looks;
    }

    /** 一共睡眠过多少次。 */
    public long sleeps() {
        return sleeps;
    }

    @Override
    public int look(int descriptor) {
        looks++;
        return bits.getOrDefault(descriptor, INVALID);
    }

    @Override
    public long nanoTime() {
        return now;
    }

    @Override
    public void sleep(long nanos) {
        if (nanos < 1) {
            throw new IllegalArgumentException("cannot sleep " + nanos + " nanoseconds");
        }
        sleeps++;
        if (!happened) {
            var next = planned.firstEntry();
            if (next != null && next.getKey() - now <= nanos) {
                planned.pollFirstEntry();
                now = next.getKey();
                next.getValue().run();
            } else {
                now += nanos;
            }
        }
        happened = false;
    }
}
