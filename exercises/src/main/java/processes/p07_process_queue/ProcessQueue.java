package processes.p07_process_queue;

import java.io.IOException;
import java.time.Duration;

/**
 * A queue between processes (Queue): first in, first out, with room for so many items. It lives in the process that has
 * created it. Other processes are its clients: they are told its address, such as on their command line, connect over
 * the loopback, and use it as if it were theirs.
 *
 * {@snippet :
 * try (var queue = ProcessQueue.create(3)) {
 *     startChild(queue.address()); // in the child: ProcessQueue.connect(arguments[0]).put(result);
 *     byte[] result = queue.get();
 * }
 * }
 *
 * <p>Notes: 进程 · 进程之间的通信 · 基于Queue的通信. Given beside this file: {@link QueueFull}, {@link QueueEmpty} and
 * {@link QueueClosed}.
 *
 * <p>You may use {@code java.net} sockets and their streams, or {@code java.nio} channels and buffers,
 * {@code java.util.concurrent} with its sub-packages, platform and virtual threads, {@code java.util.UUID}, and what
 * every exercise may. How the two sides talk is yours to design: nobody but your own class will ever speak it.
 *
 * <h2>The contract</h2>
 * The <i>creator</i> is the object that {@code create} has made, a <i>client</i> one that {@code connect} has; both
 * have the same calls. An item is <i>inside</i> from the moment at which {@code put} puts it there to the moment at
 * which {@code get} takes it. {@code put} and {@code get} are also meant by their sisters, if nothing else is said.
 * <ul>
 *   <li>C1 <b>Begin.</b> {@code create} makes an empty queue and waits for nobody; a capacity below 1 is an
 *       {@link IllegalArgumentException}. {@code address()} is always the same text, without white space: the number
 *       of a port of the loopback ({@code InetAddress.getLoopbackAddress()}), and then, if you like, {@code '/'} and
 *       whatever else a client has to know. {@code connect} returns a client of the queue with that address; it
 *       connects to that port of the loopback, as often as it likes, and to nothing else. Its own {@code address()} is
 *       the text that it was given. A text that is no such address is an {@link IllegalArgumentException}; where no
 *       such queue is (any more), {@code connect} throws an {@link IOException}. There may be any number of queues in
 *       a process, and of clients of each; none knows of another one.
 *   <li>C2 <b>Items.</b> An item is any bytes, from none to {@link #MAX_LENGTH}. {@code get} gives out what was put
 *       in, byte for byte, whole, once, and the oldest item first. The array that is given to {@code put} stays the
 *       caller's, who may change it when {@code put} has returned; what {@code get} returns belongs to its caller.
 *   <li>C3 <b>Waiting.</b> {@code put} waits while as many items are inside as the capacity, {@code get} waits while
 *       none is. When that changes one who waits goes on, be it a thread of the creator's process or a client's; which
 *       one is not promised. Never are more items inside than the capacity: the item of a {@code put} that waits is
 *       not. No wake-up is lost.
 *   <li>C4 <b>At once.</b> {@code putNowait} and {@code getNowait} do not wait for others: without room they throw
 *       {@link QueueFull}, without an item {@link QueueEmpty}, and have changed nothing. Looking and acting is one
 *       step, whoever else calls in whichever process.
 *   <li>C5 <b>The same queue for all.</b> What a call has done that has returned, in whichever process, is so for every
 *       call that begins later in any other. {@code size()} is how many items are inside, {@code full()} whether that
 *       is the capacity, {@code empty()} whether it is none.
 *   <li>C6 <b>Time-outs.</b> {@code put} and {@code get} with a time throw {@link QueueFull} and {@link QueueEmpty}
 *       when it has passed without room or an item, never before, leaving no trace. A zero or negative time tries once;
 *       292 years are waited for as well, and longer times as long as these.
 *   <li>C7 <b>Interrupts.</b> {@code put} and {@code get}, with a time or without, throw {@link InterruptedException},
 *       and clear the interrupt status, when the thread is interrupted while it waits, or is interrupted already when
 *       it calls, whether it would have to wait or not. It is then as if the call had never been made: nothing was put
 *       in or taken, and nobody else misses a wake-up. The client goes on being one. All other calls take no notice of
 *       interrupts, and leave the status as it is.
 *   <li>C8 <b>Arguments.</b> A null item, time or address is a {@link NullPointerException}, an item that is longer
 *       than {@code MAX_LENGTH} an {@link IllegalArgumentException}: at once, before an interrupt, and before it is
 *       seen whether the queue is full or closed. Nothing has changed then.
 *   <li>C9 <b>Beside each other.</b> Any number of threads may call at the same time, on the creator, on one client or
 *       on several. A call that waits delays no other one, not even on the same client. A client whose process stands
 *       still, or does not read what is sent to it, delays nobody else.
 *   <li>C10 <b>Clients that die.</b> A client's process may be killed, and its connection may break, in any moment,
 *       between any two bytes. That delays nobody. Of an item that it was just putting in, all is inside or nothing.
 *       What it had put in stays. Of its calls that were waiting none puts anything in later; with each of its
 *       {@code get}s that had not yet returned one item may be lost, and no item that is put in when the creator's
 *       process has noticed the end, which it does at once, without looking now and then.
 *   <li>C11 <b>Strangers.</b> Whoever connects to the port without being a client, and sends nothing, or anything at
 *       all, or does not read, or resets the connection, changes nothing and delays nobody, and no thread ends with an
 *       exception for it.
 *   <li>C12 <b>The end of the queue.</b> When the creator is closed, every call that waits, here or at a client, throws
 *       {@link QueueClosed}, and so does every later one but {@code address} and {@code close}; what is inside is lost.
 *       It is the same for clients when the creator's process ends, in whatever way.
 *   <li>C13 <b>The end of a client.</b> When a client is closed, its calls throw {@link QueueClosed}, those that wait
 *       and every later one but {@code address} and {@code close}. For the queue it is as if the client had died, as
 *       C10 says; what it had put in stays.
 *   <li>C14 <b>Rest.</b> A waiting thread that wakes up for no reason goes on waiting, and its time is not prolonged.
 *       Who waits uses no processor time, and nobody, at either side, looks again and again, or now and then, whether
 *       something has happened.
 *   <li>C15 <b>Nothing is left.</b> {@code close} may be called any number of times, by any threads; it is not ended
 *       by an interrupt and leaves the status set. When it has returned, all sockets of the creator, or of the client,
 *       are closed, and its threads do nothing any more but end. When the queue has ended, its clients' sockets are
 *       closed and their threads end, though nobody has closed them; when a connection of the creator is over, so are
 *       its socket and its threads. No thread keeps a process from ending.
 * </ul>
 * Not promised: who of several that wait is served first, and what becomes of a call that is under way while the queue
 * is closed: it may have done all or nothing.
 */
