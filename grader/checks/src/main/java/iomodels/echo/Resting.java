package iomodels.echo;

import grader.spec.ProcessorTime;
import grader.spec.Shown;
import grader.spec.Trial;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** C10 of those whose threads sleep: what a server does while no client does anything. */
public final class Resting {
    private static final Duration WINDOW = Duration.ofMillis(1_200);
    private static final long MOST_CPU_NANOS = 150_000_000;
    private static final int MOST_WAKES = 2;
    private static final String RESTS = "C10: while no client does anything nobody in the server does";

    private Resting() {}

    /** With clients of each kind that does nothing. */
    public static void judge(Trial trial, Echo.Opening opening) throws Exception {
        judge(trial, opening, _ -> {});
    }

    /** The same, after something else has happened in the house. */
    public static void judge(Trial trial, Echo.Opening opening, House.Life earlier) throws Exception {
        var before = Wakes.now();
        House.play(trial, opening, 5_000, house -> {
            earlier.in(house);
            var silent = house.guest("a silent client");
            var inALine = house.guest("a client in the middle of a line").sends("half-a-li");
            var served = house.guest("a client that was served");
            served.isServed(Beside.SERVED, "hello\n");
            var stuck = Beside.stuck(house);
            house.settle();
            var found = fault(before).flatMap(_ -> fault(before));
            List.of(silent, inALine, served).forEach(Guest::looks);
            house.require(!stuck.client().isOver(), Beside.GOES_ON, stuck.told());
            rests(house, before, found);
        });
    }

    /** With one whose end was read, while what he has sent before it waits to be sent back. */
    public static void besideOneThatHasEnded(Trial trial, Echo.Opening opening) throws Exception {
        var before = Wakes.now();
        House.play(trial, opening, Rests.LONGEST, house -> {
            Rests.leaves(house);
            rests(house, before, fault(before).flatMap(_ -> fault(before)));
        });
    }

    /** One busy window may be noise, two are none: a machine wakes nobody who sleeps. */
    private static void rests(House house, Wakes before, Optional<String> fault) {
        fault.ifPresent(found -> house.require(false, RESTS, found));
        TimedWaits.since(before).ifPresent(found -> house.require(false, RESTS, found));
    }

    private static Optional<String> fault(Wakes before) {
        var begin = Wakes.now();
        var cpu = ProcessorTime.ofOthers(WINDOW);
        var wakes = Wakes.now().most(begin, before);
        if (cpu > MOST_CPU_NANOS) {
            return Optional.of(Shown.millis(cpu) + " of processor time were used in " + Shown.millis(WINDOW.toNanos()));
        }
        return wakes > MOST_WAKES
                ? Optional.of("a thread woke up " + wakes + " times in " + Shown.millis(WINDOW.toNanos()))
                : Optional.empty();
    }
}
