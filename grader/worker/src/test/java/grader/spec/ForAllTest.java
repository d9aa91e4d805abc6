package grader.spec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import grader.wire.Witness;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.sessions.JqwikSession;
import org.junit.jupiter.api.Test;

class ForAllTest {
    private static Trial trial(long seed) {
        return new Trial("C1", seed, Path.of("scratch"), List.of());
    }

    private static Arbitrary<List<Integer>> lists() {
        return Arbitraries.integers().between(0, 99).list().ofMaxSize(20);
    }

    private static void inSession(Action action) {
        JqwikSession.run(() -> {
            try {
                action.run();
            } catch (Exception unexpected) {
                throw new AssertionError(unexpected);
            }
        });
    }

    @Test
    void whatHoldsIsTriedAsOftenAsAsked() {
        inSession(() -> {
            var trial = trial(1);
            trial.forAll(lists(), 77, list -> {});
            assertEquals(77, trial.tries());
        });
    }

    @Test
    void whileNothingIsPutToTheTestFurtherValuesAreTried() {
        inSession(() -> {
            var trial = trial(1);
            trial.forAll(lists(), 10, wanting(trial, 45));
            assertEquals(50, trial.tries());
            var never = trial(1);
            never.forAll(lists(), 10, wanting(never, Integer.MAX_VALUE));
            assertEquals(200, never.tries());
        });
    }

    private static Property<List<Integer>> wanting(Trial trial, int tries) {
        return new Property<>() {
            @Override
            public void check(List<Integer> value) {}

            @Override
            public boolean wantsMore() {
                return trial.tries() < tries;
            }
        };
    }

    @Test
    void whatBreaksIsMadeSmall() {
        inSession(() -> {
            var broken = assertThrows(Broken.class, () -> trial(1).forAll(lists(), 200, list -> {
                if (list.stream().anyMatch(i -> i > 50)) {
                    throw new Broken("all small", list + " is not", "");
                }
            }));
            assertEquals("[51] is not", broken.witness().found());
            assertTrue(broken.witness().story().getFirst().endsWith("[51]"), broken.witness()::toString);
        });
    }

    @Test
    void theSameSeedMakesTheSameValues() {
        inSession(() -> {
            var first = new ArrayList<List<Integer>>();
            var second = new ArrayList<List<Integer>>();
            var other = new ArrayList<List<Integer>>();
            trial(5).forAll(lists(), 20, first::add);
            trial(5).forAll(lists(), 20, second::add);
            trial(6).forAll(lists(), 20, other::add);
            assertEquals(first, second);
            assertTrue(!first.equals(other));
        });
    }

    @Test
    void anUndecidedTryNeverBecomesAVerdictButABrokenOneBeatsIt() {
        inSession(() -> {
            var calls = new int[1];
            assertThrows(Undecided.class, () -> trial(1).forAll(lists(), 10, list -> {
                if (calls[0]++ == 3) {
                    throw new Undecided("noise");
                }
            }));
            assertThrows(Broken.class, () -> trial(1).forAll(lists(), 50, list -> {
                if (list.isEmpty()) {
                    throw new Undecided("noise");
                }
                if (list.size() > 3) {
                    throw new Broken("short", "long", "");
                }
            }));
        });
    }

    @Test
    void whatNeverEndsIsTriedOnFewerValuesThanWhatIsWrong() {
        inSession(() -> {
            var tries = new int[2];
            trial(1).forAll(lists(), 200, _ -> {
                tries[0]++;
                throw new Broken("C9: it is so", "it is not", "");
            });
            trial(1).forAll(lists(), 200, _ -> {
                tries[1]++;
                throw Broken.endless(new Witness("C9: it returns", "it never ends", List.of(), List.of(), ""));
            });
            assertTrue(tries[1] < tries[0], () -> tries[1] + " and " + tries[0]);
        });
    }
}
