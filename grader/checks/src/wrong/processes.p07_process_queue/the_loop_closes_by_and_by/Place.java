package processes.p07_process_queue;

/** Where duties are done: in this process or by a message to another. */
interface Place {
    Loop loop();

    /** In the loop. */
    void begins(Duty duty);

    /** In the loop: it ends soon, if it has not already. */
    void givesUp(Duty duty);

    /** In the loop, before it ends. */
    void closes();
}