public final class ProcessQueue implements AutoCloseable {
    /** How many bytes an item has at most. */
    public static final int MAX_LENGTH = 1 << 20;

    private ProcessQueue() {}

    /**
     * Makes a queue that lives in this process (C1).
     *
     * @param capacity how many items may be inside; at least 1
     * @throws IOException when the system gives no socket
     */
    public static ProcessQueue create(int capacity) throws IOException {
        throw new UnsupportedOperationException("TODO C1: listen on the loopback, and let a thread accept clients");
    }

    /**
     * Becomes a client of a queue (C1).
     *
     * @param address as the creator tells it
     * @throws IOException when there is no such queue
     */
    public static ProcessQueue connect(String address) throws IOException {
        throw new UnsupportedOperationException("TODO C1: connect to the port that the address names");
    }

    /** What a client has to know to connect (C1). */
    public String address() {
        throw new UnsupportedOperationException("TODO C1: the port, and what else a client has to know");
    }

    /** Puts the item in, and waits for room (C2, C3, C7). */
    public void put(byte[] item) throws InterruptedException {
        throw new UnsupportedOperationException("TODO C3: put the item in when there is room");
    }

    /**
     * The same for as long as that (C6).
     *
     * @throws QueueFull when the time has passed
     */
    public void put(byte[] item, Duration timeout) throws InterruptedException {
        throw new UnsupportedOperationException("TODO C6: put the item in if there is room in time");
    }

    /** Puts the item in if there is room now (C4). */
    public void putNowait(byte[] item) {
        throw new UnsupportedOperationException("TODO C4: put the item in, or throw QueueFull");
    }

    /** Takes the oldest item, and waits for one (C2, C3, C7). */
    public byte[] get() throws InterruptedException {
        throw new UnsupportedOperationException("TODO C3: take the oldest item when there is one");
    }

    /**
     * The same for as long as that (C6).
     *
     * @throws QueueEmpty when the time has passed
     */
    public byte[] get(Duration timeout) throws InterruptedException {
        throw new UnsupportedOperationException("TODO C6: take the oldest item if there is one in time");
    }

    /** Takes the oldest item if there is one now (C4). */
    public byte[] getNowait() {
        throw new UnsupportedOperationException("TODO C4: take the oldest item, or throw QueueEmpty");
    }

    /** How many items are inside (C5). */
    public int size() {
        throw new UnsupportedOperationException("TODO C5: how many items are inside");
    }

    /** Whether there is no room (C5). */
    public boolean full() {
        throw new UnsupportedOperationException("TODO C5: whether as many are inside as the capacity");
    }

    /** Whether there is no item (C5). */
    public boolean empty() {
        throw new UnsupportedOperationException("TODO C5: whether none is inside");
    }

    /** Ends the queue (C12), or this client alone (C13), as C15 says. */
    @Override
    public void close() {
        throw new UnsupportedOperationException("TODO C12, C13, C15: wake who waits, close all that is open");
    }
}
