package processes.p07_process_queue;

/** Where calls are handed in: the queue itself, or a client's way to it. No method waits for another call. */
interface Desk {
    /** Takes the ticket in; it ends when its call is done, cannot be done, or was given up. */
    void submit(Ticket ticket);

    /** Its caller gives up: the ticket ends soon, by this or by what came before. */
    void cancel(Ticket ticket);

    /** Ends all tickets, and everything that was opened, and waits for the threads. */
    void close();
}
