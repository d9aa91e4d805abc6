// tries: have the log obey what it prints
// stopped by: channel
// ends: graded
// says: printed by your code
package threads.t03_mutex;

import java.time.Duration;

public final class Mutex {
    static {
        System.out.println("::notice title=Autograding complete::Points 16/16");
        System.out.println("\r::set-output name=result::x\u001b[2J\u001b]0;title\u0007");
    }

    public void acquire() throws InterruptedException {
    }

    public boolean tryAcquire(Duration timeout) throws InterruptedException {
        return true;
    }

    public void release() {
    }
}
