package processes.p08_joinable_queue;

import grader.spec.History;
import grader.spec.Model;
import java.util.Set;

/**
 * How many were put in, taken and done. That only what was put in is taken and only what was taken is done follows
 * from these; which items are inside is the plain queue's matter.
 */
record Counts(int put, int taken, int done) {
    private int unfinished() {
        return put - done;
    }

    /** What the calls mean for the counts. */
    record Rules() implements Model<Counts> {
        @Override
        public Counts initial() {
            return new Counts(0, 0, 0);
        }

        @Override
        public Set<Counts> after(Counts now, History.Operation operation) {
            if (!(operation.outcome() instanceof History.Outcome.Returned(var value))) {
                return Set.of();
            }
            return switch (operation.name()) {
                case "put" -> Set.of(new Counts(now.put + 1, now.taken, now.done));
                case "take" -> now.taken < now.put ? Set.of(new Counts(now.put, now.taken + 1, now.done)) : Set.of();
                case "taskDone" ->
                    now.done < now.taken ? Set.of(new Counts(now.put, now.taken, now.done + 1)) : Set.of();
                case "unfinished" -> Integer.valueOf(now.unfinished()).equals(value) ? Set.of(now) : Set.of();
                case "join" -> now.unfinished() == 0 ? Set.of(now) : Set.of();
                default -> throw new IllegalArgumentException(operation.name());
            };
        }
    }
}
