package iomodels.i07_async;

import java.nio.channels.ReadPendingException;
import java.nio.channels.WritePendingException;

/**
 * What may be begun, and by whom.
 *
 * @param most so many operations are enough
 */
record Rules(Script script, Tellers tellers, Faults faults, long most) {
    /**
     * How things stand when an operation is begun.
     *
     * @param unwritten how many bytes are read and not yet written
     * @param isOver whether the handler was told that all is done
     * @param isFailureKnown whether who begins it knows that one has failed
     */
    record State(
            long begun,
            long unwritten,
            boolean isReadPending,
            boolean isWritePending,
            boolean isOver,
            boolean isFailureKnown) {}

    /** Notes what is wrong with it, and throws what a channel throws. */
    void inspect(Operation operation, State state) {
        var what = operation.told();
        if (!tellers.isEntitled(Thread.currentThread())) {
            faults.add(
                    "C9",
                    "operations are begun by who calls or tells of a completion",
                    what + " was begun by thread " + Thread.currentThread().getName());
        }
        if (state.isFailureKnown()) {
            faults.add("C5", "after a failure no operation is begun", what + " was begun");
        } else if (state.isOver()) {
            faults.add("C4", "it is over: no operation is begun", what + " was begun");
        }
        if (state.begun() >= most) {
            // What is counted alone has room for no mistake but that it goes on in small steps.
            var clause = script.size() > 0 ? script.way().clause() : "C8";
            faults.add(clause, "it comes to an end", state.begun() + " operations were begun");
            throw new IllegalStateException("the channel is tired");
        }
        switch (operation.kind()) {
            case READ -> inspectRead(operation, state);
            case WRITE -> {
                if (state.isWritePending()) {
                    faults.add("C6", "at most one write is pending", what + " was begun while another one was pending");
                    throw new WritePendingException();
                }
            }
        }
    }

    private void inspectRead(Operation operation, State state) {
        var what = operation.told();
        if (state.isReadPending()) {
            faults.add("C6", "at most one read is pending", what + " was begun while another one was pending");
            throw new ReadPendingException();
        }
        if (operation.size() == 0) {
            faults.add(script.way().clause(), "no read is begun without room in its buffer", what + " was begun");
            throw new IllegalStateException("a read without room");
        }
        if (operation.size() > script.capacity()) {
            faults.add("C8", "no read has room for more than " + script.capacity() + " bytes", what + " was begun");
        }
        if (state.unwritten() + operation.size() > 2L * script.capacity()) {
            faults.addDoubtful(
                    "C8",
                    "what is not yet written is never more than " + 2L * script.capacity() + " bytes",
                    what + " was begun while " + state.unwritten() + " bytes were read and not yet written");
        }
    }
}
