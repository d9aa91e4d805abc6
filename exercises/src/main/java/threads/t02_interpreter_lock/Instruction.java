// Given: do not edit; the grader uses its own copy.
package threads.t02_interpreter_lock;

import java.util.Objects;

/**
 * An instruction of the little language. Every run has an accumulator of its own; the variables belong to the
 * interpreter, and all its runs share them.
 */
public sealed interface Instruction {
    /** The accumulator becomes what the variable holds; 0 when nothing has been stored in it yet. */
    record Load(String variable) implements Instruction {
        public Load {
            Objects.requireNonNull(variable);
        }

        @Override
        public String toString() {
            return "LOAD " + variable;
        }
    }

    /** The variable becomes what the accumulator holds, which stays as it is. */
    record Store(String variable) implements Instruction {
        public Store {
            Objects.requireNonNull(variable);
        }

        @Override
        public String toString() {
            return "STORE " + variable;
        }
    }

    /** Adds to the accumulator, as Java adds {@code long}s: without a look at overflow. */
    record Add(long amount) implements Instruction {
        @Override
        public String toString() {
            return "ADD " + amount;
        }
    }

    /** Divides the accumulator, as Java divides {@code long}s: by 0 it fails with {@link ArithmeticException}. */
    record DivideBy(long divisor) implements Instruction {
        @Override
        public String toString() {
            return "DIVIDE BY " + divisor;
        }
    }

    /** The accumulator goes to the device and becomes what comes back; fails with whatever the device throws. */
    record Io() implements Instruction {
        @Override
        public String toString() {
            return "IO";
        }
    }

    /** Ends the turn of its own free will, when somebody waits for one. */
    record Yield() implements Instruction {
        @Override
        public String toString() {
            return "YIELD";
        }
    }

    /** Locks the lock of that name; waits while it is locked. All locks are unlocked at the beginning. */
    record Lock(String lock) implements Instruction {
        public Lock {
            Objects.requireNonNull(lock);
        }

        @Override
        public String toString() {
            return "LOCK " + lock;
        }
    }

    /** Unlocks the lock of that name; fails with {@link IllegalStateException} when it is not locked. */
    record Unlock(String lock) implements Instruction {
        public Unlock {
            Objects.requireNonNull(lock);
        }

        @Override
        public String toString() {
            return "UNLOCK " + lock;
        }
    }
}
