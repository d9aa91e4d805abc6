package grader.schedule;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.LinkedTransferQueue;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.AtomicMarkableReference;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.concurrent.atomic.AtomicStampedReference;
import java.util.concurrent.locks.AbstractQueuedSynchronizer.ConditionObject;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Whom a call on an object of the library orders, by its class alone: a class of the submission's own that extends one
 * may do anything. Source: the memory consistency properties of {@code java.util.concurrent}.
 */
enum Ordered {
    /** Those who call the same object, and nobody else. */
    ITS_CALLERS,
    /** Nobody: it is not made for threads, or never changes, or whoever calls it has its lock, which orders. */
    NOBODY,
    /** Nobody but by its steps, of which it tells itself: it is the submission's own code. */
    BY_ITS_STEPS,
    /** Who asks sees what others did; nothing is made visible by asking. */
    WHO_ASKS,
    /** Perhaps anybody: it has views of the same state, runs code, or is not known here. */
    ANYBODY;

    private static final Set<Class<?>> FOR_THREADS = Set.of(
            AtomicBoolean.class,
            AtomicInteger.class,
            AtomicIntegerArray.class,
            AtomicLong.class,
            AtomicLongArray.class,
            AtomicMarkableReference.class,
            AtomicReference.class,
            AtomicReferenceArray.class,
            AtomicStampedReference.class,
            ReentrantLock.class,
            Semaphore.class,
            CountDownLatch.class,
            CyclicBarrier.class,
            ConcurrentHashMap.class,
            ConcurrentLinkedDeque.class,
            ConcurrentLinkedQueue.class,
            ConcurrentSkipListMap.class,
            ConcurrentSkipListSet.class,
            CopyOnWriteArrayList.class,
            CopyOnWriteArraySet.class,
            ArrayBlockingQueue.class,
            LinkedBlockingDeque.class,
            LinkedBlockingQueue.class,
            LinkedTransferQueue.class,
            PriorityBlockingQueue.class,
            SynchronousQueue.class);

    /** The collections that are not made for threads. */
    static final Set<Class<?>> PLAIN = Set.of(
            ArrayDeque.class,
            ArrayList.class,
            HashMap.class,
            HashSet.class,
            LinkedHashMap.class,
            LinkedHashSet.class,
            LinkedList.class,
            PriorityQueue.class,
            TreeMap.class,
            TreeSet.class);

    /** The name of the loader that has the submission's classes, and nobody else's. */
    private static final String SUBMISSIONS = "submission";

    private static final Set<Class<?>> BARE = Set.of(Object.class, Record.class, Enum.class);

    private static final ClassValue<Ordered> KNOWN = new ClassValue<>() {
        @Override
        protected Ordered computeValue(Class<?> type) {
            return ofClass(type);
        }
    };

    /** Whom a call on that object orders that changes something there, or only asks. */
    static Ordered of(Object object, boolean changes) {
        var known = KNOWN.get(object.getClass());
        var asks = !changes && (known == ITS_CALLERS || object instanceof Iterator<?> && known == ANYBODY);
        return asks ? WHO_ASKS : known;
    }

    private static Ordered ofClass(Class<?> type) {
        if (FOR_THREADS.contains(type)) {
            return ITS_CALLERS;
        }
        var outermost = type.getNestHost(); // of an iterator or a view of a collection, that one
        if (PLAIN.contains(outermost)
                || type == ConditionObject.class
                || outermost.getName().equals("java.util.ImmutableCollections")) {
            return NOBODY;
        }
        return isOwn(type) ? BY_ITS_STEPS : ANYBODY;
    }

    /** All of its code is the submission's, which tells of its steps itself; defaults of the library's only call it. */
    private static boolean isOwn(Class<?> type) {
        var own = type.getClassLoader();
        if (own == null || !SUBMISSIONS.equals(own.getName())) {
            return false;
        }
        var parent = type.getSuperclass();
        return parent == null || BARE.contains(parent) || isOwn(parent);
    }
}
