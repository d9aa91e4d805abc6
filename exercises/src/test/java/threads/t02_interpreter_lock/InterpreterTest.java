package threads.t02_interpreter_lock;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The shape of use and the plainest mistakes; the hidden checks look at every clause. */
@Timeout(value = 20, unit = SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class InterpreterTest {
    private static final List<Instruction> INCREMENT =
            List.of(new Instruction.Load("x"), new Instruction.Add(1), new Instruction.Store("x"));
    private static final Device ECHO = value -> value;
    private static final Observer NOBODY = instruction -> {};

    private static FutureTask<Long> onAThread(Interpreter interpreter, Instruction... script) {
        var result = new FutureTask<>(() -> interpreter.run(List.of(script)));
        Thread.ofPlatform().daemon().start(result);
        return result;
    }

    @Test
    void aScriptIsExecutedInOrder() throws Exception {
        var told = new ArrayList<Instruction>();
        var interpreter = new Interpreter(2, value -> 10 * value, told::add);
        var script = List.<Instruction>of(
                new Instruction.Add(7), new Instruction.Io(), new Instruction.Store("x"), new Instruction.DivideBy(2));
        assertEquals(35, interpreter.run(script));
        assertEquals(script, told);
        assertEquals(70, interpreter.run(List.of(new Instruction.Load("x"))), "variables outlive the run");
        assertEquals(0, interpreter.run(List.of()), "the accumulator does not");
    }

    @Test
    void aRunWaitsWhileAnotherExecutes() throws Exception {
        var loads = new Semaphore(0);
        var hold = new CountDownLatch(1);
        var interpreter = new Interpreter(100, ECHO, instruction -> {
            if (instruction instanceof Instruction.Load) {
                loads.release();
                await().until(() -> hold.getCount() == 0);
            }
        });
        var first = onAThread(interpreter, new Instruction.Load("x"), new Instruction.Add(1));
        loads.acquire();
        var result = new FutureTask<>(() -> interpreter.run(INCREMENT));
        var second = Thread.ofPlatform().daemon().start(result);
        await().until(() -> second.getState() != Thread.State.NEW && second.getState() != Thread.State.RUNNABLE);
        assertEquals(0, loads.availablePermits());
        hold.countDown();
        assertEquals(1, first.get());
        assertEquals(1, result.get());
    }

    @Test
    void othersRunDuringInputAndOutput() throws Exception {
        var both = new CountDownLatch(2);
        var interpreter = new Interpreter(
                100,
                value -> {
                    both.countDown();
                    both.await();
                    return value;
                },
                NOBODY);
        var first = onAThread(interpreter, new Instruction.Add(1), new Instruction.Io());
        var second = onAThread(interpreter, new Instruction.Add(2), new Instruction.Io());
        assertEquals(3, first.get() + second.get(), "the two meet in the device");
    }

    @Test
    void withItsOwnLockNoUpdateIsLost() throws Exception {
        var interpreter = new Interpreter(1, ECHO, NOBODY);
        var script = new ArrayList<Instruction>();
        for (var i = 0; i < 200; i++) {
            script.add(new Instruction.Lock("m"));
            script.addAll(INCREMENT);
            script.add(new Instruction.Unlock("m"));
        }
        var runs = new ArrayList<FutureTask<Long>>();
        for (var t = 0; t < 3; t++) {
            runs.add(onAThread(interpreter, script.toArray(Instruction[]::new)));
        }
        for (var run : runs) {
            run.get();
        }
        assertEquals(600, interpreter.run(List.of(new Instruction.Load("x"))));
    }

    @Test
    void aFailedRunLeavesTheInterpreterFree() throws Exception {
        var interpreter = new Interpreter(
                100,
                value -> {
                    throw new IOException("unplugged");
                },
                NOBODY);
        assertThrows(IOException.class, () -> interpreter.run(List.of(new Instruction.Io())));
        assertThrows(ArithmeticException.class, () -> interpreter.run(List.of(new Instruction.DivideBy(0))));
        assertThrows(IllegalStateException.class, () -> interpreter.run(List.of(new Instruction.Unlock("m"))));
        assertEquals(
                1, onAThread(interpreter, INCREMENT.toArray(Instruction[]::new)).get());
    }

    @Test
    void mistakesAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Interpreter(0, ECHO, NOBODY));
        assertThrows(NullPointerException.class, () -> new Interpreter(1, null, NOBODY));
        assertThrows(NullPointerException.class, () -> new Interpreter(1, ECHO, NOBODY).run(null));
    }
}
