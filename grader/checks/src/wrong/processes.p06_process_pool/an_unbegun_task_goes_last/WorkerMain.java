package processes.p06_process_pool;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.concurrent.LinkedBlockingQueue;

/** The worker's side: one thread reads, so that it learns of the pool's end at any time; the main thread works. */
public final class WorkerMain {
    static final int READY = 0;
    static final int BEGUN = 1;
    static final int RESULT = 2;
    static final int FAILED = 3;

    private record Order(String task, String argument) {}

    private WorkerMain() {}

    public static void main(String[] args) {
        ChildStreams streams = ChildStreams.take();
        LinkedBlockingQueue<Order> orders = new LinkedBlockingQueue<>();
        Thread reader = new Thread(() -> {
            try {
                for (; ; ) {
                    String task = readString(streams.input());
                    orders.add(new Order(task, readString(streams.input())));
                }
            } catch (IOException end) {
                // the pool, or its process, has ended
            } finally {
                Runtime.getRuntime().halt(0);
            }
        });
        reader.setDaemon(true);
        reader.start();
        try {
            DataOutputStream output = streams.output();
            output.write(READY);
            output.flush();
            for (; ; ) {
                Order order = next(orders);
                output.write(BEGUN);
                output.flush();
                perform(order, output);
                output.flush();
            }
        } catch (Throwable broken) {
            Runtime.getRuntime().halt(1);
        }
    }

    private static Order next(LinkedBlockingQueue<Order> orders) {
        for (; ; ) {
            try {
                return orders.take();
            } catch (InterruptedException e) {
                // left by the last task
            }
        }
    }

    private static void perform(Order order, DataOutputStream output) throws IOException {
        Thread.interrupted();
        String result;
        try {
            result = Task.named(order.task).run(order.argument);
            if (result == null) {
                throw new NullPointerException("the task's result is null");
            }
        } catch (Throwable thrown) {
            output.write(FAILED);
            writeString(output, thrown.getClass().getName());
            writeString(output, messageOf(thrown));
            return;
        }
        output.write(RESULT);
        writeString(output, result);
    }

    private static String messageOf(Throwable thrown) {
        try {
            String message = thrown.getMessage();
            return message == null ? "" : message;
        } catch (Throwable silent) {
            return "";
        }
    }

    static void writeString(DataOutputStream output, String string) throws IOException {
        int length = string.length();
        output.writeInt(length);
        byte[] bytes = new byte[2 * length];
        for (int i = 0; i < length; i++) {
            char c = string.charAt(i);
            bytes[2 * i] = (byte) (c >> 8);
            bytes[2 * i + 1] = (byte) c;
        }
        output.write(bytes);
    }

    static String readString(DataInputStream input) throws IOException {
        int length = input.readInt();
        byte[] bytes = new byte[2 * length];
        input.readFully(bytes);
        char[] chars = new char[length];
        for (int i = 0; i < length; i++) {
            chars[i] = (char) (bytes[2 * i] << 8 | bytes[2 * i + 1] & 0xff);
        }
        return new String(chars);
    }
}
