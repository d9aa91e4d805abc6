package processes.p07_process_queue;

/** What became of a call. */
sealed interface Outcome {
    /** The item is inside. */
    record Done() implements Outcome {}

    /** The item that was taken out. */
    record Taken(byte[] item) implements Outcome {}

    /** How many items are inside. */
    record Inside(int items) implements Outcome {}

    /** It cannot be done now, or its caller has given up: nothing was changed. */
    record Nothing() implements Outcome {}

    /** There is no queue any more. */
    record Closed() implements Outcome {}
}
