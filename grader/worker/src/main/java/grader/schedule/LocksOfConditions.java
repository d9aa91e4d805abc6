package grader.schedule;

import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import org.jspecify.annotations.Nullable;

/** Which lock a condition belongs to, told apart by identity; keeps neither alive. */
public final class LocksOfConditions {
    private static final ReferenceQueue<Condition> GONE = new ReferenceQueue<>();
    private static final Map<Key, WeakReference<Lock>> LOCKS = new ConcurrentHashMap<>();

    private LocksOfConditions() {}

    static void remember(Condition condition, Lock lock) {
        for (@Nullable Reference<?> gone = GONE.poll(); gone != null; gone = GONE.poll()) {
            LOCKS.remove(gone);
        }
        LOCKS.put(new Key(condition), new WeakReference<>(lock));
    }

    /** The lock that a condition of rewritten code belongs to; empty when it was made by other means. */
    public static Optional<Lock> lockOf(Condition condition) {
        return Optional.ofNullable(LOCKS.get(new Key(condition))).map(Reference::get);
    }

    private static final class Key extends WeakReference<Condition> {
        private final int hash;

        Key(Condition condition) {
            super(condition, GONE);
            hash = System.identityHashCode(condition);
        }

        @Override
        public int hashCode() {
            return hash;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            var condition = get();
            return this == other || other instanceof Key key && condition != null && key.get() == condition;
        }
    }
}
