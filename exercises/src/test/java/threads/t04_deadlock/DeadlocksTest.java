package threads.t04_deadlock;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The shape of use and the plainest mistakes; the hidden checks look at every clause. */
@Timeout(value = 20, unit = SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class DeadlocksTest {
    @Test
    void twoThatWaitForEachOtherAreFound() {
        var waitsFor = new LinkedHashMap<String, String>();
        waitsFor.put("onlooker", "A");
        waitsFor.put("T1", "B");
        waitsFor.put("T2", "A");
        assertEquals(List.of(List.of("T1", "T2")), Deadlocks.cycles(waitsFor, Map.of("A", "T1", "B", "T2")));
    }

    @Test
    void aChainIsNoDeadlock() {
        assertEquals(List.of(), Deadlocks.cycles(Map.of("T1", "A", "T2", "B"), Map.of("A", "T2", "B", "T3")));
    }

    @Test
    void moneyIsMoved() {
        var bank = new Bank();
        var from = new Account(1, "Ada", 100);
        var to = new Account(2, "Alan", 0);
        assertTrue(bank.transfer(from, to, 70));
        assertFalse(bank.transfer(from, to, 70), "30 are left");
        assertEquals(30, from.balance());
        assertEquals(100, bank.total(Set.of(from, to)));
    }

    @Test
    void moneyIsMovedToAndFro() throws InterruptedException {
        var bank = new Bank();
        var one = new Account(1, "Ada", 1_000);
        var other = new Account(2, "Ada", 1_000);
        inTwoThreads(() -> bank.transfer(one, other, 3), () -> bank.transfer(other, one, 2));
        assertEquals(2_000, bank.total(Set.of(one, other)));
    }

    @Test
    void theProgramOfTheNotesEnds() throws InterruptedException {
        var locks = new TwoLocks();
        inTwoThreads(() -> locks.func1(Thread::yield, Thread::yield), () -> locks.func2(Thread::yield, Thread::yield));
    }

    private static void inTwoThreads(Runnable one, Runnable other) throws InterruptedException {
        var threads = new ArrayList<Thread>();
        for (var command : List.of(one, other)) {
            threads.add(Thread.startVirtualThread(() -> {
                for (var i = 0; i < 1_000; i++) {
                    command.run();
                }
            }));
        }
        for (var thread : threads) {
            thread.join();
        }
    }
}
