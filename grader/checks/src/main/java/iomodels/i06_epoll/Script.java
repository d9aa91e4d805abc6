package iomodels.i06_epoll;

import grader.spec.Broken;
import grader.spec.Trial;
import grader.wire.Witness;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;

/** Plays a script on an epoll and on its model side by side, on the thread of an actor. */
final class Script {
    private final Epoll epoll = new Epoll();
    private final List<SimulatedDescriptor> descriptors = IntStream.range(0, Step.DESCRIPTORS)
            .mapToObj(SimulatedDescriptor::new)
            .toList();
    private final Model model = new Model(Step.DESCRIPTORS);
    private final List<String> story = new ArrayList<>();
    private int reported;

    private Script() {}

    /** Of so many scripts at least one comes to its end: else nothing was looked at. */
    private static final int FEW = 20;

    /** A fault, the steps that led there, and how many events were reported on the way. */
    private record Outcome(Optional<Fault> fault, List<String> story, int reported) {}

    /**
     * No script shows a fault of these kinds. A script ends at the first fault of any kind: the other clauses are
     * told of it.
     */
    static void check(Trial trial, Arbitrary<List<Step>> scripts, int tries, Set<Fault.Kind> kinds) throws Exception {
        var through = new AtomicInteger();
        var reported = new AtomicInteger();
        trial.forAll(scripts, tries, steps -> {
            var outcome = trial.call("script of these steps", () -> new Script().play(steps));
            var fault = outcome.fault().filter(any -> kinds.contains(any.kind()));
            reported.addAndGet(outcome.reported());
            if (outcome.fault().isEmpty()) {
                through.incrementAndGet();
            }
            if (fault.isPresent()) {
                var it = fault.get();
                throw new Broken(new Witness(
                        it.expected(),
                        it.found(),
                        List.of(),
                        outcome.story(),
                        it.kind().advice()));
            }
        });
        requireLooked(trial, through.get() * FEW >= tries, reported.get() > 0);
    }

    /** Nothing holds because nothing was looked at. */
    private static void requireLooked(Trial trial, boolean through, boolean reported) {
        trial.require(
                through,
                "some scripts come to their end, so that this clause can be seen in them",
                "nearly all of them ended early, by what other clauses forbid",
                "first mend the other clauses");
        trial.require(
                reported,
                "what is ready is reported, so that this clause can be seen in it",
                "no await of any script reported anything",
                "first write what await returns");
    }

    private Outcome play(List<Step> steps) throws InterruptedException {
        for (var step : steps) {
            story.add(step.toString());
            var fault = play(step);
            if (fault.isPresent()) {
                return new Outcome(fault, story, reported);
            }
        }
        return new Outcome(Optional.empty(), story, reported);
    }

    private Optional<Fault> play(Step step) throws InterruptedException {
        switch (step) {
            case Step.Arrive(int at, int bits) -> {
                model.arrive(at, bits);
                descriptors.get(at).becomeReady(bits);
            }
            case Step.Clear(int at, int bits) -> {
                model.clear(at, bits);
                descriptors.get(at).clear(bits);
            }
            case Step.Watch(int at, int interest, Trigger trigger) -> {
                epoll.control(model.watches(at) ? Op.MODIFY : Op.ADD, descriptors.get(at), interest, trigger);
                model.watch(at, interest, trigger);
            }
            case Step.Unwatch(int at) -> {
                if (model.watches(at)) {
                    epoll.control(Op.DELETE, descriptors.get(at), 0, Trigger.LEVEL);
                    model.unwatch(at);
                }
            }
            case Step.Ask(int max) -> {
                return ask(max);
            }
        }
        return Optional.empty();
    }

    private Optional<Fault> ask(int max) throws InterruptedException {
        var events = epoll.await(max, Duration.ZERO);
        story.add("  → " + events);
        reported += events.size();
        var fault = model.await(max, reports(events));
        return fault.isPresent() && fault.get().kind() == Fault.Kind.UNFAIR ? unlessLost(fault.get()) : fault;
    }

    /** Who was passed over may be lost altogether: that is another clause's matter. */
    private Optional<Fault> unlessLost(Fault unfair) throws InterruptedException {
        var rest = reports(epoll.await(Step.DESCRIPTORS, Duration.ZERO));
        return Optional.of(unfair).filter(fault -> rest.stream().anyMatch(report -> report.at() == fault.at()));
    }

    private List<Model.Report> reports(List<Event> events) {
        return events.stream()
                .map(event -> new Model.Report(number(event), event.bits()))
                .toList();
    }

    private int number(Event event) {
        return IntStream.range(0, Step.DESCRIPTORS)
                .filter(number -> descriptors.get(number) == event.descriptor())
                .findFirst()
                .orElse(-1);
    }
}
