package grader.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import grader.run.Kit;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class LearningOrderTest {
    private final List<ExerciseEntry> all =
            Catalog.read(Kit.locate().checksJar()).all();

    @Test
    void eachComesAfterThoseThatItBuildsOn() {
        var before = new HashSet<String>();
        for (var exercise : LearningOrder.of(all)) {
            assertTrue(
                    before.containsAll(exercise.buildsOn()),
                    exercise.id() + " builds on " + exercise.buildsOn() + ", of which some are not there before it");
            before.add(exercise.shortName());
        }
        assertEquals(all.size(), before.size());
    }

    @Test
    void whatIsNotThereIsNoPredecessor() {
        var some = all.stream()
                .filter(exercise -> !exercise.shortName().equals("t01"))
                .toList();
        assertEquals(some.size(), LearningOrder.of(some).size());
    }

    @Test
    void aCircleIsRefused() {
        var mutex = all.stream()
                .filter(exercise -> exercise.buildsOn().contains("t01"))
                .findFirst()
                .orElseThrow();
        var circle = List.of(building(mutex, "a01", "b01"), building(mutex, "b01", "a01"));
        var refused = assertThrows(IllegalStateException.class, () -> LearningOrder.of(circle));
        assertTrue(String.valueOf(refused.getMessage()).contains("[a01, b01]"), refused.toString());
    }

    private static ExerciseEntry building(ExerciseEntry like, String name, String on) {
        return new ExerciseEntry(
                "threads." + name + "_circle",
                like.checksClass(),
                like.title(),
                like.titleZh(),
                like.notes(),
                like.given(),
                like.uses(),
                List.of(on),
                like.reason(),
                like.hints(),
                like.learnt(),
                like.limits(),
                like.checks());
    }
}
