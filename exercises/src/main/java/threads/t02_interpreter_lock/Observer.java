// Given: do not edit; the grader uses its own copy.
package threads.t02_interpreter_lock;

/** Is told what the interpreter does. */
@FunctionalInterface
public interface Observer {
    /**
     * The calling thread has its turn and is about to execute this instruction. The call belongs to the instruction: it
     * may take long, which makes the instruction long. It throws nothing.
     */
    void executing(Instruction instruction);
}
