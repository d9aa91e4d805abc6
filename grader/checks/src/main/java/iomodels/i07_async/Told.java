package iomodels.i07_async;

import java.nio.channels.CompletionHandler;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The handler that is told in the end, and what it has been told. */
final class Told implements CompletionHandler<Long, @Nullable Object> {
    /** Something that it was told. */
    record Word(
            Optional<Long> bytes,
            Optional<Throwable> failure,
            @Nullable Object attachment) {
        @Override
        public String toString() {
            return bytes.map(count -> "completed with " + count)
                    .orElseGet(() ->
                            "failed with " + failure.map(Throwable::toString).orElse("null"));
        }
    }

    private final Traffic traffic;
    private final Optional<RuntimeException> throwing;
    private final Runnable then;
    private final List<Word> words = new ArrayList<>();

    /**
     * @param throwing what it throws itself
     * @param then what it does when it is told for the first time
     */
    Told(Traffic traffic, Optional<RuntimeException> throwing, Runnable then) {
        this.traffic = traffic;
        this.throwing = throwing;
        this.then = then;
    }

    @Override
    public void completed(Long bytes, @Nullable Object attachment) {
        told(new Word(Optional.ofNullable(bytes), Optional.empty(), attachment));
    }

    @Override
    public void failed(Throwable why, @Nullable Object attachment) {
        told(new Word(Optional.empty(), Optional.ofNullable(why), attachment));
    }

    private void told(Word word) {
        boolean isFirst;
        synchronized (words) {
            words.add(word);
            isFirst = words.size() == 1;
        }
        traffic.over(word.bytes().isPresent());
        if (isFirst) {
            then.run();
        }
        throwing.ifPresent(thrown -> {
            throw thrown;
        });
    }

    /** All that it was told. */
    List<Word> words() {
        synchronized (words) {
            return List.copyOf(words);
        }
    }
}
