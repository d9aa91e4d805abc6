package processes.p07_process_queue;

sealed interface Outcome {
    record Done() implements Outcome {}

    record Taken(byte[] item) implements Outcome {}

    record Inside(int items) implements Outcome {}

    record Nothing() implements Outcome {}

    record Closed() implements Outcome {}
}
