package processes.p07_process_queue;

interface Desk {
    void submit(Ticket ticket);

    void cancel(Ticket ticket);

    void close();
}
