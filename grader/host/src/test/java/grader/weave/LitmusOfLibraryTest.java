package grader.weave;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the library orders is seen in order, in every seed. */
class LitmusOfLibraryTest {
    private static final int SEEDS = LitmusTest.SEEDS;

    /** Within one method, with helpers of its own: {@code body} leaves 42 in {@code data} or {@code seen}. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "data = 41; Thread t = new Thread(() -> data++); t.start(); t.join(); return data;",
                "data = 41; Thread t = Thread.ofVirtual().start(() -> data++); t.join(); return data;",
                "data = 41; Thread t = new Thread(this::inc); t.start(); while (t.isAlive()) { } return data;",
                "data = 41; class W extends Thread { public void run() { data++; } } W w = new W(); w.start();"
                        + " w.join(); return data;",
                "data = 40; POOL.submit(() -> data++).get(); POOL.submit(() -> data++).get(); return data;",
                "data = 40; POOL.submit(this::inc).get(); POOL.submit(this::inc).get(); return data;",
                "try { POOL.submit(() -> { data = 42; throw new IllegalStateException(); }).get(); }"
                        + " catch (ExecutionException e) { return data; } return 0;",
                "CompletableFuture.runAsync(() -> data = 41).thenRun(() -> data++).join(); return data;",
                "CountDownLatch l = new CountDownLatch(1); POOL.execute(() -> { data = 42; l.countDown(); });"
                        + " l.await(); return data;",
                "Thread t = new Thread(() -> { while (!Thread.interrupted()) { Thread.onSpinWait(); } seen = data; });"
                        + " t.start(); data = 42; t.interrupt(); t.join(); return seen;",
                "Thread t = new Thread(() -> { try { Thread.sleep(9999); } catch (InterruptedException e) { seen ="
                        + " data; } }); t.start(); data = 42; t.interrupt(); t.join(); return seen;"
            })
    void helpersOfTheSubmission(String body) throws Exception {
        var answers = new Litmus("""
            static final ExecutorService POOL = Executors.newFixedThreadPool(2, r -> {
                Thread t = new Thread(r); t.setDaemon(true); return t; });
            int data; int seen;
            void inc() { data++; }
            public int one() throws Exception { %s }
            public int two() { return 0; }
            """.formatted(body)).oneAfterTheOther(Math.min(SEEDS, 1_000));
        assertEquals(Set.of("42/0"), answers);
    }

    /** A flag of any kind: what says so, and how it is asked. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Map<String, Object> m = new ConcurrentHashMap<>(); | m.put(\"k\", 1) | m.get(\"k\") != null",
                "AtomicInteger a = new AtomicInteger(); | a.lazySet(1) | a.get() == 1",
                "AtomicInteger a = new AtomicInteger(); | a.updateAndGet(n -> n + 1) | a.getAcquire() == 1",
                "AtomicReference<Object> a = new AtomicReference<>(); | a.set(this) | a.get() == this",
                "volatile int s; static final AtomicIntegerFieldUpdater<L> U ="
                        + " AtomicIntegerFieldUpdater.newUpdater(L.class, \"s\"); | U.set(this, 1) | s == 1",
                "volatile int s; static final AtomicIntegerFieldUpdater<L> U ="
                        + " AtomicIntegerFieldUpdater.newUpdater(L.class, \"s\"); | s = 1 | U.get(this) == 1",
                "final Lock l = new ReentrantLock(); boolean f; | l.lock(); f = true; l.unlock() | locked()",
                "Queue<Object> q = new ConcurrentLinkedQueue<>(); | q.add(this) | q.poll() == this",
                "Map<String, Object> m = new ConcurrentHashMap<>(); | m.computeIfAbsent(\"k\", k -> this) |"
                        + " m.get(\"k\") == this",
                "Semaphore s = new Semaphore(0); | s.release() | s.tryAcquire()",
                "StringBuffer s = new StringBuffer(); | s.append('x') | s.length() == 1",
                "List<Object> v = new Vector<>(); | v.add(this) | v.size() == 1",
                "ConcurrentHashMap<Object, Boolean> m = new ConcurrentHashMap<>(); Set<Object> s = m.keySet(true); |"
                        + " s.add(this) | m.containsKey(this)",
                "ConcurrentHashMap<Object, Boolean> m = new ConcurrentHashMap<>(); Set<Object> s ="
                        + " Collections.newSetFromMap(m); | m.put(this, true) | s.contains(this)",
                "Deque<Object> d = new ConcurrentLinkedDeque<>(); | d.push(this) | d.iterator().next() == this",
                "CyclicBarrier b = new CyclicBarrier(1, () -> data = 42); AtomicInteger a = new AtomicInteger(); |"
                        + " try { b.await(); } catch (Exception e) { } a.set(1) | a.get() == 1"
            })
    void flagsOfTheLibrary(String program) throws Exception {
        var parts = program.split(" \\| ");
        var locked = parts[0].contains("Lock l")
                ? "boolean locked() { l.lock(); try { return f; } finally { l.unlock(); } }"
                : "";
        var answers = new Litmus("""
            int data; %s %s
            public void one() { data = 42; %s; }
            public int two() { return %s ? data : -1; }
            """.formatted(parts[0], locked, parts[1], parts[2])).oneAfterTheOther(SEEDS);
        assertEquals(Set.of("null/42"), answers);
    }

    /** What is written in a callback is seen by whoever sees what the call has done; what comes later is not. */
    @Test
    void aCallThatCallsBackOrdersNothingThatFollows() throws Exception {
        var program = """
            int data; final Map<String, Object> m = new ConcurrentHashMap<>();
            public void one() { m.computeIfAbsent("k", k -> { %s return this; }); %s }
            public int two() { return m.get("k") == this ? data : -1; }
            """;
        assertEquals(Set.of("null/42"), new Litmus(program.formatted("data = 42;", "")).oneAfterTheOther(SEEDS));
        assertEquals(
                Set.of("null/0", "null/42"), new Litmus(program.formatted("", "data = 42;")).oneAfterTheOther(SEEDS));
    }

