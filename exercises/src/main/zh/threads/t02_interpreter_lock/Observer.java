// 已给出：请勿改动；评测程序用的是它自己的那一份。
package threads.t02_interpreter_lock;

/** 解释器做什么，都会告诉它。 */
@FunctionalInterface
public interface Observer {
    /**
     * 调用的线程正处于自己的回合，即将执行这条指令。这次调用是指令的一部分：它可能花很久，那么这条指令就很久。
     * 它什么都不抛出。
     */
    void executing(Instruction instruction);
}
