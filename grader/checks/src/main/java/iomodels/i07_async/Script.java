package iomodels.i07_async;

import java.util.List;
import java.util.Optional;

/**
 * One pump or copy.
 *
 * @param size how many bytes there are
 * @param before how many the file that is written has already
 * @param answers how operations are answered, over and over
 * @param isEcho whether one channel is both ends
 * @param throwing whether the handler that is told throws something
 * @param seed of the bytes, and of which operation is answered next
 */
record Script(
        Way way,
        int size,
        int before,
        int capacity,
        List<Answer> answers,
        Optional<Failing> failure,
        boolean isEcho,
        boolean throwing,
        long seed) {
    /** So many steps a story tells; of a long one the begin is enough. */
    static final long TOLD_STEPS = 40;

    Script {
        answers = List.copyOf(answers);
    }

    /** One that is answered in whole, always later. */
    static Script plain(Way way, int size, int capacity) {
        return new Script(way, size, 0, capacity, List.of(Answer.ALL), Optional.empty(), false, false, size);
    }

    Answer answer(long number) {
        return answers.get((int) ((number - 1) % answers.size()));
    }

    /** The same with all completions told in that moment. */
    Script told(Answer.Moment moment) {
        var then = answers.stream()
                .map(answer -> new Answer(answer.thousandths(), answer.isZero(), moment))
                .toList();
        return new Script(way, size, before, capacity, then, failure, isEcho, throwing, seed);
    }

    /** The same with one channel for both ends. */
    Script echo() {
        return new Script(way, size, before, capacity, answers, failure, true, throwing, seed);
    }

    /** The same between two channels. */
    Script apart() {
        return new Script(way, size, before, capacity, answers, failure, false, throwing, seed);
    }

    /** The same, but with completions that are told later, on one thread. */
    Script calm() {
        return told(Answer.Moment.LATER);
    }

    /** As the story tells it. */
    String told() {
        return way.told() + "(…, capacity " + capacity + ") of " + (size == 1 ? "1 byte" : size + " bytes");
    }

    @Override
    public String toString() {
        return told() + ", answered " + answers;
    }
}
