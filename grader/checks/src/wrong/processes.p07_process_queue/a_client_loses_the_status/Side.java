package processes.p07_process_queue;

/** What the creator and a client can do. */
interface Side {
    void put(byte[] item, long nanos) throws InterruptedException;

    byte[] get(long nanos) throws InterruptedException;

    void putNow(byte[] item);

    byte[] getNow();

    int size();

    void close();
}
