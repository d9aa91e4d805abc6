package processes.p09_pipe;

import grader.spec.Actors;
import grader.spec.Play;
import grader.spec.Trial;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Where pipes and processes are made for a check; at its end nobody waits any more in one of them. */
final class Bench implements AutoCloseable {
    private static final String MAKING = "new PipeEnd(…)";
    private static final String MADE = "the constructor touches no stream: it returns";

    private final Set<Duo> duos = ConcurrentHashMap.newKeySet();
    private final List<Process> processes = new ArrayList<>();

    /** What a clause is judged by. */
    @FunctionalInterface
    interface Check {
        /** Plays it. */
        void play(Trial trial, Bench bench) throws Exception;
    }

    /** Plays it on a bench of its own. */
    static void check(Trial trial, Check check) throws Exception {
        try (var bench = new Bench()) {
            check.play(trial, bench);
        }
    }

    /** A pipe in a script that one thread plays. */
    Duo duo(Play play, Nature toRight, Nature toLeft) {
        return play.looks("C5", MADE, MAKING, () -> made(toRight, toLeft));
    }

    Duo duo(Play play) {
        return duo(play, new Nature(), new Nature());
    }

    /** A pipe in a scene of actors. */
    Duo duo(Actors actors, Nature toRight, Nature toLeft) {
        return actors.start("maker", MAKING, () -> made(toRight, toLeft)).returns("C5: " + MADE);
    }

    Duo duo(Actors actors) {
        return duo(actors, new Nature(), new Nature());
    }

    /** A pipe where the caller is bounded already. */
    Duo made(Nature toRight, Nature toLeft) {
        var duo = new Duo(this, new Cable(toRight), new Cable(toLeft));
        duos.add(duo);
        return duo;
    }

    /** A message as an end writes it. */
    byte[] frame(Actors actors, byte[] message) {
        try (var duo = duo(actors)) {
            actors.start("S", "left.send(" + Letter.shown(message) + ")", () -> Told.send(duo.left(), message))
                    .returns(Told.SENT, "C1: send returns");
            var frame = duo.left().out().record();
            if (frame.length < 2) {
                throw actors.broken("C3: when send returns, the message has been written", "nothing was written");
            }
            return frame;
        }
    }

    /** A child process, which is killed at the end if it lives. */
    Process process(List<String> command) throws IOException {
        var process = new ProcessBuilder(command).start();
        processes.add(process);
        return process;
    }

    void forget(Duo duo) {
        duos.remove(duo);
    }

    @Override
    public void close() {
        Set.copyOf(duos).forEach(Duo::close);
        processes.forEach(Process::destroyForcibly);
    }
}