    @Test
    void varHandlesByWhateverMode() throws Exception {
        var program = """
            int data; int flag;
            static final VarHandle FLAG;
            static { try { FLAG = MethodHandles.lookup().findVarHandle(L.class, "flag", int.class); }
                catch (ReflectiveOperationException e) { throw new ExceptionInInitializerError(e); } }
            public void one() { data = 42; FLAG.%s(this, 1); }
            public int two() { return (int) FLAG.%s(this) == 1 ? data : -1; }
            """;
        for (var modes : new String[][] {{"setRelease", "getAcquire"}, {"setVolatile", "getVolatile"}}) {
            assertEquals(Set.of("null/42"), new Litmus(program.formatted(modes[0], modes[1])).oneAfterTheOther(SEEDS));
        }
    }

    @Test
    void aReadersLockSeesWhatWasWrittenUnderTheWritersLock() throws Exception {
        var answers = new Litmus("""
            int data; final ReadWriteLock lock = new ReentrantReadWriteLock();
            public void one() { lock.writeLock().lock(); data = 42; lock.writeLock().unlock(); }
            public int two() { lock.readLock().lock(); try { return data; } finally { lock.readLock().unlock(); } }
            """).oneAfterTheOther(SEEDS);
        assertEquals(Set.of("null/42"), answers);
    }

    /** They wait for each other: {@code two} comes to {@code one}'s news however late it is. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "CountDownLatch l = new CountDownLatch(1); | l.countDown(); | l.await();",
                "BlockingQueue<Object> q = new SynchronousQueue<>(); | q.put(this); | q.take();",
                "CyclicBarrier b = new CyclicBarrier(2); | b.await(); | b.await();",
                "Exchanger<Object> e = new Exchanger<>(); | e.exchange(this); | e.exchange(this);",
                "volatile boolean f; volatile Thread t; | f = true; LockSupport.unpark(t); |"
                        + " t = Thread.currentThread(); while (!f) { LockSupport.park(); }",
                "boolean f; | synchronized (this) { f = true; notifyAll(); } |"
                        + " synchronized (this) { while (!f) { wait(); } }",
                "boolean f; | synchronized (this) { f = true; notifyAll(); } |"
                        + " synchronized (this) { while (!f) { wait(0, 1000); } }",
                "boolean f; final Lock l = new ReentrantLock(); final Condition c = l.newCondition(); |"
                        + " l.lock(); f = true; c.signal(); l.unlock(); |"
                        + " l.lock(); while (!f) { c.await(); } l.unlock();"
            })
    void whoWaitsSees(String program) throws Exception {
        var parts = program.split(" \\| ");
        var answers = new Litmus("""
            int data; %s
            public void one() throws Exception { data = 42; %s }
            public int two() throws Exception { %s return data; }
            """.formatted((Object[]) parts)).together(SEEDS);
        assertEquals(Set.of("null/42"), answers);
    }

    @Test
    void aClassThatIsUsedIsInitialised() throws Exception {
        var answers = new Litmus("""
            static class Box { int v; Box(int v) { this.v = v; } }
            static class Holder { static final Box BOX = new Box(42); static Box other = new Box(42); }
            public int one() { return Holder.BOX.v + Holder.other.v; }
            public int two() { return Holder.BOX.v + Holder.other.v; }
            """).freshlyLoaded(Math.min(SEEDS, 300));
        assertEquals(Set.of("84/84"), answers);
    }
}
