package grader.schedule;

import java.lang.invoke.CallSite;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.invoke.MutableCallSite;
import java.util.Collection;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/**
 * Where a thread can be brought to rest that runs for ever: a rewritten submission comes here at each turn of its
 * loops. Java has no way to end such a thread, and each that runs on takes a processor from whoever is judged next.
 *
 * <p>As long as nobody is to be stopped a turn costs nothing: the call is bound to a constant that the compiler leaves
 * out, and that is changed when somebody is. Depends on the JDK alone and is one class file, since it may lie beside
 * the submission's classes in processes that those start.
 */
public final class Safepoint {
    private static final MethodHandle PASS = MethodHandles.empty(MethodType.methodType(void.class));
    private static final MethodHandle LOOK = look(MethodHandles.lookup());
    /** The link of all loops. */
    private static final MutableCallSite TURN = new MutableCallSite(PASS);

    /** Numbers, since a thread of the submission may say of itself to be equal to another one. */
    private static final Set<Long> STOPPED = ConcurrentHashMap.newKeySet();

    private static final Set<Long> RESTING = ConcurrentHashMap.newKeySet();
    /** A loop makes a turn in far less; one that is inside the JDK for longer is looked at as long as it is. */
    private static final long PATIENCE = 20_000_000;

    private Safepoint() {}

    /** What a call at the end of a turn is linked to. */
    public static CallSite turn(MethodHandles.Lookup caller, String name, MethodType type) {
        return TURN;
    }

    /**
     * Threads that are proven to run for ever rest for ever from the end of their next turn on; what they hold they go
     * on holding. Waits for at most {@value #PATIENCE} nanoseconds.
     */
    public static void stop(Collection<Thread> threads) {
        stop(threads.stream().map(Thread::threadId).toList(), () -> rest(threads));
    }

    /** The same of threads of which only the numbers are known, such as virtual ones. */
    public static void stopNumbers(Collection<Long> numbers) {
        stop(numbers, () -> RESTING.containsAll(numbers));
    }

    private static synchronized void stop(Collection<Long> numbers, BooleanSupplier rest) {
        STOPPED.addAll(numbers);
        bind(LOOK);
        var end = System.nanoTime() + PATIENCE;
        while (!rest.getAsBoolean() && System.nanoTime() < end) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
        }
        if (rest.getAsBoolean()) {
            bind(PASS);
        }
    }

    private static boolean rest(Collection<Thread> threads) {
        return threads.stream().allMatch(thread -> rests(thread) || !thread.isAlive());
    }

    /** Whether the thread was stopped and rests for ever. */
    public static boolean rests(Thread thread) {
        return RESTING.contains(thread.threadId());
    }

    private static void bind(MethodHandle target) {
        TURN.setTarget(target);
        MutableCallSite.syncAll(new MutableCallSite[] {TURN});
    }

    private static void look() {
        var number = Thread.currentThread().threadId();
        if (STOPPED.contains(number)) {
            RESTING.add(number);
            while (true) {
                Thread.interrupted(); // an interrupted thread would not be parked
                LockSupport.park(TURN);
            }
        }
    }

    private static MethodHandle look(MethodHandles.Lookup own) {
        try {
            return own.findStatic(Safepoint.class, "look", MethodType.methodType(void.class));
        } catch (ReflectiveOperationException impossible) {
            throw new LinkageError(impossible.getMessage(), impossible);
        }
    }
}
