package processes.p07_process_queue;

sealed interface Ask {
    boolean patient();

    record Put(byte[] item, boolean patient) implements Ask {}

    record Get(boolean patient) implements Ask {}

    record Size() implements Ask {
        @Override
        public boolean patient() {
            return false;
        }
    }
}
