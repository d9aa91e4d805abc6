package processes.p09_pipe;

import grader.spec.Trial;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;

/** C15: calls of a thread that is interrupted already. */
final class Statuses {
    private static final String BECAUSE = "C15: the status was set before: the call does its work, and it stays set";
    private static final byte[] MESSAGE = {1, 2, 3};

    private final Trial trial;
    private final Bench bench;

    Statuses(Trial trial, Bench bench) {
        this.trial = trial;
        this.bench = bench;
    }

    private static Callable<String> interrupted(Callable<String> call) {
        return Told.withStatus(() -> {
            Thread.currentThread().interrupt();
            return call.call();
        });
    }

    void stay() {
        try (var actors = trial.actors();
                var duo = bench.duo(actors)) {
            var left = duo.left();
            var right = duo.right();
            actors.start("A", "left.send(3 bytes), interrupted", interrupted(() -> Told.send(left, MESSAGE)))
                    .returns(Told.interrupted(Told.SENT), BECAUSE);
            actors.start("A", "right.receive(), interrupted", interrupted(() -> Told.receive(right)))
                    .returns(Told.interrupted(Letter.shown(MESSAGE)), BECAUSE);
            var waiting = actors.start("B", "right.receive(), interrupted", interrupted(() -> Told.receive(right)));
            waiting.waits("C15: B is interrupted and waits for a message all the same");
            var behind = actors.start("C", "right.receive(), interrupted", interrupted(() -> Told.receive(right)));
            behind.waits("C15: C is interrupted and waits behind B all the same");
            actors.start("A", "left.send(3 bytes)", () -> Told.send(left, MESSAGE))
                    .returns(Told.SENT, "C1: send returns");
            left.out().end();
            actors.start("A", "left.close(), interrupted", interrupted(() -> Told.close(left)))
                    .returns(Told.interrupted(Told.CLOSED), BECAUSE);
            var told = new TreeSet<>(List.of(waiting.returns(BECAUSE), behind.returns(BECAUSE)));
            var wanted = Set.of(Told.interrupted(Letter.shown(MESSAGE)), Told.interrupted(Told.THE_END));
            if (!told.equals(wanted)) {
                throw actors.broken(BECAUSE + ": " + wanted, "they returned " + told);
            }
        }
    }
}
