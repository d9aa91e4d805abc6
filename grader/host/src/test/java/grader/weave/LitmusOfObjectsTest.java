package grader.weave;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An object of the library orders those who call it, and nobody else. */
class LitmusOfObjectsTest {
    private static final int SEEDS = LitmusTest.SEEDS;

    /** Between two threads that never call the same object lies nothing; nor does it where both only ask. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "final AtomicInteger a = new AtomicInteger(), b = new AtomicInteger(); | a.set(1) | b.get() == 0",
                "final AtomicInteger a = new AtomicInteger(); | a.get() | a.getAndIncrement() == 0",
                "final Lock a = new ReentrantLock(), b = new ReentrantLock(); | a.lock(); a.unlock() | b.tryLock()",
                "final Queue<Object> q = new ConcurrentLinkedQueue<>(); final Semaphore s = new Semaphore(1); |"
                        + " q.add(this) | s.tryAcquire()",
                "final Queue<Object> q = new ConcurrentLinkedQueue<>(List.of(1)); | for (Object o : q) { } |"
                        + " q.poll() != null",
                "| | !Thread.interrupted()",
                "final BooleanSupplier own = () -> true; | own.getAsBoolean() | own.getAsBoolean()",
                "interface Own { boolean is(); } record Yes() implements Own { public boolean is() { return true; } }"
                        + " final Own own = new Yes(); | own.is() | own.is()",
                "boolean slept() { try { Thread.sleep(0); } catch (InterruptedException e) { } return true; } |"
                        + " Thread.yield() | slept()",
                "final Lock a = new ReentrantLock(), b = new ReentrantLock(); final Condition c = b.newCondition();"
                        + " boolean waited() { b.lock(); try { c.awaitNanos(1); } catch (InterruptedException e) { }"
                        + " finally { b.unlock(); } return true; } | a.lock(); a.unlock() | waited()",
                "boolean waited() { synchronized (this) { try { wait(1); } catch (InterruptedException e) { } }"
                        + " return true; } final AtomicInteger a = new AtomicInteger(); | a.set(1) | waited()",
                "boolean parked() { LockSupport.parkNanos(1); return true; } |"
                        + " LockSupport.unpark(Thread.currentThread()) | parked()"
            })
    void whatIsNotCommonOrdersNothing(String program) throws Exception {
        var parts = program.split("\\| ");
        var answers = new Litmus("""
            int data; %s
            public void one() { data = 42; %s; }
            public int two() { return %s ? data : -1; }
            """.formatted((Object[]) parts)).oneAfterTheOther(SEEDS);
        assertEquals(Set.of("null/0", "null/42"), answers);
    }

    /** What a collection that is not made for threads holds is a plain field to who asks for its size. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "ArrayDeque<Object> c = new ArrayDeque<>(); | c.add(this) | c.size()",
                "List<Object> c = new ArrayList<>(); | c.add(this) | c.isEmpty() ? 0 : 1",
                "Map<String, Object> c = new HashMap<>(); | c.computeIfAbsent(\"k\", k -> this) | c.size()"
            })
    void howManyAreInItMayBeStaleUnlessThereIsALock(String program) throws Exception {
        var parts = program.split(" \\| ");
        var body = "final %s public %s void one() { %s; } public %s int two() { return %s; }";
        assertEquals(
                Set.of("null/0", "null/1"),
                new Litmus(body.formatted(parts[0], "", parts[1], "", parts[2])).oneAfterTheOther(SEEDS));
        assertEquals(
                Set.of("null/1"),
                new Litmus(body.formatted(parts[0], "synchronized", parts[1], "synchronized", parts[2]))
                        .oneAfterTheOther(SEEDS));
    }

    /** A plain field that a handle writes may be stale to who reads it plainly, and orders nobody who does. */
    @Test
    void aFieldOfAHandleIsPlainToWhoReadsItPlainly() throws Exception {
        var program = """
            int data; %s int flag;
            static final VarHandle FLAG;
            static { try { FLAG = MethodHandles.lookup().findVarHandle(L.class, "flag", int.class); }
                catch (ReflectiveOperationException e) { throw new ExceptionInInitializerError(e); } }
            public void one() { data = 42; FLAG.compareAndSet(this, 0, 1); }
            public int two() { return flag == 1 ? data : -1; }
            """;
        assertEquals(Set.of("null/-1", "null/0", "null/42"), new Litmus(program.formatted("")).oneAfterTheOther(SEEDS));
        assertEquals(Set.of("null/42"), new Litmus(program.formatted("volatile")).oneAfterTheOther(SEEDS));
    }

    /** Who began it sees that through the latch; another one that calls something else does not. */
    @Test
    void aThreadOfTheSubmissionIsSeenByThoseAloneWhomItTells() throws Exception {
        var answers = new Litmus("""
            int data; final CountDownLatch told = new CountDownLatch(1);
            final AtomicInteger other = new AtomicInteger();
            void own() { data = 42; told.countDown(); }
            public int one() throws Exception { new Thread(this::own).start(); told.await(); return data; }
            public int two() { return other.get() == 0 ? data : -1; }
            """).oneAfterTheOther(SEEDS);
        assertEquals(Set.of("42/0", "42/42"), answers);
    }

    /** A thousand threads and tens of thousands of objects cost no more memory than some; what is ordered stays so. */
    @Test
    void manyThreadsAndObjectsAreBorne() throws Exception {
        var answers = new Litmus("""
            int data; final AtomicInteger told = new AtomicInteger();
            public void one() throws Exception {
                for (int i = 0; i < 1_000; i++) Thread.startVirtualThread(() -> new AtomicInteger().set(data)).join();
                for (int i = 0; i < 50_000; i++) new AtomicInteger().set(i);
                data = 42; told.set(1);
            }
            public int two() { return told.get() == 1 ? data : -1; }
            """).oneAfterTheOther(2);
        assertEquals(Set.of("null/42"), answers);
    }
}
