package processes.p03_lifecycle;

import grader.spec.Trial;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** C12: whom {@code close} kills, and whom it leaves alone; and that the end of the JVM does the same. */
final class Closing {
    private static final String KILLED = ": every daemon that lives is killed by SIGKILL";
    private static final String WITH_ALL = ": all descendants of a daemon are killed with it";
    private static final String LEFT = ": other children are left alone, and what they have started";

    private Closing() {}

    /**
     * A child of a family.
     *
     * @param below of each process below it the number of its parent: 0 is the child, n the n-th below it
     */
    record Sort(boolean daemon, boolean deaf, boolean lingering, boolean ended, List<Integer> below) {
        static Arbitrary<List<Sort>> families() {
            var often =
                    Arbitraries.frequencyOf(Tuple.of(3, Arbitraries.just(false)), Tuple.of(1, Arbitraries.just(true)));
            return Combinators.combine(
                            Arbitraries.of(true, true, false),
                            Arbitraries.of(true, false),
                            often,
                            often,
                            Arbitraries.integers().between(0, 6).list().ofMaxSize(5))
                    .as(Sort::new)
                    .list()
                    .ofMinSize(1)
                    .ofMaxSize(5);
        }
    }

    private record Member(Sort sort, KitProcess process, List<KitHandle> below, Child child) {}

    static void ofAnyFamily(Trial trial) throws Exception {
        trial.forAll(Sort.families(), 25, family -> ends(trial, family, false));
        for (var family : plainFamilies()) {
            trial.scene(() -> ends(trial, family, false));
        }
    }

    static void atTheEndOfTheJvm(Trial trial) throws Exception {
        trial.forAll(Sort.families(), 15, family -> ends(trial, family, true));
        for (var family : plainFamilies()) {
            trial.scene(() -> ends(trial, family, true));
        }
    }

    private static List<List<Sort>> plainFamilies() {
        var daemon = new Sort(true, false, false, false, List.of());
        var deaf = new Sort(true, true, false, false, List.of());
        var lingering = new Sort(true, false, true, false, List.of());
        var parent = new Sort(true, true, false, false, List.of(0, 0, 1, 3));
        var other = new Sort(false, false, false, false, List.of(0, 1));
        return List.of(
                List.of(daemon),
                List.of(deaf),
                List.of(parent),
                List.of(other, daemon),
                List.of(lingering, deaf, parent),
                List.of(daemon, other, parent, other, deaf));
    }

    private static void ends(Trial trial, List<Sort> family, boolean jvmEnds) throws Exception {
        try (var stage = new Stage(trial)) {
            var clause = jvmEnds ? "C15" : "C12";
            var members = new ArrayList<Member>();
            for (var sort : family) {
                members.add(member(stage, sort));
            }
            var call = jvmEnds
                    ? stage.actors().start("B", "the JVM begins to end", () -> {
                        stage.exit().comes();
                        return Stage.DONE;
                    })
                    : stage.closes("B");
            stage.actors().settle();
            members.forEach(member -> judge(stage, clause, member));
            var open = members.stream()
                    .filter(member -> member.process().isAlive())
                    .toList();
            if (jvmEnds) {
                call.returns(Stage.DONE, "C15: the action waits for nobody");
            } else if (!open.isEmpty()) {
                call.waits("C13: children live: close waits");
            }
            open.forEach(member -> member.process().ends(0));
            if (!jvmEnds) {
                call.returns(Stage.DONE, "C13: all children have ended: close returns");
            }
            members.forEach(member -> told(stage, member));
        }
    }

    private static Member member(Stage stage, Sort sort) {
        var handle = new KitHandle();
        if (sort.deaf()) {
            handle.deaf();
        }
        if (sort.lingering()) {
            handle.lingering();
        }
        var processes = new ArrayList<>(List.of(handle));
        for (var parent : sort.below()) {
            processes.add(processes.get(parent % processes.size()).starts().deaf());
        }
        var process = stage.process(new KitProcess(handle).keepingItsStreams());
        var child = sort.daemon() ? stage.startsDaemon(process) : stage.starts(process);
        if (sort.ended()) {
            stage.ends(process, child, 5);
        }
        return new Member(sort, process, processes.subList(1, processes.size()), child);
    }

    private static void judge(Stage stage, String clause, Member member) {
        var handle = member.process().handle();
        if (member.sort().ended()) {
            return; // what is below it now is nobody's
        }
        if (member.sort().daemon()) {
            stage.wasKilled(handle, clause + KILLED);
            member.below().forEach(process -> stage.wasKilled(process, clause + WITH_ALL));
        } else {
            stage.lives(handle, clause + LEFT);
            member.below().forEach(process -> stage.lives(process, clause + LEFT));
        }
    }

    private static void told(Stage stage, Member member) {
        var sort = member.sort();
        var normal = !sort.daemon() || sort.lingering();
        var ending = sort.ended() ? new Ending.Failed(5) : normal ? new Ending.Normal() : new Ending.Killed(9);
        stage.returns(ending, "await()", "C2: the child has ended: await returns how", member.child()::await);
    }
}
