package processes.p07_process_queue;

/** What a call wants of the queue. */
sealed interface Ask {
    /** Whether to wait until it can be done. */
    boolean patient();

    /** To put an item in. */
    record Put(byte[] item, boolean patient) implements Ask {}

    /** To take an item out. */
    record Get(boolean patient) implements Ask {}

    /** To know how many items are inside. */
    record Size() implements Ask {
        @Override
        public boolean patient() {
            return false;
        }
    }
}
