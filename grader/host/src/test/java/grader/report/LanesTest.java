package grader.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import grader.report.Lanes.State;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LanesTest {
    @Test
    void actorsHaveALaneEachAndOthersGoAcross() {
        var lanes = Lanes.of(List.of(
                "first: new Mutex(), acquire()",
                "  → first's new Mutex(), acquire() returned",
                "A: acquire()",
                "  → A's acquire() waits",
                "interrupt A",
                "  → A's acquire() throws InterruptedException"));
        assertEquals(List.of("first", "A"), lanes.threads());
        assertEquals(
                List.of(
                        Optional.of(0),
                        Optional.of(0),
                        Optional.of(1),
                        Optional.of(1),
                        Optional.empty(),
                        Optional.of(1)),
                lanes.rows().stream().map(Lanes.Row::lane).toList());
        assertEquals("acquire()", lanes.rows().get(2).words());
        assertEquals(
                List.of(State.BUSY, State.AWAY, State.AWAY, State.AWAY, State.AWAY, State.AWAY),
                lanes.rows().stream().map(row -> row.states().getFirst()).toList());
        assertEquals(
                List.of(State.AWAY, State.AWAY, State.BUSY, State.WAITS, State.WAITS, State.AWAY),
                lanes.rows().stream().map(row -> row.states().get(1)).toList());
    }

    @Test
    void threadsOfARoundStandInTheOrderOfTheirNumbers() {
        var lanes = Lanes.of(List.of(
                "round 11 of 150, seed e1f",
                "T2 runs at Mutex.java:14",
                "T2 is held at Mutex.java:14",
                "T1 runs at it"));
        assertEquals(List.of("T1", "T2"), lanes.threads());
        assertEquals("is held at Mutex.java:14", lanes.rows().get(2).words());
        assertEquals(List.of(State.BUSY, State.HELD), lanes.rows().getLast().states());
    }

    @Test
    void chineseStepsAreReadAsWell() {
        var lanes = Lanes.of(List.of("A: acquire()", "  → A's acquire() 等待", "  → A's acquire() 返回"));
        assertEquals(
                List.of(State.BUSY, State.WAITS, State.AWAY),
                lanes.rows().stream().map(row -> row.states().getFirst()).toList());
    }

    @Test
    void aNameIsNoBeginningOfAnother() {
        var lanes = Lanes.of(List.of("A: get()", "A1: get()", "  → A1's get() returned"));
        assertEquals(Optional.of(1), lanes.rows().getLast().lane());
    }

    @Test
    void aStoryWithoutThreadsHasNoLane() {
        var lanes = Lanes.of(List.of("take(3, a source of 2)", "  → true"));
        assertEquals(List.of(), lanes.threads());
        assertEquals(2, lanes.rows().size());
    }
}
