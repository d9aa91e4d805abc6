package grader.course.grade;

import grader.catalog.ExerciseEntry;
import grader.course.plan.Plan;
import grader.course.store.Key;
import grader.course.store.Store;
import grader.grading.OpenedKit;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.TreeSet;

/** Judges files that were kept, by the kit as it is now. Nothing stands for anybody because of it. */
public final class Again {
    private final Plan plan;
    private final OpenedKit opened;
    private final Store store;
    private final Watcher watcher;
    private final KitState kit;

    public Again(Plan plan, OpenedKit opened, Store store, List<ExerciseEntry> exercises, Watcher watcher)
            throws IOException {
        this.plan = plan;
        this.opened = opened;
        this.store = store;
        this.watcher = watcher;
        this.kit = KitState.of(opened.kit(), exercises);
    }

    /**
     * What a verdict by the present kit on these files is kept under. Where the machine was too noisy to decide, the
     * next seed is tried: judged again with the same one it would be the same verdict.
     */
    public Key key(String exercise, String content) throws IOException {
        var seed = plan.seed(exercise);
        var key = new Key(exercise, content, kit.made(exercise, seed));
        while (store.verdict(key)
                .filter(judged -> !judged.undecided().isEmpty())
                .isPresent()) {
            seed++;
            key = new Key(exercise, content, kit.made(exercise, seed));
        }
        return key;
    }

    /** Judges what has no verdict yet: the keys at which the grader failed. */
    public List<Key> judge(Collection<Key> keys, int jobs) throws IOException {
        var byId = new HashMap<String, ExerciseEntry>();
        opened.catalog().all().forEach(exercise -> byId.put(exercise.id(), exercise));
        var tasks = new ArrayList<Bench.Task>();
        for (var key : new TreeSet<>(keys)) {
            var content = store.content(key.content());
            var exercise = byId.get(key.exercise());
            if (store.verdict(key).isEmpty() && content.isPresent() && exercise != null) {
                tasks.add(new Bench.Task(key, exercise, content.get()));
            }
        }
        watcher.toJudge(tasks.size());
        var failed = new ArrayList<Key>();
        new Bench(opened, jobs, watcher).judge(tasks.iterator(), done -> {
            switch (done.judgement()) {
                case Judgement.Verdict(var judged) -> store.judged(done.task().key(), judged);
                case Judgement.Failed _ -> failed.add(done.task().key());
            }
        });
        return failed;
    }
}
