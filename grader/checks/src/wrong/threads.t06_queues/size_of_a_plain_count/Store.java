package threads.t06_queues;

/** Keeps items in its own order. For one thread at a time. */
interface Store<E> {
    /** Throws what speaks against adding the item; changes nothing. */
    void check(E item);

    /** Adds the item, or throws what {@link #check} throws and changes nothing. */
    void add(E item);

    /** Takes out the next item; there must be one. */
    E remove();

    int size();
}
