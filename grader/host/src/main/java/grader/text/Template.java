package grader.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * A text with places for values, {@code {0} holds the lock}, and the same in another language, where they may stand in
 * another order.
 *
 * @param pieces what stands before, between and behind the places: one more than there are places
 */
record Template(List<String> pieces, String translated) {
    private static final Pattern PLACE = Pattern.compile("\\{\\d+}");

    Template {
        pieces = List.copyOf(pieces);
    }

    static Template of(String english, String translated) {
        return new Template(List.of(PLACE.split(english, -1)), translated);
    }

    static boolean hasPlaces(String english) {
        return PLACE.matcher(english).find();
    }

    /** How much of the text is words of its own: of two that fit, the one with more of them is meant. */
    int literalLength() {
        return pieces.stream().mapToInt(String::length).sum();
    }

    /**
     * The text in the other language; empty when this is not its template. Each piece is looked for behind the one
     * before it, and the last at the end: where any way of reading the text fits, this one does, in one pass.
     *
     * @param translation of the values
     */
    Optional<String> apply(String text, UnaryOperator<String> translation) {
        if (!text.startsWith(pieces.getFirst()) || !text.endsWith(pieces.getLast())) {
            return Optional.empty();
        }
        var values = new ArrayList<String>();
        var begin = pieces.getFirst().length();
        var last = text.length() - pieces.getLast().length();
        for (var piece : pieces.subList(1, pieces.size() - 1)) {
            var end = text.indexOf(piece, begin);
            if (end < 0) {
                return Optional.empty();
            }
            values.add(text.substring(begin, end));
            begin = end + piece.length();
        }
        if (begin > last) {
            return Optional.empty();
        }
        values.add(text.substring(begin, last));
        return Optional.of(filled(values, translation));
    }

    private String filled(List<String> values, UnaryOperator<String> translation) {
        return PLACE.matcher(translated).replaceAll(place -> {
            var digits = place.group().substring(1, place.group().length() - 1);
            return java.util.regex.Matcher.quoteReplacement(translation.apply(values.get(Integer.parseInt(digits))));
        });
    }
}
