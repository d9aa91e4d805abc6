package iomodels.i07_async;

import grader.spec.Broken;
import grader.spec.Play;
import iomodels.i07_async.Told.Word;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What must have been told by now, and what must lie there: nothing is pending any more. */
record Conclusion(
        Play play,
        Script script,
        Store store,
        byte[] before,
        Traffic traffic,
        Told told,
        @Nullable Object attachment,
        String clauseOfMore) {
    /** So long somebody who is not entitled may take to begin the next operation: it is told more exactly then. */
    private static final Duration GRACE = Duration.ofMillis(300);

    /** @throws Broken when anything of it is not so */
    void holds() {
        if (told.words().isEmpty()) {
            throw nothingTold();
        }
        var first = told.words().getFirst();
        if (traffic.hasFailed()) {
            failed(first);
        } else {
            completed(first);
        }
        once(first);
    }

    private Broken nothingTold() {
        if (traffic.hasFailed()) {
            return play.broken("C5", "an operation has failed: the handler is told so", "it was told nothing");
        }
        awaitStrangers();
        traffic.faults().none();
        return traffic.carried().isEndSeen() && store.wrong().isEmpty()
                ? play.broken("C4", "everything is written: the handler is told", "it was told nothing")
                : play.broken(
                        script.way().clause(),
                        "not all is written: the next operation is begun",
                        "nothing is pending, and the handler was told nothing");
    }

    /** Whoever begins operations on a thread of his own may be about to do so. */
    private void awaitStrangers() {
        var begun = traffic.begun();
        var end = System.nanoTime() + GRACE.toNanos();
        while (traffic.begun() == begun && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
    }

    private void failed(Word first) {
        var due = script.failure().map(Failing::thrown);
        play.meets("C5");
        play.require(
                first.failure().isPresent() && first.failure().equals(due),
                "C5",
                "an operation has failed: the handler is told failed, with that very object",
                "it was told " + first);
    }

    private void completed(Word first) {
        var clause = script.way().clause();
        play.require(
                first.bytes().isPresent(),
                clause,
                "all has gone well: the handler is told completed",
                "it was told " + first);
        play.require(
                store.wrong().isEmpty(),
                clause,
                "what is read is written, each byte once, in its place",
                store.wrong());
        if (store instanceof Store.Held held && before.length > script.size()) {
            play.require(held.keeps(before), "C3", "what the file has beyond that stays", "it was changed");
        }
        play.meets(clause);
        play.meets("C4");
        play.require(
                first.bytes().equals(Optional.of(traffic.carried().read())),
                "C4",
                "the handler is told how many bytes there were: "
                        + traffic.carried().read(),
                "it was told " + first);
    }

    /** What becomes of the other operation is told to nobody; all else that is told again is told twice. */
    private String brokenByMore() {
        if (!clauseOfMore.isEmpty()) {
            return clauseOfMore;
        }
        var due = script.failure().map(Failing::thrown);
        var isOfTheOther = traffic.hasFailed()
                && !script.throwing()
                && told.words().stream().anyMatch(word -> !word.failure().equals(due));
        return isOfTheOther ? "C5" : "C4";
    }

    private void once(Word first) {
        var clause = traffic.hasFailed() ? "C5" : "C4";
        play.require(
                told.words().size() == 1, brokenByMore(), "the handler is told once", "it was told " + told.words());
        play.require(
                first.attachment() == attachment, clause, "the handler gets the attachment", "it got another object");
    }
}
