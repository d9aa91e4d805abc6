package processes.p03_lifecycle;

import grader.spec.Play;
import grader.spec.Scripts;
import grader.spec.Trial;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** C10 and C11: which children there are, and what is below them. */
final class Lists {
    private static final String LISTED = "the children that live, in the order in which they were started";

    private Lists() {}

    /** What happens next, and to the how many-th of those that there are. */
    record Step(What what, int number) {
        enum What {
            START,
            START_DAEMON,
            FAIL,
            END,
            FORK,
            LOOK
        }

        static Arbitrary<List<Step>> scripts() {
            return Combinators.combine(
                            Arbitraries.of(Step.What.class),
                            Arbitraries.integers().between(0, 40))
                    .as(Step::new)
                    .list()
                    .ofMinSize(3)
                    .ofMaxSize(24);
        }
    }

    private record Member(KitProcess process, Child child) {}

    static void ofChildren(Trial trial) throws Exception {
        Scripts.check(trial, "C10", Step.scripts(), 30, (play, steps) -> new Script(play, "C10").play(steps));
    }

    static void ofTrees(Trial trial) throws Exception {
        Scripts.check(trial, "C11", Step.scripts(), 30, (play, steps) -> new Script(play, "C11").play(steps));
    }

    /** One supervisor in a script, and what the model knows of it. */
    private static final class Script {
        private final Play play;
        private final String clause;
        private final Supervisor supervisor;
        private final List<Member> living = new ArrayList<>();
        private final List<KitHandle> below = new ArrayList<>();
        private boolean failed;

        Script(Play play, String clause) {
            this.play = play;
            this.clause = clause;
            supervisor = play.looks(
                    "C15", "a supervisor is made", "new Supervisor(exit)", () -> new Supervisor(new KitExit()));
        }

        void play(List<Step> steps) {
            try {
                steps.forEach(this::perform);
                look();
            } finally {
                living.forEach(member -> member.process().ends(0));
            }
        }

        private void perform(Step step) {
            switch (step.what()) {
                case START -> starts(false);
                case START_DAEMON -> starts(true);
                case FAIL -> fails();
                case END -> ends(step.number());
                case FORK -> forks(step.number());
                case LOOK -> look();
            }
        }

        private void fails() {
            failed = true;
            play.fails(
                    IllegalArgumentException.class,
                    "C16",
                    "it comes out",
                    "start(a program that fails)",
                    () -> supervisor.start(() -> {
                        throw new IllegalArgumentException("no program");
                    }));
        }

        private void starts(boolean daemon) {
            var process = new KitProcess().keepingItsStreams();
            var clauseOfStart = failed ? "C16" : "C1"; // a start that failed before leaves nothing
            var child = play.looks(clauseOfStart, "start returns the child", "start(program)", () -> {
                var started = daemon ? supervisor.startDaemon(() -> process) : supervisor.start(() -> process);
                return Objects.requireNonNull(started, "the child that start has returned");
            });
            play.says((daemon ? "startDaemon" : "start") + "(program) → " + process.pid());
            living.add(new Member(process, child));
        }

        /** One of the children ends, or a process below one. */
        private void ends(int number) {
            if (living.isEmpty()) {
                return;
            }
            if (number % 2 == 1 && !below.isEmpty()) {
                var process = below.get(number % below.size());
                play.says("process " + process.pid() + " ends");
                process.ends(0);
            } else {
                var member = living.remove(number % living.size());
                play.says("child " + member.process().pid() + " ends");
                member.process().ends(0);
                play.returns(new Ending.Normal(), "C3", "the child has ended", "await()", member.child()::await);
            }
        }

        private void forks(int number) {
            var parents = new ArrayList<KitHandle>();
            living.forEach(member -> parents.add(member.process().handle()));
            parents.addAll(below);
            if (!parents.isEmpty()) {
                var parent = parents.get(number % parents.size());
                var process = parent.starts();
                play.says("process " + parent.pid() + " starts " + process.pid());
                below.add(process);
            }
        }

        private void look() {
            if (!living.isEmpty()) {
                play.meets(clause);
            }
            if (clause.equals("C11")) {
                var tree = living.stream()
                        .map(member -> branch(member.process().handle()))
                        .toList();
                play.returns(tree, "C11", "each child that lives, and what is below it", "tree()", supervisor::tree);
                return;
            }
            var told = play.returns(
                    "C10", LISTED, "children()", () -> Objects.requireNonNull(supervisor.children(), "the list"));
            var wanted = living.stream().map(Member::child).toList();
            var same = told.size() == wanted.size();
            for (var i = 0; same && i < wanted.size(); i++) {
                same = told.get(i) == wanted.get(i);
            }
            play.require(same, "C10", LISTED, "other children, or in another order");
        }
    }

    private static Branch branch(ProcessHandle process) {
        return new Branch(
                process.pid(),
                process.children()
                        .sorted(Comparator.comparing(ProcessHandle::pid))
                        .map(Lists::branch)
                        .toList());
    }
}
