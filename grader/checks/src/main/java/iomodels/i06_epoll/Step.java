package iomodels.i06_epoll;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** A step of a script: something arrives or goes, somebody controls or asks. Descriptors are numbered from 0. */
sealed interface Step {
    /** How many descriptors there are in a script. */
    int DESCRIPTORS = 4;

    /** {@code becomeReady(bits)}. */
    record Arrive(int at, int bits) implements Step {
        @Override
        public String toString() {
            return Descriptor.names(bits) + " arrives at descriptor " + at;
        }
    }

    /** {@code clear(bits)}. */
    record Clear(int at, int bits) implements Step {
        @Override
        public String toString() {
            return Descriptor.names(bits) + " is cleared at descriptor " + at;
        }
    }

    /** {@code ADD}, or {@code MODIFY} when it is watched already. */
    record Watch(int at, int interest, Trigger trigger) implements Step {
        @Override
        public String toString() {
            return "ADD or MODIFY descriptor " + at + ", " + Descriptor.names(interest) + ", " + trigger;
        }
    }

    /** {@code DELETE}; nothing when it is not watched. */
    record Unwatch(int at) implements Step {
        @Override
        public String toString() {
            return "DELETE descriptor " + at + " if it is watched";
        }
    }

    /** {@code await(max, ZERO)}. */
    record Ask(int max) implements Step {
        @Override
        public String toString() {
            return "await(" + max + ", ZERO)";
        }
    }

    /** Scripts of all these but DELETE and hang-ups. */
    static Arbitrary<List<Step>> scripts() {
        return scripts(0, 0);
    }

    /** The same with hang-ups. */
    static Arbitrary<List<Step>> scriptsWithHangups() {
        return scripts(1, 0);
    }

    /** The same with DELETE. */
    static Arbitrary<List<Step>> scriptsWithDeletes() {
        return scripts(0, 2);
    }

    private static Arbitrary<List<Step>> scripts(int hangups, int deletes) {
        var at = Arbitraries.integers().between(0, 1);
        var bits = Arbitraries.of(
                Descriptor.READABLE,
                Descriptor.READABLE,
                Descriptor.WRITABLE,
                Descriptor.READABLE | Descriptor.WRITABLE);
        Arbitrary<Step> hangup = at.map(number -> new Arrive(number, Descriptor.HANGUP));
        var interest =
                Arbitraries.of(Descriptor.READABLE, Descriptor.READABLE, Descriptor.READABLE | Descriptor.WRITABLE, 0);
        var max = Arbitraries.of(1, 2, 3, 100, Integer.MAX_VALUE);
        Arbitrary<Step> arrive = Combinators.combine(at, bits).as(Arrive::new);
        Arbitrary<Step> clear = Combinators.combine(at, bits).as(Clear::new);
        Arbitrary<Step> watch =
                Combinators.combine(at, interest, Arbitraries.of(Trigger.class)).as(Watch::new);
        Arbitrary<Step> unwatch = at.map(Unwatch::new);
        Arbitrary<Step> ask = max.map(Ask::new);
        return Arbitraries.frequencyOf(
                        Tuple.of(5, arrive),
                        Tuple.of(2, clear),
                        Tuple.of(4, watch),
                        Tuple.of(hangups, hangup),
                        Tuple.of(deletes, unwatch),
                        Tuple.of(6, ask))
                .list()
                .ofMinSize(2)
                .ofMaxSize(30);
    }

    /** Scripts in which many stay ready and few may be reported at a time. */
    static Arbitrary<List<Step>> crowds() {
        var at = Arbitraries.integers().between(0, DESCRIPTORS - 1);
        Arbitrary<Step> arrive = at.map(number -> new Arrive(number, Descriptor.READABLE));
        Arbitrary<Step> clear = at.map(number -> new Clear(number, Descriptor.READABLE));
        Arbitrary<Step> watch = Combinators.combine(at, Arbitraries.of(Trigger.LEVEL, Trigger.LEVEL, Trigger.EDGE))
                .as((number, trigger) -> new Watch(number, Descriptor.READABLE, trigger));
        Arbitrary<Step> ask = Arbitraries.of(1, 1, 2).map(Ask::new);
        return Arbitraries.frequencyOf(Tuple.of(4, arrive), Tuple.of(1, clear), Tuple.of(3, watch), Tuple.of(6, ask))
                .list()
                .ofMinSize(2)
                .ofMaxSize(30);
    }
}
