package processes.p07_process_queue;

import grader.spec.Call;
import grader.spec.Trial;
import java.io.IOException;
import java.util.List;

/** C7 of the calls that take no notice of interrupts. */
final class Statuses {
    static final String KEPT = "C7: this call takes no notice of an interrupt, and leaves the status set";

    private Statuses() {}

    /** One of them, as the story calls it. */
    private record Deaf(String name, Doing doing) {}

    /** What it does with a queue; what it finds there is another clause's matter. */
    private interface Doing {
        void with(ProcessQueue queue);
    }

    private static final List<Deaf> ALL = List.of(
            new Deaf("size()", ProcessQueue::size),
            new Deaf("full()", ProcessQueue::full),
            new Deaf("empty()", ProcessQueue::empty),
            new Deaf("getNowait(), of an empty queue", Tries::getsNow),
            new Deaf("putNowait(x)", queue -> Tries.putsNow(queue, new byte[1])),
            new Deaf("putNowait(x), on a full queue", queue -> Tries.putsNow(queue, new byte[1])),
            new Deaf("getNowait()", Tries::getsNow));

    /** By the creator and by a client: interrupted already, and while the answer is on its way. */
    static void areKept(Trial trial) throws IOException {
        try (var hall = Hall.with(trial, 1, 1)) {
            for (var end : hall.ends()) {
                for (var call : ALL) {
                    var what = end.name() + "." + call.name() + " with its interrupt status set";
                    keeps("I", what, end, call, true).returns(true, KEPT);
                }
            }
            whileTheAnswerIsOnItsWay(hall);
        }
    }

    private static void whileTheAnswerIsOnItsWay(Hall hall) throws IOException {
        try (var relay = Relay.to(hall, Relay.Plan.ALL)) {
            var client = hall.client(relay);
            var number = 0;
            for (var call : ALL) {
                relay.holdsAnswers(true);
                var what = client.name() + "." + call.name() + ", which is answered late";
                var asks = keeps("I" + ++number, what, client, call, false);
                hall.actors().settle();
                if (!asks.ended()) {
                    hall.actors().interrupt("I" + number);
                    hall.actors().settle();
                    relay.holdsAnswers(false);
                    asks.returns(true, KEPT);
                }
                relay.holdsAnswers(false);
            }
        }
    }

    private static Call<Boolean> keeps(String actor, String what, End end, Deaf call, boolean interrupted) {
        return end.actors().start(actor, what, () -> {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
            call.doing().with(end.queue());
            return Thread.interrupted();
        });
    }
}
