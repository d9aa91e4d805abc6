package grader.course.grade;

import grader.catalog.ExerciseEntry;
import grader.course.collect.Counts;
import grader.course.collect.Submissions;
import grader.course.plan.Plan;
import grader.course.roster.Student;
import grader.course.store.History;
import grader.course.store.Key;
import grader.course.store.Rows.StandingRow;
import grader.course.store.Rows.Whose;
import grader.course.store.Seen;
import grader.course.store.Store;
import grader.grading.OpenedKit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** Grades what is new of a class, and keeps it. What is kept is not judged again, in whatever moment this was ended. */
public final class ClassGrade {
    static final String RUN = "class";

    private final Plan plan;
    private final OpenedKit opened;
    private final Store store;
    private final Watcher watcher;
    private final Map<Key, List<Waiting>> waiting = new TreeMap<>();
    private final Map<Whose, StandingRow> standings = new HashMap<>();
    private final Set<Key> failed = new HashSet<>();
    private final BestOf best;
    private int known;

    /** What is to be done. */
    public record Order(List<ExerciseEntry> exercises, List<Student> students, Counts counts, int jobs) {}

    /**
     * What was done.
     *
     * @param known submissions that had a verdict already
     * @param judged distinct contents that were judged now
     * @param failed distinct contents at which the grader failed
     */
    public record Outcome(int known, int judged, int failed) {}

    /** A student whose verdict is awaited, and what was seen of him. */
    private record Waiting(Whose whose, long seen) {}

    public ClassGrade(Plan plan, OpenedKit opened, Store store, Watcher watcher) {
        this.plan = plan;
        this.opened = opened;
        this.store = store;
        this.watcher = watcher;
        this.best = new BestOf(plan.late());
    }

    /** Does it. */
    public Outcome grade(Submissions submissions, Order order) throws IOException {
        var kit = KitState.of(opened.kit(), order.exercises());
        var run = store.begin(RUN, Instant.now());
        new History(store).standings().forEach(row -> standings.put(row.whose(), row));
        store.whole(() -> {
            for (var nobody : submissions.unclaimed()) {
                store.unclaimed(run, nobody);
            }
        });
        Gathering.of(plan, order, opened.kit())
                .go(submissions, watcher, found -> store.whole(() -> keep(run, kit, order.counts(), found)));
        var judged = waiting.size();
        watcher.toJudge(judged);
        judge(run, order);
        store.whole(() -> best.settle(store, run));
        store.end(run, Instant.now());
        return new Outcome(known, judged - failed.size(), failed.size());
    }

    private void keep(long run, KitState kit, Counts counts, List<Gathering.Found> ofStudent) throws IOException {
        for (var found : ofStudent) {
            var seen = counts == Counts.BEST
                    ? store.sawEver(run, found.whose(), found.seen())
                    : store.saw(run, found.whose(), found.seen());
            if (found.content().isPresent() && found.seen() instanceof Seen.Work(var source, var _)) {
                store.keep(found.content().get());
                var exercise = found.whose().exercise();
                var key = new Key(exercise, source.content(), kit.made(exercise, plan.seed(exercise)));
                if (counts == Counts.BEST) {
                    compare(found, seen, key);
                } else {
                    settle(run, found.whose(), seen, key);
                }
            }
        }
    }

    /** Whose files are as they were keeps the verdict that stands, be it of an older kit: that is regrade's matter. */
    private void settle(long run, Whose whose, long seen, Key key) throws IOException {
        var before = standings.get(whose);
        if (before != null && before.key().content().equals(key.content())) {
            store.stands(run, whose, seen, before.key());
            known++;
        } else if (store.verdict(key).isPresent()) {
            store.stands(run, whose, seen, key);
            known++;
        } else {
            waiting.computeIfAbsent(key, _ -> new ArrayList<>()).add(new Waiting(whose, seen));
        }
    }

    /** What stands keeps its verdict here, too; which one is the best is known when all are judged. */
    private void compare(Gathering.Found found, long seen, Key key) throws IOException {
        var whose = found.whose();
        var own = BestOf.kept(Optional.ofNullable(standings.get(whose)), key);
        best.add(whose, new BestOf.Candidate(seen, own, found.daysLate()));
        if (store.verdict(own).isPresent()) {
            known++;
        } else {
            waiting.computeIfAbsent(own, _ -> new ArrayList<>()).add(new Waiting(whose, seen));
        }
    }

    private void judge(long run, Order order) throws IOException {
        var byId = new HashMap<String, ExerciseEntry>();
        order.exercises().forEach(exercise -> byId.put(exercise.id(), exercise));
        Function<Key, Bench.Task> task = key -> task(key, byId);
        Iterator<Bench.Task> tasks =
                List.copyOf(waiting.keySet()).stream().map(task).iterator();
        var stands = order.counts() != Counts.BEST;
        new Bench(opened, order.jobs(), watcher).judge(tasks, done -> store.whole(() -> keep(run, done, stands)));
    }

    private Bench.Task task(Key key, Map<String, ExerciseEntry> byId) {
        try {
            var content = store.content(key.content());
            var exercise = byId.get(key.exercise());
            if (content.isEmpty() || exercise == null) {
                throw new IllegalStateException("the store lost the files " + key.content());
            }
            return new Bench.Task(key, exercise, content.get());
        } catch (IOException spoilt) {
            throw new UncheckedIOException(spoilt);
        }
    }

    private void keep(long run, Bench.Done done, boolean stands) throws IOException {
        var key = done.task().key();
        switch (done.judgement()) {
            case Judgement.Verdict(var judged) -> {
                store.judged(key, judged);
                for (var each : stands ? waiting.getOrDefault(key, List.of()) : List.<Waiting>of()) {
                    store.stands(run, each.whose(), each.seen(), key);
                }
            }
            case Judgement.Failed(var what) -> {
                failed.add(key);
                for (var each : waiting.getOrDefault(key, List.of())) {
                    store.failed(run, each.whose(), key.content(), what);
                }
            }
        }
    }
}
