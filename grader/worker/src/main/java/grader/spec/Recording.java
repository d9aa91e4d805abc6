package grader.spec;

import grader.schedule.Calls;
import grader.wire.Step;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Notes what a scene does to the submission, as far as that is public calls with data: then it can be shown again
 * without the check. Where the scene does more, it cannot, and nothing is promised. One at a time; thread-safe.
 */
public final class Recording implements Calls.Listener {
    /** More is no longer a story that anybody follows. */
    private static final int MOST_CALLS = 300;

    /** Who makes the calls that no actor makes. */
    static final String CHECK = "check";

    private static volatile @Nullable Recording current;

    private final Thread checker = Thread.currentThread();
    private final List<Doing> steps = new ArrayList<>();
    private final Map<Thread, Does> actors = new HashMap<>();
    private final Map<Thread, Call> open = new HashMap<>();
    private Values values = new Values();
    private int calls;
    private boolean possible = true;

    private Recording() {}

    /** A step as it goes on. */
    private sealed interface Doing {}

    private record Done(Step step) implements Doing {}

    private record Does(String actor, int heldAt, String what, List<Call> calls) implements Doing {}

    private static final class Call {
        private final Step.Called begun;
        private String ended = "";

        private Call(Step.Called begun) {
            this.begun = begun;
        }

        private Step.Called called() {
            return new Step.Called(
                    begun.target(), begun.method(), begun.descriptor(), begun.interrupted(), begun.arguments(), ended);
        }
    }

    /** From now on what happens is noted; called by the thread that checks run on. */
    public static void begin() {
        var recording = new Recording();
        current = recording;
        Calls.tell(recording);
    }

    /** From now on nothing is. */
    public static void end() {
        current = null;
        Calls.tellNobody();
    }

    private static void note(Consumer<Recording> what) {
        var recording = current;
        if (recording != null) {
            synchronized (recording) {
                what.accept(recording);
            }
        }
    }

    /** A new scene begins, on objects of its own. */
    static void anew() {
        note(Recording::forget);
    }

    /** An actor begins a command. */
    static void does(Thread thread, String actor, int heldAt, String what) {
        note(recording -> {
            var step = new Does(actor, heldAt, what, new ArrayList<>());
            recording.steps.add(step);
            recording.actors.put(thread, step);
        });
    }

    /** Something else happens. */
    static void step(Step step) {
        note(recording -> recording.steps.add(new Done(step)));
    }

    /** The scene does what cannot be shown so. */
    static void cannot() {
        note(recording -> recording.possible = false);
    }

    /** What the scene has done until now, when all of that can be shown. */
    static Optional<List<Step>> taken() {
        var recording = current;
        if (recording == null) {
            return Optional.empty();
        }
        synchronized (recording) {
            return recording.possible && recording.calls > 0
                    ? Optional.of(recording.steps.stream().map(Recording::step).toList())
                    : Optional.empty();
        }
    }

    private static Step step(Doing doing) {
        return switch (doing) {
            case Done(var step) -> step;
            case Does(var actor, var heldAt, var what, var calls) ->
                new Step.Does(
                        actor, heldAt, what, calls.stream().map(Call::called).toList());
        };
    }

    /** An actor that plays several scenes in one command goes on with it. */
    private void forget() {
        var own = actors.get(Thread.currentThread());
        steps.clear();
        actors.clear();
        open.clear();
        values = new Values();
        calls = 0;
        possible = true;
        if (own != null) {
            does(Thread.currentThread(), own.actor(), own.heldAt(), own.what());
        }
    }

    @Override
    public synchronized void entered(
            @Nullable Object self, String owner, String method, String descriptor, @Nullable Object[] given) {
        var arguments = new ArrayList<String>();
        for (var argument : given) {
            values.given(argument).ifPresentOrElse(arguments::add, () -> possible = false);
        }
        possible &= (self == null || values.isKnown(self)) && ++calls <= MOST_CALLS;
        if (possible) {
            var call = new Call(new Step.Called(
                    self == null ? owner : values.name(self),
                    method,
                    descriptor,
                    Thread.currentThread().isInterrupted(),
                    arguments,
                    ""));
            calls().ifPresentOrElse(step -> step.add(call), () -> possible = false);
            open.put(Thread.currentThread(), call);
        }
    }

    /** Where the calling thread's calls go to; empty for a thread that nobody knows. */
    private Optional<List<Call>> calls() {
        var own = actors.get(Thread.currentThread());
        if (own != null) {
            return Optional.of(own.calls());
        }
        if (Thread.currentThread() != checker) {
            return Optional.empty();
        }
        if (steps.isEmpty()
                || !(steps.getLast() instanceof Does last && last.actor().equals(CHECK))) {
            steps.add(new Does(CHECK, 0, "", new ArrayList<>()));
        }
        return Optional.of(((Does) steps.getLast()).calls());
    }

    @Override
    public synchronized void returned(@Nullable Object result) {
        var begun = open.remove(Thread.currentThread());
        if (begun != null) {
            begun.ended = values.written(result);
        }
    }
}
