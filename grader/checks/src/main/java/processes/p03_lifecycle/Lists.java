package processes.p03_lifecycle;

import java.util.Objects;
import grader.spec.Play;
import grader.spec.Round;
import grader.spec.Scripts;
import grader.spec.Trial;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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
                            Arbitraries.of(Step.What.class), Arbitraries.integers().between(0, 40))
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
                case FAIL ->
                    play.fails(IllegalArgumentException.class, "C16", "it comes out", "start(a program that fails)", () ->
                            supervisor.start(() -> {
                                throw new IllegalArgumentException("no program");
                            }));
                case END -> ends(step.number());
                case FORK -> forks(step.number());
                case LOOK -> look();
            }
        }

        private void starts(boolean daemon) {
            var process = new KitProcess().keepingItsStreams();
            var child = play.looks("C1", "start returns the child", "start(program)", () -> {
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
            var told = play.returns("C10", LISTED, "children()", () -> Objects.requireNonNull(
                    supervisor.children(), "the list"));
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

    /** A list that was returned stays as it is. */
    static void areCopies(Trial trial) throws Exception {
        trial.scene(() -> {
            try (var stage = new Stage(trial)) {
                var first = stage.process();
                var one = stage.starts(first);
                var two = stage.startsDaemon(stage.process());
                var list = stage.returns("children()", "C10: " + LISTED, stage.supervisor()::children);
                stage.starts(stage.process());
                stage.ends(first, one, 0);
                stage.returns(List.of(one, two), "a look at the list", "C10: the list is a copy", () -> List.copyOf(list));
                stage.actors()
                        .start("A", "clear() on the list", () -> {
                            list.clear();
                            return Stage.DONE;
                        })
                        .fails(UnsupportedOperationException.class, "C10: nobody can change the list");
                stage.returns(2, "children()", "C10: " + LISTED, () -> stage.supervisor()
                        .children()
                        .size());
            }
        });
    }

    /** Children begin and end while somebody looks. */
    static void underWay(Round round) {
        var supervisor = new Supervisor(new KitExit());
        var processes = new ArrayList<KitProcess>();
        for (var i = 0; i < 6; i++) {
            processes.add(new KitProcess().keepingItsStreams());
        }
        round.thread("T1", () -> {
            for (var process : processes) {
                supervisor.start(() -> process);
                round.pause();
            }
        });
        round.thread("T2", () -> processes.forEach(process -> {
            process.ends(0);
            round.pause();
        }));
        round.thread("T3", () -> {
            for (var i = 0; i < 6; i++) {
                var children = supervisor.children();
                var tree = supervisor.tree();
                round.require(
                        children.size() <= 6 && tree.size() <= 6,
                        "C10: each child is listed once",
                        children.size() + " and " + tree.size() + " of 6",
                        "");
            }
        });
        round.withoutWakeUps().run("C10: the children can be listed while some begin and end");
        round.require(
                processes.stream().noneMatch(KitProcess::isAlive), "the processes of the check end", "some live", "");
    }
}
