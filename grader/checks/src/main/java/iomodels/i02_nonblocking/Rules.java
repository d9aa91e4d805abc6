package iomodels.i02_nonblocking;

import iomodels.i02_nonblocking.Log.Event;
import iomodels.i02_nonblocking.Log.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Goes through what a server has called, and finds what breaks the contract: of each rule the first that does. */
final class Rules {
    private final Map<String, Finding> findings = new LinkedHashMap<>();
    private final Map<Integer, Course> courses = new TreeMap<>();
    private final Pauses pauses;
    private final Turns turns;
    private final Thread maker;
    private final List<Thread> askers = new ArrayList<>();
    /** Whether one who was accepted and never served was news is nowhere said: pauses are judged until then. */
    private boolean isSetUp = true;

    private long inVain;
    private long told;

    private Rules(int longest, List<KitSocket> sockets, Thread maker) {
        for (var socket : sockets) {
            courses.put(socket.who(), new Course(socket, longest, this::found));
        }
        this.maker = maker;
        pauses = new Pauses(courses, this::found);
        turns = new Turns(courses, this::found);
    }

    /**
     * All that is found, in the order in which it was.
     *
     * @param maker the thread that has made the server
     * @param isWhole whether the server has come to rest
     */
    static List<Finding> judge(
            int longest, List<KitSocket> sockets, List<Event> events, Thread maker, boolean isWhole) {
        var rules = new Rules(longest, sockets, maker);
        events.forEach(rules::look);
        if (isWhole) {
            rules.courses.values().forEach(Course::ends);
        }
        return List.copyOf(rules.findings.values());
    }

    private void found(String expected, String found) {
        findings.putIfAbsent(expected, new Finding(expected, found));
    }

    private void look(Event event) {
        switch (event.kind()) {
            case ACCEPT, READ, WRITE -> inVain += event.isInVain() ? 1 : 0;
            case READ_WITHOUT_ROOM -> found("C10: nobody reads without room in the buffer", "one did");
            case WRITE_WITHOUT_BYTES -> found("C10: nobody writes without bytes", "one did");
            case ASKED_WHILE_BLOCKING -> found("C13: no channel is asked while it blocks", "one was");
            case ASKED_AFTER_CLOSE -> found("C9: a channel that is closed is not asked any more", "one was");
            case FOUND_NOTHING -> told++;
            case PAUSE -> areTold();
            case SET_UP, CLOSE -> {}
        }
        if (event.kind() != Kind.CLOSE && event.kind() != Kind.SET_UP) {
            isOfOneThread(event.by());
        }
        isSetUp &= event.kind() != Kind.SET_UP;
        if (isSetUp) {
            pauses.sees(event);
        }
        turns.sees(event);
        if (event.kind() == Kind.PAUSE) {
            courses.values().forEach(Course::pauses);
        }
        var course = courses.get(event.kind() == Kind.ACCEPT ? (int) event.amount() : event.who());
        if (course != null) {
            course.sees(event);
        }
    }

    private void isOfOneThread(Thread by) {
        if (askers.isEmpty()) {
            askers.add(by);
        }
        if (by == maker || by != askers.getFirst()) {
            found("C13: all asks, and what is told of them, are the one thread's", "another one did it, too");
        }
    }

    private void areTold() {
        if (inVain > told) {
            found("C10: each ask that is in vain is told", "of " + inVain + " " + told + " were told before a pause");
        }
        if (inVain < told) {
            found("C10: nothing but asks in vain is told", told + " were told, and " + inVain + " there were");
        }
    }
}
