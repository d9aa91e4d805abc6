package iomodels.i04_select_and_poll;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Both calls look through a map from descriptors to what is wanted; time is reckoned in durations. */
public final class Multiplexer {
    private static final Duration FOR_EVER = Duration.ofNanos(Long.MAX_VALUE);
    private final Kernel kernel;

    public Multiplexer(Kernel kernel) {
        this.kernel = Objects.requireNonNull(kernel, "kernel");
    }

    /** What a call has seen so far, and until when it goes on. */
    private abstract class Watching<R> {
        final Duration timeout;

        Watching(Duration timeout) {
            if (timeout.isNegative()) {
                throw new IllegalArgumentException("negative timeout");
            }
            this.timeout = timeout;
        }

        abstract R answer(Map<Integer, Integer> shown);

        abstract boolean tells(R answer);

        R run(Iterable<Integer> descriptors) throws InterruptedException {
            var begin = kernel.nanoTime();
            var answer = round(descriptors);
            while (!tells(answer)) {
                var gone = Duration.ofNanos(kernel.nanoTime() - begin);
                if (timeout.compareTo(FOR_EVER) >= 0) {
                    kernel.sleep(Long.MAX_VALUE);
                } else if (gone.compareTo(timeout) >= 0) {
                    break;
                } else {
                    kernel.sleep(timeout.minus(gone).toNanos());
                }
                answer = round(descriptors);
            }
            return answer;
        }

        private R round(Iterable<Integer> descriptors) {
            var shown = new HashMap<Integer, Integer>();
            for (var descriptor : descriptors) {
                shown.put(descriptor, kernel.look(descriptor));
            }
            return answer(shown);
        }
    }

    public Ready select(int nfds, Set<Integer> reading, Set<Integer> writing, Set<Integer> urgent, Duration timeout)
            throws InterruptedException {
        Objects.requireNonNull(timeout);
        var sets = List.of(new ArrayList<>(reading), new ArrayList<>(writing), new ArrayList<>(urgent));
        sets.forEach(set -> set.forEach(Objects::requireNonNull));
        if (nfds < 0 || nfds > Kernel.SET_SIZE) {
            throw new IllegalArgumentException("nfds");
        }
        var wanted = new TreeMap<Integer, Integer>(Collections.reverseOrder());
        for (var i = 0; i < 3; i++) {
            for (var descriptor : sets.get(i)) {
                if (descriptor < 0 || descriptor >= Kernel.SET_SIZE) {
                    throw new IllegalArgumentException("descriptor");
                }
                if (descriptor < nfds) {
                    wanted.merge(descriptor, 1 << i, (one, other) -> one | other);
                }
            }
        }
        return new Watching<Ready>(timeout) {
            @Override
            Ready answer(Map<Integer, Integer> shown) {
                shown.entrySet().stream()
                        .filter(entry -> entry.getValue() == Kernel.INVALID)
                        .map(Map.Entry::getKey)
                        .min(Integer::compare)
                        .ifPresent(least -> {
                            throw new BadDescriptorException(least);
                        });
                return new Ready(
                        showing(shown, 0, Kernel.READABLE | Kernel.HANGUP | Kernel.ERROR),
                        showing(shown, 1, Kernel.WRITABLE | Kernel.ERROR),
                        showing(shown, 2, Kernel.URGENT));
            }

            private Set<Integer> showing(Map<Integer, Integer> shown, int set, int mask) {
                var found = new TreeSet<Integer>();
                shown.forEach((descriptor, bits) -> {
                    if ((wanted.get(descriptor) & 1 << set) != 0 && (bits & mask) != 0) {
                        found.add(descriptor);
                    }
                });
                return Collections.unmodifiableSet(found);
            }

            @Override
            boolean tells(Ready answer) {
                return !answer.isEmpty();
            }
        }.run(wanted.keySet());
    }

    public List<PollFd> poll(List<PollFd> entries, Duration timeout) throws InterruptedException {
        Objects.requireNonNull(timeout);
        var copy = new ArrayList<>(entries);
        copy.forEach(Objects::requireNonNull);
        var descriptors = new TreeSet<Integer>();
        copy.forEach(entry -> descriptors.add(entry.descriptor()));
        return new Watching<List<PollFd>>(timeout) {
            @Override
            List<PollFd> answer(Map<Integer, Integer> shown) {
                var answers = new ArrayList<PollFd>();
                for (var entry : copy) {
                    var mask = entry.events() | Kernel.ERROR | Kernel.HANGUP | Kernel.INVALID;
                    var bits = shown.getOrDefault(entry.descriptor(), 0) & mask;
                    answers.add(new PollFd(entry.descriptor(), entry.events(), bits));
                }
                return List.copyOf(answers);
            }

            @Override
            boolean tells(List<PollFd> answers) {
                return answers.stream().anyMatch(answer -> answer.revents() != 0);
            }
        }.run(descriptors.tailSet(0));
    }
}
