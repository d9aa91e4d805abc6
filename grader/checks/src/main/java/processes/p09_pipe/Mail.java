package processes.p09_pipe;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * Messages that are sent from both sides, and how the streams divide them.
 *
 * @param pieces how many bytes {@code read} hands over at most, in turn
 */
record Mail(List<Item> items, List<Integer> pieces) {
    private static final int MOST_ITEMS = 6;

    /** A message, and from where it is sent. */
    record Item(Letter letter, boolean fromRight) {
        Duo.Side from(Duo duo) {
            return fromRight ? duo.right() : duo.left();
        }

        @Override
        public String toString() {
            return letter + (fromRight ? " from the right" : "");
        }
    }

    static Arbitrary<Mail> any() {
        return of(items(lengths(), Arbitraries.of(false, false, true)));
    }

    /** Of short messages, all from the left, so that their stream may be cut at every one of its bytes. */
    static Arbitrary<Mail> small() {
        return of(items(Arbitraries.of(0, 0, 1, 2, 3, 5), Arbitraries.just(false)));
    }

    /** All from the left. */
    static Mail of(List<Letter> letters) {
        return new Mail(letters.stream().map(letter -> new Item(letter, false)).toList(), List.of(1));
    }

    private static Arbitrary<Mail> of(Arbitrary<List<Item>> items) {
        return Combinators.combine(
                        items,
                        Arbitraries.of(1, 1, 2, 3, 4, 5, 7, 300)
                                .list()
                                .ofMinSize(1)
                                .ofMaxSize(3))
                .as(Mail::new)
                .withoutEdgeCases();
    }

    private static Arbitrary<Integer> lengths() {
        return Arbitraries.of(0, 0, 1, 1, 2, 3, 4, 5, 8, 9, 10, 13, 100, 127, 128, 129, 200, 255, 256, 257, 300, 1000);
    }

    private static Arbitrary<List<Item>> items(Arbitrary<Integer> lengths, Arbitrary<Boolean> sides) {
        return Combinators.combine(lengths, Arbitraries.of(Letter.Content.class), sides)
                .as((length, content, fromRight) -> new Item(new Letter(length, content), fromRight))
                .list()
                .ofMinSize(1)
                .ofMaxSize(MOST_ITEMS);
    }

    /** One that hands over few bytes at a time, and never says how many there are. */
    Nature nature() {
        return new Nature()
                .pieces(pieces.stream().mapToInt(Integer::intValue).toArray())
                .coy();
    }
}
