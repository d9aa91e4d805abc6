package processes.p07_process_queue.peer;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Executors;
import processes.p07_process_queue.ProcessQueue;

/**
 * Another process with the submission's queue: does on one thread what each line of its standard input says, and
 * answers each with a line. Its main thread ends with its input, or when it is told to leave, and closes nothing.
 */
public final class PeerMain {
    private static final String DONE = "done";
    /** An item that says that there are no more. */
    public static final String LAST = "last";

    private final PrintStream answers = System.out;
    /** Used by the thread that obeys; empty before the first command. */
    private final List<ProcessQueue> queues = new ArrayList<>();

    private PeerMain() {}

    /** Obeys until there are no more commands. */
    public static void main(String[] arguments) throws IOException {
        var peer = new PeerMain();
        System.setOut(System.err); // what a submission prints is no answer
        // No daemon: threads that are made by one are daemons, too, whether their maker has thought of it or not.
        var thread = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().daemon(false).name("peer").factory());
        peer.answers.println("ready");
        var commands = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (var line = commands.readLine(); !"leave".equals(line); line = commands.readLine()) {
            if (line == null) {
                Runtime.getRuntime().halt(0); // nobody is there any more
                return;
            }
            var words = List.of(line.split(" "));
            thread.execute(() -> peer.answers.println(peer.answer(words)));
        }
        thread.shutdown();
    }

    private String answer(List<String> words) {
        try {
            return switch (words.getFirst()) {
                case "create" -> {
                    queues.add(ProcessQueue.create(Integer.parseInt(words.get(1))));
                    yield queues.getLast().address();
                }
                case "connect" -> {
                    queues.add(ProcessQueue.connect(words.get(1)));
                    yield DONE;
                }
                case "produce" -> produced(queues.getLast(), words.get(1), Integer.parseInt(words.get(2)));
                case "consume" -> String.join(" ", consumed(queues.getLast()));
                case "get" -> new String(queues.getLast().get(), StandardCharsets.UTF_8);
                case "flood" -> flooded(Integer.parseInt(words.get(1)));
                default -> throw new IllegalArgumentException(words.toString());
            };
        } catch (Throwable any) {
            return "threw " + any;
        }
    }

    /** Puts so many numbered items in, in every way. */
    public static String produced(ProcessQueue queue, String name, int count) throws InterruptedException {
        for (var number = 0; number < count; number++) {
            var item = (name + "-" + number).getBytes(StandardCharsets.UTF_8);
            if (number % 2 == 0) {
                queue.put(item);
            } else {
                queue.put(item, java.time.Duration.ofHours(1));
            }
        }
        return DONE;
    }

    /** Takes items until the last one. */
    public static List<String> consumed(ProcessQueue queue) throws InterruptedException {
        var items = new ArrayList<String>();
        for (var item = take(queue); !item.equals(LAST); item = take(queue)) {
            items.add(item);
        }
        return items;
    }

    private static String take(ProcessQueue queue) throws InterruptedException {
        return new String(queue.get(), StandardCharsets.UTF_8);
    }

    /** Puts items of so many equal bytes in, for ever; so half of one would be seen. */
    private String flooded(int length) throws InterruptedException {
        for (var number = 0; ; number++) {
            var item = new byte[length];
            Arrays.fill(item, (byte) number);
            queues.getLast().put(item);
        }
    }
}
