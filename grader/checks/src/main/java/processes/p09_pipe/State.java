package processes.p09_pipe;

import grader.spec.Actors;
import grader.spec.Call;
import java.io.EOFException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;

/** One end in a script, and what the model knows of it. */
final class State {
    /** Who waits in receive. */
    record Waiter(String name, Call<String> call) {}

    /** How its input has ended. */
    enum Ending {
        NONE,
        /** The other end was closed. */
        CLOSED,
        /** The other end's process has died. */
        END,
        ACCIDENT
    }

    final Duo.Side side;
    /** Messages that have come and that nobody has received. */
    final Queue<byte[]> inside = new ArrayDeque<>();

    final List<Waiter> waiters = new ArrayList<>();
    private final Set<String> interrupted = new TreeSet<>();
    Ending ending = Ending.NONE;
    boolean closed;
    boolean dead;
    /** Its output has failed: that nothing else is different is that clause's matter. */
    boolean failed;

    State(Duo.Side side) {
        this.side = side;
    }

    /** Why a receive ends as it does, or waits. */
    String because(String otherwise) {
        return failed ? "C13: the output has failed, and the other direction is as it was" : otherwise;
    }

    boolean hasWaiting(String name) {
        return waiters.stream().anyMatch(waiter -> waiter.name().equals(name));
    }

    /** One of those who wait has the message, and no other goes on. */
    void arrives(byte[] message, Actors actors) {
        if (waiters.isEmpty()) {
            inside.add(message);
            return;
        }
        var calls = waiters.stream().map(Waiter::call).toList();
        var because = message.length == 0
                ? "C1: a message without bytes is a message like the others"
                : "C9: a message has come: exactly one of those who wait has it";
        var through = actors.exactlyOneReturns(calls, because);
        var waiter = waiters.stream()
                .filter(each -> each.call() == through)
                .findFirst()
                .orElseThrow();
        returns(waiter, Letter.shown(message), "C1: messages are received in the order of sending");
        waiters.remove(waiter);
    }

    /** It tells this; whether its interrupt status is as it should be is another matter. */
    private void returns(Waiter waiter, String told, String because) {
        var wanted = interrupted.remove(waiter.name()) ? Told.interrupted(told) : told;
        var found = waiter.call().returns(because);
        var isStatus = found.equals(told) || found.equals(Told.interrupted(told));
        waiter.call()
                .returns(wanted, isStatus ? "C15: an interrupt changes nothing, and the status stays set" : because);
    }

    /** Nothing more comes. */
    void ends(Ending how) {
        if (ending != Ending.NONE || closed || dead) {
            return;
        }
        ending = how;
        for (var waiter : waiters) {
            switch (how) {
                case CLOSED -> returns(waiter, Told.THE_END, "C11: the other end was closed: all who wait get empty");
                case END -> returns(waiter, Told.THE_END, "C6: the input has ended: all who wait get empty");
                case ACCIDENT ->
                    waiter.call()
                            .fails(EOFException.class, "C7: the input has ended within a message: all who wait throw");
                case NONE -> throw new IllegalStateException("no end");
            }
        }
        waiters.clear();
        interrupted.clear();
    }

    /** Interrupts this actor if it waits here; whether it does. */
    boolean interrupts(String name, Actors actors) {
        if (!hasWaiting(name)) {
            return false;
        }
        actors.interrupt(name);
        interrupted.add(name);
        return true;
    }
}
