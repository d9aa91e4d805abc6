package iomodels.i06_epoll;

import static iomodels.i06_epoll.Scene.READABLE;

import grader.spec.Action;
import grader.spec.OneByOne;
import grader.spec.Round;
import java.time.Duration;
import java.util.List;

/**
 * T1 and T2 take turns with one epoll. That the other's call has returned makes nobody see what it did; only the epoll
 * can. Reads may be stale, and T2 asks once, since a call that takes the lock would help the next one.
 */
final class Seen {
    private static final String ENDS = "C7: zero does not wait, nor does control: every call returns";
    private static final String ADVICE = "is it read and written under the same lock, or volatile, whoever asks?";

    private final Round round;
    private final Epoll epoll = new Epoll();
    private final SimulatedDescriptor descriptor = new SimulatedDescriptor(1);

    private Seen(Round round) {
        this.round = round;
        descriptor.becomeReady(READABLE);
    }

    static void whatWasAdded(Round round) {
        var seen = new Seen(round);
        new OneByOne(round)
                .then("T1", () -> seen.epoll.control(Op.ADD, seen.descriptor, READABLE, Trigger.LEVEL))
                .then(
                        "T2",
                        () -> seen.reports(
                                "C5: T1 has added descriptor 1, which is ready: T2's await(10, 0) reports it",
                                List.of(new Event(seen.descriptor, READABLE))))
                .run(ENDS);
    }

    static void whatWasDeleted(Round round) {
        var seen = new Seen(round);
        new OneByOne(round)
                .then("T2", () -> seen.epoll.control(Op.ADD, seen.descriptor, READABLE, Trigger.LEVEL))
                .then("T1", () -> seen.epoll.control(Op.DELETE, seen.descriptor, READABLE, Trigger.LEVEL))
                .then(
                        "T2",
                        () -> seen.reports(
                                "C6: T1 has deleted descriptor 1: T2's await(10, 0) reports it no more", List.of()))
                .run(ENDS);
    }

    /** Whoever calls the listener must see what is wanted now. */
    static void whatIsWanted(Round round) {
        var seen = new Seen(round);
        var quiet = new SimulatedDescriptor(2);
        var trigger = round.number() % 2 == 0 ? Trigger.LEVEL : Trigger.EDGE;
        new OneByOne(round)
                .then("T1", () -> seen.epoll.control(Op.ADD, quiet, Descriptor.WRITABLE, trigger))
                .then("T1", () -> seen.epoll.control(Op.MODIFY, quiet, READABLE, trigger))
                .then("T2", () -> quiet.becomeReady(READABLE))
                .then(
                        "T1",
                        () -> seen.reports(
                                "C8: T1 has made epoll want READABLE of descriptor 2, then it arrives: await(10, 0)"
                                        + " reports it",
                                List.of(new Event(quiet, READABLE))))
                .run(ENDS);
    }

    private void reports(String expected, List<Event> events) throws InterruptedException {
        var found = epoll.await(10, Duration.ZERO);
        round.require(found.equals(events), expected, "it reported " + found, ADVICE);
    }

    static void theClose(Round round) {
        var seen = new Seen(round);
        new OneByOne(round)
                .then("T1", seen.epoll::close)
                .then("T2", () -> {
                    if (round.number() % 2 == 0) {
                        seen.isClosed(
                                "control", () -> seen.epoll.control(Op.ADD, seen.descriptor, READABLE, Trigger.LEVEL));
                    } else {
                        seen.isClosed("await(10, 0)", () -> seen.epoll.await(10, Duration.ZERO));
                    }
                })
                .run(ENDS);
    }

    private void isClosed(String call, Action action) throws Exception {
        try {
            action.run();
        } catch (EpollClosedException expected) {
            return;
        }
        round.require(
                false,
                "C12: T1's close() has returned: T2's " + call + " throws EpollClosedException",
                "it returned",
                ADVICE);
    }
}
