package grader.spec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.management.HotSpotDiagnosticMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The virtual threads that stand in the submission's code, from the JVM's own thread dump. */
public final class VirtualThreads {
    private static final int MOST = 8;

    /** What the JVM says of a few hundred threads. */
    private static final long MOST_BYTES = 4 << 20;

    /** A line of the dump; within a name each quotation mark would have a backslash before it. */
    private static final String VIRTUAL = "\"virtual\": true";

    private VirtualThreads() {}

    /**
     * Whether there is one, whatever it does: nothing else tells of those that wait. A dump that cannot be had or read
     * may be one that somebody made so: then it is believed that there is.
     */
    public static boolean areThere() {
        return dumped(
                dump -> Files.size(dump) > MOST_BYTES || Files.readString(dump).contains(VIRTUAL), true);
    }

    /** A line a thread: its name, what it waits for, and the student's line; empty when the JVM gives no dump. */
    static List<String> waiting() {
        return dumped(
                dump -> Files.size(dump) > MOST_BYTES ? List.of() : lines(new ObjectMapper().readTree(dump.toFile())),
                List.of());
    }

    /** Those that run at a line of the student's, by the number of the thread that carries each. */
    static Map<Long, Carriers.Running> running() {
        return dumped(
                dump -> Files.size(dump) > MOST_BYTES ? Map.of() : running(new ObjectMapper().readTree(dump.toFile())),
                Map.of());
    }

    private static Map<Long, Carriers.Running> running(JsonNode dump) {
        var running = new HashMap<Long, Carriers.Running>();
        for (var container : dump.path("threadDump").path("threadContainers")) {
            for (var thread : container.path("threads")) {
                if (thread.path("virtual").asBoolean() && thread.has("carrier")) {
                    line(thread)
                            .ifPresent(line -> running.put(
                                    thread.path("carrier").asLong(),
                                    new Carriers.Running(thread.path("tid").asLong(), line)));
                }
            }
        }
        return Map.copyOf(running);
    }

    /** The innermost of the student's lines. */
    private static Optional<String> line(JsonNode thread) {
        for (var frame : thread.path("stack")) {
            if (isSubmission(frame.asText())) {
                return Optional.of(place(frame.asText()));
            }
        }
        return Optional.empty();
    }

    private static boolean isSubmission(String frame) {
        return frame.startsWith(Where.LOADER + "//") || frame.contains("/" + Where.LOADER + "//");
    }

    private interface Reader<T> {
        T read(Path dump) throws IOException;
    }

    private static <T> T dumped(Reader<T> reader, T otherwise) {
        try {
            var folder = Files.createTempDirectory("threads");
            var dump = folder.resolve("dump.json");
            try {
                ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class)
                        .dumpThreads(dump.toString(), HotSpotDiagnosticMXBean.ThreadDumpFormat.JSON);
                return reader.read(dump);
            } finally {
                Files.deleteIfExists(dump);
                Files.deleteIfExists(folder);
            }
        } catch (IOException | RuntimeException none) {
            return otherwise;
        }
    }

    private static List<String> lines(JsonNode dump) {
        var lines = new ArrayList<String>();
        for (var container : dump.path("threadDump").path("threadContainers")) {
            for (var thread : container.path("threads")) {
                if (thread.path("virtual").asBoolean() && lines.size() < MOST) {
                    describe(thread, lines);
                }
            }
        }
        return lines;
    }

    private static void describe(JsonNode thread, List<String> lines) {
        for (var frame : thread.path("stack")) {
            var text = frame.asText();
            if (isSubmission(text)) {
                var name = thread.path("name").asText("");
                var who = name.isEmpty() ? "#" + thread.path("tid").asText() : name;
                var blocker = thread.path("parkBlocker").path("object").asText("");
                var on =
                        thread.path("blockedOn").asText(thread.path("waitingOn").asText(blocker));
                lines.add("virtual thread " + who + " is "
                        + thread.path("state").asText("waiting").toLowerCase(java.util.Locale.ROOT)
                        + (on.isEmpty() ? "" : " on " + on) + " at " + place(text));
                return;
            }
        }
    }

    private static String place(String frame) {
        var open = frame.lastIndexOf('(');
        var method = frame.substring(frame.lastIndexOf('.', open) + 1, Math.max(open, 0));
        return frame.substring(open + 1).replace(")", "") + " in " + method;
    }
}
