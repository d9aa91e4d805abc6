package grader.cli;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class CurrentRunTest {
    private final List<String> said = new CopyOnWriteArrayList<>();
    private final CountDownLatch never = new CountDownLatch(1);

    private void judge(String version) {
        said.add("begins " + version);
        if (version.startsWith("slow")) {
            try {
                never.await();
            } catch (InterruptedException stop) {
                throw new IllegalStateException("the run was interrupted", stop);
            }
        }
        said.add("ends " + version);
    }

    private void awaitSaid(String... lines) {
        await().until(() -> said.equals(List.of(lines)));
    }

    @Test
    void aNewerSaveEndsAnOlderRunAndForgetsNobody() throws InterruptedException {
        try (var run = new CurrentRun<>(this::judge)) {
            run.begin(List.of("slow a"));
            awaitSaid("begins slow a");
            run.begin(List.of("b"));
            awaitSaid("begins slow a", "begins slow a");
            run.requireNoFailure();
        }
        assertEquals(List.of("begins slow a", "begins slow a"), said, "and closing ends it");
    }

    @Test
    void whatIsJudgedIsNotJudgedAgain() throws InterruptedException {
        try (var run = new CurrentRun<>(this::judge)) {
            run.begin(List.of("a", "slow b"));
            awaitSaid("begins a", "ends a", "begins slow b");
            run.begin(List.of("slow b"));
            awaitSaid("begins a", "ends a", "begins slow b", "begins slow b");
        }
    }

    @Test
    void whatFailsByItselfIsPassedOn() throws InterruptedException {
        try (var run = new CurrentRun<String>(_ -> {
            throw new IllegalStateException("full");
        })) {
            run.begin(List.of("a"));
            await().untilAsserted(() -> assertThrows(IllegalStateException.class, run::requireNoFailure));
        }
    }
}
