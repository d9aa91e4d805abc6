package processes.p09_pipe;

import grader.spec.Laws;
import grader.spec.Trial;
import grader.spec.Waiting;
import grader.spec.Waiting.Clauses;
import grader.spec.Waiting.Closed;
import grader.spec.Waiting.Lets;
import grader.spec.Waiting.Opening;
import grader.spec.Waiting.Plain;
import java.io.IOException;
import java.util.Optional;

/** The two calls that wait for a stream, as the laws of waiting see them. Interrupts are another matter: none ends. */
final class PipeLaws {
    private static final byte[] MESSAGE = {1, 2, 3};

    private PipeLaws() {}

    /** {@code receive} where nothing was sent: each message lets one go on. */
    static Laws<Duo> receiving(Trial trial, Bench bench) {
        return new Laws<>(
                trial,
                new Waiting<>(
                        new Closed<>("C5", "new PipeEnd(…)", () -> bench.made(new Nature(), new Nature())),
                        Optional.of(new Plain<>(
                                "receive()", duo -> duo.right().end().receive())),
                        Optional.empty(),
                        new Opening<>(
                                "C1",
                                "send(3 bytes) at the other end",
                                duo -> duo.left().end().send(MESSAGE.clone()),
                                Lets.ONE),
                        new Clauses("C5", "C5", "C15", "C5", "C5", "C5")));
    }

    /** {@code send} where the output is full: each message that is taken out lets one go on. */
    static Laws<Full> sending(Trial trial, Bench bench) {
        return new Laws<>(
                trial,
                new Waiting<>(
                        new Closed<>("C3", "new PipeEnd(…), and send() until the output is full", () -> full(bench)),
                        Optional.of(new Plain<>(
                                "send(3 bytes)", full -> full.duo().left().end().send(MESSAGE.clone()))),
                        Optional.empty(),
                        new Opening<>(
                                "C3",
                                "the bytes of one message are taken out of the output",
                                full -> full.duo().left().out().drain(full.frame()),
                                Lets.ONE),
                        new Clauses("C3", "C3", "C15", "C3", "C5", "C5")));
    }

    /** @param frame how many bytes the message is written as; there is room for no more */
    record Full(Duo duo, int frame) {}

    private static Full full(Bench bench) throws IOException {
        var other = bench.made(new Nature(), new Nature());
        other.left().end().send(MESSAGE.clone());
        var frame = other.left().out().written();
        other.close();
        var duo = bench.made(new Nature().capacity(Math.max(1, frame)), new Nature());
        duo.left().end().send(MESSAGE.clone());
        return new Full(duo, frame);
    }
}
