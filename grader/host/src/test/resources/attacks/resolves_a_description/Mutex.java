// tries: load classes of the JDK by a description of an enum's constant
// stopped by: policy
// ends: not_allowed
package threads.t03_mutex;

import java.time.Duration;

public final class Mutex {
    static {
        try {
            System.out.println(java.lang.Enum.EnumDesc.of(
                            java.lang.constant.ClassDesc.of("java.util.concurrent.TimeUnit"), "DAYS")
                    .resolveConstantDesc(java.lang.invoke.MethodHandles.lookup()));
        } catch (ReflectiveOperationException none) {
            System.out.println(none);
        }
    }

    public void acquire() throws InterruptedException {
    }

    public boolean tryAcquire(Duration timeout) throws InterruptedException {
        return true;
    }

    public void release() {
    }
}
