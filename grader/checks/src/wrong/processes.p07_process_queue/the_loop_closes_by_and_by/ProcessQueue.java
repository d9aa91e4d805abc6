// loses: C15
// because: close tells the thread that selects to close all, and does not wait until it has
package processes.p07_process_queue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;

public final class ProcessQueue implements AutoCloseable {
    public static final int MAX_LENGTH = 1024 * 1024;

    private static final byte[] NONE = {};

    private final Place place;
    private final String address;
    private final int capacity;

    private ProcessQueue(Place place, String address, int capacity) {
        this.place = place;
        this.address = address;
        this.capacity = capacity;
    }

    public static ProcessQueue create(int capacity) throws IOException {
        if (capacity < 1) {
            throw new IllegalArgumentException("capacity " + capacity);
        }
        var home = new Home(capacity);
        return new ProcessQueue(home, home.address(), capacity);
    }

    public static ProcessQueue connect(String address) throws IOException {
        if (!address.matches("[0-9]+/.*")) {
            throw new IllegalArgumentException(address);
        }
        var slash = address.indexOf('/');
        var interrupted = Thread.interrupted(); // which would close the channel
        try {
            var away = new Away(Integer.parseInt(address.substring(0, slash)), address.substring(slash + 1));
            return new ProcessQueue(away, address, away.capacity());
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    public String address() {
        return address;
    }

    public void put(byte[] item) throws InterruptedException {
        waits(put(item, true), Long.MAX_VALUE);
    }

    public void put(byte[] item, Duration timeout) throws InterruptedException {
        var duty = put(item, isPositive(timeout));
        waits(duty, nanos(timeout));
        if (duty.answer() == Duty.Answer.NO) {
            throw new QueueFull();
        }
    }

    public void putNowait(byte[] item) {
        if (!now(put(item, false))) {
            throw new QueueFull();
        }
    }

    private static Duty put(byte[] item, boolean waits) {
        if (item.length > MAX_LENGTH) {
            throw new IllegalArgumentException("too long");
        }
        return new Duty(Duty.Kind.PUT, waits, item.clone());
    }

    public byte[] get() throws InterruptedException {
        var duty = new Duty(Duty.Kind.GET, true, NONE);
        waits(duty, Long.MAX_VALUE);
        return duty.bytes;
    }

    public byte[] get(Duration timeout) throws InterruptedException {
        var duty = new Duty(Duty.Kind.GET, isPositive(timeout), NONE);
        waits(duty, nanos(timeout));
        if (duty.answer() == Duty.Answer.NO) {
            throw new QueueEmpty();
        }
        return duty.bytes;
    }

    public byte[] getNowait() {
        var duty = new Duty(Duty.Kind.GET, false, NONE);
        if (!now(duty)) {
            throw new QueueEmpty();
        }
        return duty.bytes;
    }

    private static boolean isPositive(Duration time) {
        return !time.isNegative() && !time.isZero();
    }

    /** What does not wait is answered soon; a time for it would only be in the way. */
    private static long nanos(Duration time) {
        var most = Duration.ofNanos(Long.MAX_VALUE);
        return !isPositive(time) || time.compareTo(most) >= 0 ? Long.MAX_VALUE : time.toNanos();
    }

    private void begins(Duty duty) {
        if (!place.loop().runs(() -> place.begins(duty))) {
            duty.ends(Duty.Answer.CLOSED);
        }
    }

    private boolean now(Duty duty) {
        begins(duty);
        return isDone(duty.soon());
    }

    private static boolean isDone(Duty.Answer answer) {
        return switch (answer) {
            case YES -> true;
            case NO -> false;
            case CLOSED -> throw new QueueClosed();
        };
    }

    private void waits(Duty duty, long nanos) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        begins(duty);
        try {
            if (!duty.isAnswered(nanos)) {
                place.loop().runs(() -> place.givesUp(duty));
            }
            isDone(duty.soon());
        } catch (InterruptedException asked) {
            place.loop().runs(() -> place.givesUp(duty));
            if (!isDone(duty.soon())) {
                throw asked;
            }
            Thread.currentThread().interrupt();
        }
    }

    public int size() {
        var duty = new Duty(Duty.Kind.COUNT, false, NONE);
        now(duty);
        return ByteBuffer.wrap(duty.bytes).getInt();
    }

    public boolean full() {
        return size() == capacity;
    }

    public boolean empty() {
        return size() == 0;
    }

    @Override
    public void close() {
        place.loop().runs(() -> {
            place.closes();
            place.loop().ends();
        });
    }
}
