package processes.p07_process_queue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The creator's side. */
final class Shop implements Side {
    private final Store store;
    private final String password = UUID.randomUUID().toString();
    private final ServerSocket door = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
    private final Thread thread = Thread.ofPlatform().daemon().name("door").unstarted(this::accept);
    /** Of the thread at the door, until that has ended. */
    private final List<Customer> customers = new ArrayList<>();

    Shop(int capacity) throws IOException {
        store = new Store(capacity);
        thread.start();
    }

    String address() {
        return door.getLocalPort() + "/" + password;
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                var customer = new Customer(door.accept(), store, password.getBytes(StandardCharsets.US_ASCII));
                synchronized (customers) {
                    customers.removeIf(Customer::isOver);
                    customers.add(customer);
                }
                customer.start();
            } catch (IOException closed) {
                continue;
            }
        }
    }

    @Override
    public void put(byte[] item, long nanos) throws InterruptedException {
        store.put(item, nanos);
    }

    @Override
    public byte[] get(long nanos) throws InterruptedException {
        return store.get(nanos);
    }

    /** Without time nobody waits, and so nobody is interrupted. */
    @Override
    public void putNow(byte[] item) {
        try {
            store.put(item, 0);
        } catch (InterruptedException never) {
            throw new AssertionError(never);
        }
    }

    @Override
    public byte[] getNow() {
        try {
            return store.get(0);
        } catch (InterruptedException never) {
            throw new AssertionError(never);
        }
    }

    @Override
    public int size() {
        return store.size();
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException closedAllTheSame) {
            store.close();
        }
        Patience.join(thread);
        store.close();
        List<Customer> all;
        synchronized (customers) {
            all = List.copyOf(customers);
        }
        all.forEach(Customer::close);
        all.forEach(Customer::awaitEnd);
    }
}
