// 已给出：请勿改动；评测程序用的是它自己的那一份。
package iomodels.i06_epoll;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/** 背后没有设备的描述符：扮演设备的人调用 {@link #becomeReady} 和 {@link #clear}。小得可以有一百万个；不用锁。 */
public class SimulatedDescriptor implements Descriptor {
    private final int number;
    private final AtomicInteger bits = new AtomicInteger();
    private final AtomicInteger looks = new AtomicInteger();
    private final AtomicReference<List<Listener>> listeners = new AtomicReference<>(List.of());

    /** 一个没有任何就绪、没有监听者的描述符。编号是它的名字，仅此而已。 */
    public SimulatedDescriptor(int number) {
        this.number = number;
    }

    @Override
    public int look() {
        looks.incrementAndGet();
        return bits.get();
    }

    @Override
    public void addListener(Listener listener) {
        listeners.updateAndGet(before -> {
            var after = new ArrayList<>(before);
            after.add(listener);
            return List.copyOf(after);
        });
    }

    @Override
    public void removeListener(Listener listener) {
        listeners.updateAndGet(before -> {
            for (var i = 0; i < before.size(); i++) {
                if (before.get(i) == listener) {
                    var after = new ArrayList<>(before);
                    after.remove(i);
                    return List.copyOf(after);
                }
            }
            return before;
        });
    }

    /**
     * 一次到达：使这些位置位，然后在调用的线程上调用每个监听者，无论这些位原来是否置位。
     *
     * @param arrived 至少一位
     * @throws IllegalArgumentException 一位也没有，或有未知的位
     */
    public void becomeReady(int arrived) {
        if (arrived == 0 || (arrived & ~ALL_BITS) != 0) {
            throw new IllegalArgumentException("no such bits: " + arrived);
        }
        bits.accumulateAndGet(arrived, (before, more) -> before | more);
        for (var listener : listeners.get()) {
            listener.becameReady(this, arrived);
        }
    }

    /** 这些位不再置位：都读完了，缓冲区满了。没有监听者听到这件事。 */
    public void clear(int gone) {
        bits.accumulateAndGet(gone, (before, less) -> before & ~less);
    }

    /** {@link #look()} 被调用过多少次。 */
    public int looks() {
        return looks.get();
    }

    /** 此刻有多少个监听者。 */
    public int listeners() {
        return listeners.get().size();
    }

    @Override
    public String toString() {
        return "descriptor " + number;
    }
}
