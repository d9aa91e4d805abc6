package processes.p01_time_sharing;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * Jobs, and a processor for them.
 *
 * @param scale what every time is multiplied by: the timeline of few ticks is the same, and easily told
 */
record Script(List<Job> jobs, Policy policy, long scale) {
    private static final List<String> NAMES = List.of("A", "B", "C", "D", "E", "F");
    /** So many that the places of those behind them in the list are none that boxing keeps. */
    private static final int CROWD = 130;
    /** Small ones are drawn most: they meet each other at the same tick. */
    private static final Arbitrary<Long> TICKS = Arbitraries.of(1L, 1L, 2L, 2L, 3L, 4L, 6L);

    private static final Arbitrary<Long> ARRIVALS = Arbitraries.of(0L, 0L, 0L, 1L, 2L, 3L, 5L, 9L);

    /** Whose bursts take several quanta, and who comes while one of them is running. */
    private static final Arbitrary<Long> LONG_BURSTS = Arbitraries.longs().between(3, 14);

    private static final Arbitrary<Long> LATE = Arbitraries.longs().between(0, 16);

    /** Which policies. */
    enum Kind {
        BATCH,
        MULTIPROGRAMMING,
        TIME_SHARING
    }

    /** Up to six jobs of up to four bursts of computing, under a policy of these kinds. */
    static Arbitrary<Script> of(Kind... kinds) {
        var policies = Combinators.combine(
                        Arbitraries.of(kinds),
                        Arbitraries.of(1L, 1L, 2L, 2L, 3L, 4L, 40L),
                        Arbitraries.of(0L, 0L, 1L, 2L, 3L))
                .as(Script::policy);
        return Combinators.combine(job().list().ofMaxSize(NAMES.size()), policies, Arbitraries.of(1L, 1L, 1L, 100L))
                .as((jobs, policy, scale) -> new Script(named(jobs), policy, scale))
                .withoutEdgeCases();
    }

    /**
     * Two or three jobs of a single burst of several quanta: one of them is alone for a while, and the others come in
     * the middle of a quantum that is not its first.
     */
    static Arbitrary<Script> ofSeveralQuanta() {
        var jobs = Combinators.combine(LATE, LONG_BURSTS).as((arrival, ticks) -> new Job("?", arrival, List.of(ticks)));
        return Combinators.combine(
                        jobs.list().ofMinSize(2).ofMaxSize(3),
                        Arbitraries.longs().between(2, 5),
                        Arbitraries.of(0L, 0L, 1L, 2L))
                .as((few, quantum, cost) -> new Script(named(few), policy(Kind.TIME_SHARING, quantum, cost), 1))
                .withoutEdgeCases();
    }

    /** The same without one of the jobs. */
    Script without(int place) {
        var fewer = new ArrayList<>(jobs);
        fewer.remove(place);
        return new Script(fewer, policy, scale);
    }

    /** The same jobs, in the list behind a crowd of short ones that are done with before they come. */
    Script behindACrowd() {
        var switching = policy instanceof Policy.TimeSharing(var _, var cost) ? cost : 0;
        var crowd = new ArrayList<Job>();
        for (var place = 0; place < CROWD; place++) {
            crowd.add(Job.of("crowd " + place, 0, 1));
        }
        for (var job : jobs) {
            crowd.add(new Job(job.name(), job.arrival() + CROWD * (1 + switching), job.bursts()));
        }
        return new Script(crowd, policy, scale);
    }

    /** The jobs in words: of many the last ones, which differ. */
    static String words(List<Job> jobs) {
        var told = jobs.subList(Math.max(0, jobs.size() - NAMES.size()), jobs.size());
        return told.size() == jobs.size() ? jobs.toString() : (jobs.size() - told.size()) + " others, then " + told;
    }

    /** The same jobs with the longest quantum that there is. */
    Script withoutQuantum() {
        return switch (policy) {
            case Policy.TimeSharing(var _, var cost) ->
                new Script(jobs, new Policy.TimeSharing(Long.MAX_VALUE, cost), scale);
            case Policy.Batch _, Policy.Multiprogramming _ -> this;
        };
    }

    /** The same jobs shared in another way. */
    Script under(Policy other) {
        return new Script(jobs, other, scale);
    }

    /** The same with other times: all of them so many times as long. */
    Script scaled(long by) {
        return new Script(jobs, policy, by);
    }

    private static Policy policy(Kind kind, long quantum, long cost) {
        return switch (kind) {
            case BATCH -> new Policy.Batch();
            case MULTIPROGRAMMING -> new Policy.Multiprogramming();
            case TIME_SHARING -> new Policy.TimeSharing(quantum, cost);
        };
    }

    private static Arbitrary<Job> job() {
        var bursts = Combinators.combine(
                        TICKS, TICKS.list().ofMaxSize(3), TICKS.list().ofSize(3))
                .as((first, computing, io) -> {
                    var all = new ArrayList<>(List.of(first));
                    for (var i = 0; i < computing.size(); i++) {
                        all.add(io.get(i));
                        all.add(computing.get(i));
                    }
                    return all;
                });
        return Combinators.combine(ARRIVALS, bursts).as((arrival, all) -> new Job("?", arrival, all));
    }

    /** Names do not follow the order of the list: who sorts by name is found out. */
    private static List<Job> named(List<Job> jobs) {
        var named = new ArrayList<Job>();
        for (var place = 0; place < jobs.size(); place++) {
            var name = NAMES.get((place * 5 + 2) % NAMES.size());
            named.add(new Job(name, jobs.get(place).arrival(), jobs.get(place).bursts()));
        }
        return named;
    }

    /** The jobs with their times as they are handed in; the list takes changes, and belongs to the caller. */
    List<Job> scaledJobs() {
        return jobs.stream()
                .map(job -> new Job(
                        new String(job.name()), // equal, and another object: `==` is found out
                        job.arrival() * scale,
                        job.bursts().stream().map(ticks -> ticks * scale).toList()))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    Policy scaledPolicy() {
        return switch (policy) {
            case Policy.Batch batch -> batch;
            case Policy.Multiprogramming many -> many;
            case Policy.TimeSharing(var quantum, var cost) ->
                new Policy.TimeSharing(quantum == Long.MAX_VALUE ? quantum : quantum * scale, cost * scale);
        };
    }

    /** The right timeline. */
    List<Slice> wanted() {
        return Oracle.timeline(jobs, policy).stream()
                .map(slice -> new Slice(slice.does(), slice.job(), slice.from() * scale, slice.to() * scale))
                .toList();
    }
}
