package processes.p09_pipe;

import grader.spec.Trial;
import java.util.List;

/**
 * What scenes rest on that are about something else: that messages arrive at all, one after the other and in pieces. If
 * they do not, that is told, and not what the scene is about.
 */
final class Ground {
    private static final List<byte[]> MESSAGES = List.of(
            new Letter(9, Letter.Content.LETTERS).bytes(),
            new byte[] {1, 2},
            new Letter(100, Letter.Content.LETTERS).bytes());

    private Ground() {}

    /** Two messages wait in the stream, and arrive, in whatever pieces. */
    static void require(Trial trial, Bench bench) {
        arrive(trial, bench, "C1: what was sent is received, in order", new Nature());
        for (var most : new int[] {1, 3}) {
            arrive(trial, bench, "C2: in whatever pieces it comes, a message is received", new Nature().pieces(most));
        }
    }

    /** In memory, and in one piece. */
    static void carries(Trial trial, Bench bench, byte[] message) {
        arrive(trial, bench, "C1: what was sent is received, in order", new Nature(), List.of(message));
    }

    private static void arrive(Trial trial, Bench bench, String because, Nature nature) {
        arrive(trial, bench, because, nature, MESSAGES);
    }

    private static void arrive(Trial trial, Bench bench, String because, Nature nature, List<byte[]> messages) {
        try (var actors = trial.actors();
                var duo = bench.duo(actors, nature, new Nature())) {
            for (var message : messages) {
                actors.start("S", "left.send(" + Letter.shown(message) + ")", () -> Told.send(duo.left(), message))
                        .returns(Told.SENT, "C1: send returns");
            }
            duo.left().out().end();
            for (var message : messages) {
                actors.start("R", "right.receive()", () -> Told.receive(duo.right()))
                        .returns(Letter.shown(message), because);
            }
        }
    }
}
