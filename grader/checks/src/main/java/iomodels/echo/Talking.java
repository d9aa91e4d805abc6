package iomodels.echo;

import grader.spec.Broken;
import grader.spec.Trial;
import grader.wire.Witness;
import iomodels.echo.Talk.Ending;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Clients that say anything in any pieces: alone, and several at a time. */
public final class Talking {
    private static final int LONGEST = 30_000;
    private static final int PART = 100_000;
    private static final int LEAST_BLOCK = 64;
    private static final int LARGEST_BLOCK = 1 << 16;
    private static final int[] ROUND_SIZES = {1_000, 2_000, 4_000, 10_000, 50_000};
    private static final int TALKS = 40;
    private static final int CROWDS = 25;
    private static final String BESIDE = "C6: what one client is served is the same beside others";

    private Talking() {}

    /** One client of a crowd: what it has still to send. */
    private record Turn(Guest guest, Talk talk, Deque<byte[]> left) {
        Turn(Guest guest, Talk talk) {
            this(guest, talk, new ArrayDeque<>(talk.pieces()));
        }

        /** Its next step; whether that was its last one. */
        boolean takes(int step) throws IOException {
            if (!left.isEmpty()) {
                guest.sends(left.removeFirst());
                if (step % talk.lookEvery() == 0) {
                    guest.looks();
                }
                return false;
            }
            switch (talk.ending()) {
                case ENDS -> guest.ends();
                case STAYS -> guest.looks();
                case RESETS -> guest.resets();
            }
            return true;
        }
    }

    /** Several clients, and in which order they take their steps. */
    private record Crowd(List<Talk> talks, List<Integer> order) {}

    /** C2: whole lines. */
    public static void lines(Trial trial, Echo.Opening opening) throws Exception {
        trial.scene(() -> beginnings(trial, opening));
        trial.scene(() -> Rests.lines(trial, opening));
        trial.forAll(Talks.lines(), TALKS, talk -> alone(trial, opening, talk));
    }

    /** Of each line the beginning comes alone, and fills a block to the end, of whatever size a server's blocks are. */
    private static void beginnings(Trial trial, Echo.Opening opening) throws Exception {
        House.play(trial, opening, PART, house -> {
            var guest = house.guest("the client");
            for (var size = LEAST_BLOCK; size <= LARGEST_BLOCK; size *= 2) {
                guest.sends("0123456789".repeat(size / 10 + 1).substring(0, size))
                        .looks();
                guest.sends("end\n").looks();
            }
        });
    }

    /** C3: it is looked in the middle. */
    public static void looks(Trial trial, Echo.Opening opening) throws Exception {
        trial.scene(() -> longLine(trial, opening));
        trial.scene(() -> fullBlocks(trial, opening));
        trial.forAll(Talks.lookedAt(), TALKS, talk -> alone(trial, opening, talk));
    }

    /** What comes at a time fills a block to the end, of whatever size, and ends with a line: no more comes. */
    private static void fullBlocks(Trial trial, Echo.Opening opening) throws Exception {
        House.play(trial, opening, PART, house -> {
            for (var size = LEAST_BLOCK; size <= LARGEST_BLOCK; size *= 2) {
                fullBlocks(house.guest("a client"), size);
            }
            for (var size : ROUND_SIZES) {
                fullBlocks(house.guest("a client"), size);
            }
        });
    }

    private static void fullBlocks(Guest guest, int size) {
        guest.sends("x".repeat(size - 1) + "\n").looks();
        guest.sends("x\n".repeat(size / 2)).looks();
    }

    /** One that is longer than what is read at a time, and than any buffer. */
    private static void longLine(Trial trial, Echo.Opening opening) throws Exception {
        House.play(trial, opening, 10 * PART, house -> {
            var guest = house.guest("the client");
            for (var part = 0; part < 3; part++) {
                guest.sends("x".repeat(PART)).looks();
            }
            guest.sends("\n").looks();
        });
    }

    /** C4: clients that end. */
    public static void ends(Trial trial, Echo.Opening opening) throws Exception {
        for (var all : new String[] {"", "\n", "x"}) {
            trial.scene(() -> House.play(trial, opening, LONGEST, house -> saysLittle(house, all)));
        }
        trial.forAll(Talks.ending(), TALKS, talk -> alone(trial, opening, talk));
    }

    /** Nothing at all may be all that a client says. */
    private static void saysLittle(House house, String all) throws Exception {
        var guest = house.guest("the client");
        house.settle();
        if (!all.isEmpty()) {
            guest.sends(all);
            house.settle();
        }
        guest.ends();
    }

    /** C6: several at a time; each alone is another clause's matter. */
    public static void beside(Trial trial, Echo.Opening opening) throws Exception {
        trial.forAll(crowds(), CROWDS, crowd -> {
            for (var talk : crowd.talks()) {
                alone(trial, opening, talk);
            }
            try {
                together(trial, opening, crowd);
            } catch (Broken broken) {
                throw as(BESIDE, broken);
            }
        });
    }

    /** The same facts, told as what that clause promises; what another clause than those of one client says stays. */
    public static Broken as(String expected, Broken broken) {
        var clause = broken.clause().orElse("");
        var witness = broken.witness();
        return List.of("C2", "C3", "C4").contains(clause)
                ? new Broken(new Witness(expected, witness.found(), witness.where(), witness.story(), witness.advice()))
                : broken;
    }

    private static void alone(Trial trial, Echo.Opening opening, Talk talk) throws Exception {
        House.play(trial, opening, LONGEST, house -> {
            var turn = new Turn(house.guest("the client"), talk);
            for (var step = 1; !turn.takes(step); step++) {}
        });
    }

    private static Arbitrary<Crowd> crowds() {
        var talks = Arbitraries.oneOf(Talks.any(), Talks.any(), resetting());
        return Combinators.combine(
                        talks.list().ofMinSize(2).ofMaxSize(4),
                        Arbitraries.integers()
                                .between(0, 11)
                                .list()
                                .ofMinSize(4)
                                .ofMaxSize(12))
                .as(Crowd::new);
    }

    private static Arbitrary<Talk> resetting() {
        return Talks.of(List.of(Ending.RESETS), Arbitraries.of(0, 1, 5), Arbitraries.of(1, 1_000));
    }

    private static void together(Trial trial, Echo.Opening opening, Crowd crowd) throws Exception {
        House.play(trial, opening, LONGEST, house -> {
            var turns = new ArrayList<Turn>();
            for (var talk : crowd.talks()) {
                turns.add(new Turn(house.guest("client " + (turns.size() + 1)), talk));
            }
            for (var step = 0; !turns.isEmpty(); step++) {
                var next = crowd.order().get(step % crowd.order().size()) % turns.size();
                if (turns.get(next).takes(step + 1)) {
                    turns.remove(next);
                }
            }
        });
    }
}
