package grader.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class EncodingTest {
    @Property(tries = 300)
    void everyEventArrivesAsItWasSent(@ForAll("events") Event event) throws IOException {
        assertEquals(event, Encoding.event(Encoding.encode(event)));
    }

    @Property(tries = 300)
    void cutEventsAreRefused(@ForAll("events") Event event) {
        var bytes = Encoding.encode(event);
        for (var length = 0; length < bytes.length; length++) {
            var cut = Arrays.copyOf(bytes, length);
            assertThrows(IOException.class, () -> Encoding.event(cut));
        }
    }

    @Test
    void aJobArrivesAsItWasSent() throws IOException {
        var job = new Job(
                "threads.t99",
                "threads.t99.Checks",
                List.of("a", "b"),
                Path.of("/c.jar"),
                Path.of("/p"),
                Path.of("/w"),
                -7,
                List.of("MOVES A.java:1 in a"));
        assertEquals(job, Encoding.job(Encoding.encode(job)));
    }

    @Test
    void whatIsToBeDoneArrivesAsWell() throws IOException {
        for (var task : List.of(new Task.Judge(), new Task.Record(), new Task.Play(List.of("lets go")))) {
            var job = new Job("id", "c", List.of("a"), Path.of("/c"), Path.of("/p"), Path.of("/w"), 1, List.of(), task);
            assertEquals(job, Encoding.job(Encoding.encode(job)));
        }
    }

    @Test
    void anEndlessTextIsCutAndStillArrives() throws IOException {
        var event = Encoding.event(Encoding.encode(new Event.Noted("check", "学".repeat(1_000_000))));
        assertTrue(event instanceof Event.Noted(var _, var text) && text.length() <= Encoding.LONGEST_TEXT);
    }

    @Test
    void aJobWithoutChecksCannotBeBuilt() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new Job("id", "c", List.of(), Path.of("c"), Path.of("p"), Path.of("w"), 1, List.of()));
    }

    @Provide
    Arbitrary<Event> events() {
        var text = Arbitraries.strings().ofMaxLength(30);
        var said = text.filter(line -> !line.isBlank());
        var lines = text.list().ofMaxSize(4);
        var witness = Combinators.combine(said, said, lines, lines, text).as(Witness::new);
        Arbitrary<Verdict> verdict = Arbitraries.oneOf(
                Arbitraries.just(new Verdict.Holds()),
                witness.map(Verdict.Broken::new),
                text.map(Verdict.Undecided::new),
                text.map(Verdict.NotReached::new));
        return Arbitraries.oneOf(
                text.map(Event.Begun::new),
                Combinators.combine(text, text).as(Event.Noted::new),
                text.map(Event.Proven::new),
                Combinators.combine(text, text).as(Event.Suspected::new),
                Combinators.combine(text, text).as(Event.Canaries::new),
                Combinators.combine(text, verdict, Arbitraries.longs(), Arbitraries.longs())
                        .as(Event.Judged::new),
                Combinators.combine(text, text, lines).as(Event.Taken::new),
                Combinators.combine(Arbitraries.of(true, false), lines).as(Event.Played::new),
                text.map(Event.Renew::new),
                Arbitraries.integers().map(Event.Ended::new),
                Combinators.combine(text, text).as(Event.Fault::new));
    }
}
