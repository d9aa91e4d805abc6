package threads.t06_queues;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** What one thread alone puts into two queues of a kind and takes out of them. */
record OrderScript(Site site, List<Step> steps) {
    /**
     * How much room there is; whether the bound is touched and the size asked for, which is C7's matter; and whether
     * many entries are equal, which is the order's: none of them is to be lost.
     */
    record Site(int capacity, boolean looks, boolean ties) {}

    /** Puts so many, takes so many, or has an item refused. */
    record Step(String command, int count, int number, int which) {
        @Override
        public String toString() {
            return command + " " + count + (which == 0 ? "" : " (second)");
        }
    }

    static Arbitrary<OrderScript> scripts(boolean refusals) {
        var commands = refusals
                ? List.of("put", "put", "take", "refused", "refused", "put many")
                : List.of("put", "put", "put", "take", "take", "put many", "take many");
        var sites = Combinators.combine(
                        Arbitraries.of(3, 5, 40, 400),
                        Arbitraries.of(false, false, true),
                        Arbitraries.of(false, false, true))
                .as(Site::new);
        var steps = Combinators.combine(
                        Arbitraries.of(commands),
                        Arbitraries.integers().between(1, 60),
                        Arbitraries.integers().between(-1000, 1000),
                        Arbitraries.of(0, 0, 0, 1))
                .as(Step::new)
                .list()
                .ofMinSize(4)
                .ofMaxSize(30);
        return Combinators.combine(sites, steps).as(OrderScript::new);
    }
}
