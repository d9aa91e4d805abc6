package grader.wire;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * One step of what can be shown again by public calls of the submission alone: names of threads and methods, and
 * arguments that are data. A file has a line for each, its fields with tabs between them.
 */
public sealed interface Step {
    /**
     * A thread makes calls, one after the other.
     *
     * @param actor the thread's name
     * @param heldAt the point of the submission's code at which it is held meanwhile, from 1; 0: at none
     * @param what the command as it was told
     */
    record Does(String actor, int heldAt, String what, List<Called> calls) implements Step {
        public Does {
            calls = List.copyOf(calls);
        }
    }

    /**
     * A call of a public method or constructor.
     *
     * @param target the object's name; of a constructor or a static method the class's binary name
     * @param interrupted whether the thread was interrupted when it called
     * @param ended what it returned, as a value is written; empty when it had not returned
     */
    record Called(
            String target,
            String method,
            String descriptor,
            boolean interrupted,
            List<String> arguments,
            String ended) {
        public Called {
            arguments = List.copyOf(arguments);
        }
    }

    /** What the thread does comes to its end before anything else happens. */
    record Awaits(String actor) implements Step {}

    /** Every waiting thread gets a spurious wake-up. */
    record WakesAll() implements Step {}

    /** The thread is interrupted. */
    record Interrupts(String actor) implements Step {}

    /** The thread, which waits, is held at that point of the submission's code from now on, counted from 1. */
    record Holds(String actor, int point) implements Step {}

    /** Who is held goes on. */
    record LetsGo() implements Step {}

    /** The steps as lines of text. */
    static List<String> lines(List<Step> steps) {
        return steps.stream().flatMap(Step::lines).toList();
    }

    private static Stream<String> lines(Step step) {
        return switch (step) {
            case Does(var actor, var heldAt, var what, var calls) ->
                Stream.concat(
                        Stream.of(line("does", actor, String.valueOf(heldAt), what)),
                        calls.stream().map(Step::line));
            case Awaits(var actor) -> Stream.of(line("awaits", actor));
            case WakesAll() -> Stream.of("wakes all");
            case Interrupts(var actor) -> Stream.of(line("interrupts", actor));
            case Holds(var actor, var point) -> Stream.of(line("holds", actor, String.valueOf(point)));
            case LetsGo() -> Stream.of("lets go");
        };
    }

    private static String line(Called call) {
        var fields = new ArrayList<>(List.of(
                "call",
                call.target(),
                call.method(),
                call.descriptor(),
                call.interrupted() ? "interrupted" : "",
                call.ended()));
        fields.addAll(call.arguments());
        return line(fields.toArray(String[]::new));
    }

    private static String line(String... fields) {
        return Stream.of(fields)
                .map(field -> field.replaceAll("[\\t\\n\\r]", " "))
                .reduce((left, right) -> left + "\t" + right)
                .orElseThrow();
    }

    /**
     * The steps of such lines.
     *
     * @throws IllegalArgumentException when a line is none
     */
    static List<Step> parse(List<String> lines) {
        var steps = new ArrayList<Step>();
        for (var line : lines) {
            var fields = line.split("\t", -1);
            if (fields[0].equals("call")
                    && fields.length > 5
                    && !steps.isEmpty()
                    && steps.getLast() instanceof Does does) {
                var calls = new ArrayList<>(does.calls());
                calls.add(called(fields));
                steps.set(steps.size() - 1, new Does(does.actor(), does.heldAt(), does.what(), calls));
            } else {
                steps.add(step(fields, line));
            }
        }
        return steps;
    }

    private static Called called(String... fields) {
        return new Called(
                fields[1],
                fields[2],
                fields[3],
                !fields[4].isEmpty(),
                Arrays.asList(fields).subList(6, fields.length),
                fields[5]);
    }

    private static Step step(String[] fields, String line) {
        return switch (fields[0] + " " + fields.length) {
            case "does 4" -> new Does(fields[1], Integer.parseInt(fields[2]), fields[3], List.of());
            case "awaits 2" -> new Awaits(fields[1]);
            case "wakes all 1" -> new WakesAll();
            case "interrupts 2" -> new Interrupts(fields[1]);
            case "holds 3" -> new Holds(fields[1], Integer.parseInt(fields[2]));
            case "lets go 1" -> new LetsGo();
            default -> throw new IllegalArgumentException("no step is written so: " + line);
        };
    }
}
