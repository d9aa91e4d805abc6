// tries: get a method handle from a handle of a variable
// stopped by: policy
// ends: not_allowed
// says: MethodHandle
package threads.t03_mutex;

import java.time.Duration;

public final class Mutex {
    private int state;

    static {
        try {
            java.lang.invoke.MethodHandles.lookup().findVarHandle(Mutex.class, "state", int.class)
                    .toMethodHandle(java.lang.invoke.VarHandle.AccessMode.GET).bindTo(new Mutex());
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
