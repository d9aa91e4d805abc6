package iomodels.i04_select_and_poll;

import iomodels.i04_select_and_poll.World.Nap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The kernel of a scene. It plays what the world has in store, keeps what every round has seen, and ends a call that
 * does what the contract does not allow.
 */
final class Traced implements Kernel {
    private static final int MOST_SLEEPS = 40;

    private final Map<Integer, Integer> bits = new HashMap<>();
    private Optional<Call> call = Optional.empty();
    private long now;

    /** The call that is under way. */
    final class Call {
        private final World world;
        private final Clock clock;
        private final Request request;
        private final Runnable meddler;
        private Seen seen;
        private Optional<Fault> looked = Optional.empty();
        private Optional<Fault> fatal = Optional.empty();
        private boolean happened;
        private boolean failed;
        private int looks;
        private int sleeps;
        private int readings;

        private Call(World world, Request request, Runnable meddler) {
            this.world = world;
            this.request = request;
            this.meddler = meddler;
            this.clock = new Clock(request, world.clock());
            this.seen = round();
        }

        private Seen round() {
            readings = 0;
            return new Seen(request, descriptor -> bits.getOrDefault(descriptor, INVALID));
        }

        Seen seen() {
            return seen;
        }

        int sleeps() {
            return sleeps;
        }

        /** Whether there was no look after the last sleep, though there were some before. */
        boolean endsWithASleep() {
            return sleeps > 0 && looks > 0 && seen.isEmpty();
        }

        boolean hasFailed() {
            return failed;
        }

        /** Why the call was ended; empty when it came to its end, or to the end of the scene. */
        Optional<Fault> fatal() {
            return fatal;
        }

        /** The first look that was not allowed. */
        Optional<Fault> excess() {
            return looked.or(seen::excess);
        }

        /** What is left of the timeout. */
        long left() {
            return clock.left(now);
        }

        private Error end(Fault fault) {
            if (fatal.isEmpty()) {
                fatal = Optional.of(fault);
            }
            return new Enough();
        }

        private void goesOn() {
            if (looks + sleeps == 0) {
                meddler.run();
            }
            if (failed) {
                throw end(new Fault(
                        "C13",
                        "the kernel has failed: it is asked nothing more",
                        "the call went on after what the kernel had thrown"));
            }
        }

        private int look(int descriptor) {
            goesOn();
            failIfDue(false, looks);
            looks++;
            var shown = bits.getOrDefault(descriptor, INVALID);
            seen.looked(descriptor, shown);
            if (seen.spins()) {
                throw end(
                        new Fault("C11", "between two rounds the call sleeps", "round follows round without a sleep"));
            }
            now += world.lookNanos();
            for (var glitch : world.glitches()) {
                if (glitch.look() == looks) {
                    bits.put(glitch.descriptor(), glitch.bits());
                    happened = true;
                }
            }
            return shown;
        }

        private void failIfDue(boolean inSleep, int turn) {
            var due = world.failure().filter(one -> one.inSleep() == inSleep && one.turn() == turn);
            if (due.isPresent()) {
                failed = true;
                due.get().raise();
            }
        }

        private void sleep(long nanos) {
            goesOn();
            looked = looked.or(seen::excess);
            seen.mustTell().or(() -> clock.refuses(nanos, now)).ifPresent(fault -> {
                throw end(fault);
            });
            failIfDue(true, sleeps);
            if (sleeps > MOST_SLEEPS) {
                throw end(
                        new Fault("C11", "the call does not sleep in little pieces", sleeps + " sleeps are too many"));
            }
            if (happened) {
                happened = false;
            } else if (sleeps < world.naps().size()) {
                nap(world.naps().get(sleeps), nanos);
            } else if (request.isForEver()) {
                throw new Enough();
            } else {
                now += nanos;
            }
            sleeps++;
            seen = round();
        }

        private void nap(Nap nap, long nanos) {
            var longest = request.isForEver() ? Clock.AN_AGE : nanos;
            now += nap.permille() == 1_000 ? longest : (long) (longest * (nap.permille() / 1_000.0));
            if (nap.happens()) {
                bits.put(nap.descriptor(), nap.bits());
            }
        }

        private long read() {
            readings++;
            if (readings > 100 + 8 * (1 + request.watched().size())) {
                throw end(new Fault("C11", "the call does not spin", "it reads the clock again and again"));
            }
            return now;
        }
    }

    /** A call begins, in that world; the meddler runs at its first look or sleep. */
    Call begin(World world, Request request, Runnable meddler) {
        bits.clear();
        bits.putAll(world.bits());
        now = world.clock();
        var begun = new Call(world, request, meddler);
        call = Optional.of(begun);
        return begun;
    }

    void end() {
        call = Optional.empty();
    }

    private Call asked() {
        return call.orElseThrow(() -> new IllegalStateException("this is another multiplexer's kernel"));
    }

    @Override
    public int look(int descriptor) {
        return asked().look(descriptor);
    }

    @Override
    public long nanoTime() {
        return asked().read();
    }

    @Override
    public void sleep(long nanos) {
        asked().sleep(nanos);
    }
}
