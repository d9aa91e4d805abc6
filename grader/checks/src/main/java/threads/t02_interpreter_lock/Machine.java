package threads.t02_interpreter_lock;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import threads.t02_interpreter_lock.Run.Place;

/** What instructions do: variables, locks and accumulators, without a word of turns. */
final class Machine {
    private final Map<String, Long> variables = new HashMap<>();
    private final Set<String> locked = new HashSet<>();

    boolean isLocked(String lock) {
        return locked.contains(lock);
    }

    void locks(String lock) {
        locked.add(lock);
    }

    /** The run has executed the instruction; afterwards it has its turn still, or has lost it by what it did. */
    void executes(Run run, Instruction instruction) {
        switch (instruction) {
            case Instruction.Load load -> run.accumulator = variables.getOrDefault(load.variable(), 0L);
            case Instruction.Store store -> variables.put(store.variable(), run.accumulator);
            case Instruction.Add add -> run.accumulator += add.amount();
            case Instruction.DivideBy divide -> divides(run, divide.divisor());
            case Instruction.Yield _ -> {}
            case Instruction.Io _ -> run.place = Place.IN_THE_DEVICE;
            case Instruction.Lock lock -> {
                if (!locked.add(lock.lock())) {
                    run.place = Place.LOCKED_OUT;
                }
            }
            case Instruction.Unlock unlock -> unlocks(run, unlock.lock());
        }
        if (run.is(Place.HAS_ITS_TURN) && run.next().isEmpty()) {
            run.returns(Place.OVER);
        }
    }

    private static void divides(Run run, long divisor) {
        if (divisor == 0) {
            run.fails(Place.OVER, new ArithmeticException("/ by zero"), "DIVIDE BY 0 fails");
        } else {
            run.accumulator /= divisor;
        }
    }

    private void unlocks(Run run, String lock) {
        if (!locked.remove(lock)) {
            run.fails(Place.OVER, new IllegalStateException(), lock + " is not locked: its UNLOCK fails");
        }
    }
}
