// 已给出：请勿改动；评测程序用的是它自己的那一份。
package threads.t02_interpreter_lock;

import java.util.Objects;

/** 这门小语言的一条指令。每个运行都有自己的累加器；变量属于解释器，由它的所有运行共享。 */
public sealed interface Instruction {
    /** 累加器变为变量中的值；变量中还没有存过任何值时变为 0。 */
    record Load(String variable) implements Instruction {
        public Load {
            Objects.requireNonNull(variable);
        }

        @Override
        public String toString() {
            return "LOAD " + variable;
        }
    }

    /** 变量变为累加器中的值，累加器保持不变。 */
    record Store(String variable) implements Instruction {
        public Store {
            Objects.requireNonNull(variable);
        }

        @Override
        public String toString() {
            return "STORE " + variable;
        }
    }

    /** 加到累加器上，像 Java 加 {@code long} 那样：不管溢出。 */
    record Add(long amount) implements Instruction {
        @Override
        public String toString() {
            return "ADD " + amount;
        }
    }

    /** 累加器做除法，像 Java 除 {@code long} 那样：除以 0 则以 {@link ArithmeticException} 失败。 */
    record DivideBy(long divisor) implements Instruction {
        @Override
        public String toString() {
            return "DIVIDE BY " + divisor;
        }
    }

    /** 累加器的值送往设备，累加器变为返回的值；设备抛出什么，就以什么失败。 */
    record Io() implements Instruction {
        @Override
        public String toString() {
            return "IO";
        }
    }

    /** 若有别人在等回合，就自愿结束自己的回合。 */
    record Yield() implements Instruction {
        @Override
        public String toString() {
            return "YIELD";
        }
    }

    /** 锁上叫这个名字的锁；它已锁上时等待。一开始所有的锁都没有锁上。 */
    record Lock(String lock) implements Instruction {
        public Lock {
            Objects.requireNonNull(lock);
        }

        @Override
        public String toString() {
            return "LOCK " + lock;
        }
    }

    /** 打开叫这个名字的锁；它没有锁上时，以 {@link IllegalStateException} 失败。 */
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
