package iomodels.i04_select_and_poll;

import grader.spec.Play;
import iomodels.i04_select_and_poll.Script.Visit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether a call did what it should, by what its kernel has seen. */
final class Verdict {
    private final Play play;
    private final Request request;
    private final World world;
    private final Traced.Call call;

    Verdict(Play play, Visit visit, Traced.Call call) {
        this.play = play;
        this.request = visit.request();
        this.world = visit.world();
        this.call = call;
    }

    /** @param outcome what the call returned or threw */
    void judge(@Nullable Object outcome) {
        call.fatal().ifPresent(this::breaks);
        if (call.hasFailed()) {
            judgeFailure(outcome);
        } else if (outcome instanceof Enough) {
            play.says("  → sleeps for ever");
            meetsWaiting();
        } else if (outcome instanceof Throwable thrown) {
            judgeThrown(thrown);
        } else {
            play.says("  → " + outcome);
            judgeAnswer(outcome);
        }
        call.excess().ifPresent(this::breaks);
    }

    private void breaks(Fault fault) {
        throw fault.told(play);
    }

    private void judgeFailure(@Nullable Object outcome) {
        var thrown = world.failure().orElseThrow().thrown();
        play.require(
                outcome == thrown,
                "C13",
                Feature.FAILURE.fact(),
                "the kernel threw " + thrown + ", and the call ended with " + outcome);
        play.meets("C13");
    }

    private void judgeThrown(Throwable thrown) {
        if (thrown instanceof BadDescriptorException bad && request instanceof Request.Select select) {
            var notOpen = call.seen().notOpen();
            play.require(
                    notOpen.equals(Optional.of(bad.descriptor())),
                    bad.descriptor() >= select.nfds() ? "C4" : "C5",
                    "the exception names the least watched descriptor that is not open",
                    "it names " + bad.descriptor() + " instead of "
                            + notOpen.map(String::valueOf).orElse("none"));
            play.says("  → throws it");
            play.meets("C5");
            return;
        }
        play.looks(clause(thrown), "the call is a right one: it returns", request.toString(), () -> {
            World.Failure.<RuntimeException>raise(thrown);
            return "never";
        });
    }

    private String clause(Throwable thrown) {
        if (thrown instanceof ArithmeticException && request.isForEver()) {
            return "C10";
        }
        if (thrown instanceof BadDescriptorException) {
            return "C7"; // in poll it is no exception
        }
        return request instanceof Request.Select && call.seen().notOpen().isPresent() ? "C5" : request.clause();
    }

    private void judgeAnswer(@Nullable Object answer) {
        if (call.endsWithASleep()) {
            breaks(new Fault("C10", "a round comes after the last sleep", "the call ended without a look after it"));
        }
        Answers.wrong(request, call.seen(), answer).ifPresent(this::breaks);
        if (answer == null || !Answers.isNothing(answer)) {
            meetsAnswer();
            return;
        }
        play.require(
                call.left() <= 0 && !request.isForEver(),
                "C10",
                "nothing is returned only when the timeout is over",
                "the call returned nothing, and "
                        + (request.isForEver() ? "waits for ever" : call.left() + " ns are left"));
        meetsWaiting();
    }

    private void meetsAnswer() {
        play.meets(request.clause());
        if (request.watched().size() > 1) {
            play.meets("C9");
        }
        if (request instanceof Request.Poll poll) {
            play.meets("C7");
            if (poll.entries().stream().anyMatch(entry -> entry.descriptor() < 0)) {
                play.meets("C8");
            }
        }
    }

    private void meetsWaiting() {
        if (request.watched().isEmpty()) {
            return; // who does nothing does as much
        }
        play.meets("C10");
        if (call.sleeps() > 0 || request.isForEver()) {
            play.meets("C11");
        }
    }
}
