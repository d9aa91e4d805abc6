package grader.course.grade;

import grader.catalog.ExerciseEntry;
import grader.catalog.UsageException;
import grader.course.collect.Content;
import grader.course.collect.Counts;
import grader.course.collect.Submissions;
import grader.course.plan.Plan;
import grader.course.store.Key;
import grader.course.store.Rows.Whose;
import grader.course.store.Seen;
import grader.grading.OpenedKit;
import grader.scratch.Sha;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * One part of a class, graded without a store: a function of the submissions, the plan, the kit and the part's
 * number. Who handed in the same is in the same part, so that each distinct content is judged once by all of them
 * together.
 */
public final class Shard {
    private final Plan plan;
    private final OpenedKit opened;
    private final Watcher watcher;

    /** Which part: the {@code number}-th, counted from 1, of {@code of}. */
    public record Part(int number, int of) {
        private static final Pattern WRITTEN = Pattern.compile("(\\d{1,4})/(\\d{1,4})");

        /**
         * The part of its words.
         *
         * @throws UsageException when they are none
         */
        public static Part parse(String words) {
            var written = WRITTEN.matcher(words);
            if (written.matches()) {
                var part = new Part(Integer.parseInt(written.group(1)), Integer.parseInt(written.group(2)));
                if (part.number >= 1 && part.number <= part.of) {
                    return part;
                }
            }
            throw new UsageException("--shard " + words + " is no part; write one such as 3/20, counted from 1");
        }

        /** Whether what has that digest is in this part. */
        boolean has(String digest) {
            return Long.parseLong(digest.substring(0, 12), 16) % of == number - 1;
        }
    }

    public Shard(Plan plan, OpenedKit opened, Watcher watcher) {
        this.plan = plan;
        this.opened = opened;
        this.watcher = watcher;
    }

    /** Grades the part and writes it: at how many contents the grader failed. */
    public int grade(Submissions submissions, ClassGrade.Order order, Part part, Path file) throws IOException {
        var kit = KitState.of(opened.kit(), order.exercises());
        var written = new PartFile();
        submissions.unclaimed().forEach(written::unclaimed);
        Map<Key, Content> contents = new TreeMap<>();
        Map<Key, List<Whose>> whose = new HashMap<>();
        Gathering.of(plan, order, opened.kit()).go(submissions, watcher, found -> {
            for (var each : found) {
                var key = key(each, kit);
                if (order.counts() == Counts.BEST) {
                    written.state(each, key); // by every part: which one is the best is known when all are together
                }
                if (part.has(digest(each))) {
                    if (order.counts() != Counts.BEST) {
                        written.seen(each.whose(), each.seen(), key);
                    }
                    key.ifPresent(known -> {
                        each.content().ifPresent(content -> contents.put(known, content));
                        whose.computeIfAbsent(known, _ -> new ArrayList<>()).add(each.whose());
                    });
                }
            }
        });
        contents.values().forEach(written::content);
        watcher.toJudge(contents.size());
        var failed = judge(order, contents, whose, written);
        written.write(file);
        return failed;
    }

    private static String digest(Gathering.Found found) {
        return found.seen() instanceof Seen.Work(var source, var _)
                ? source.content()
                : new Sha()
                        .with(found.whose().student())
                        .with(found.whose().exercise())
                        .hex();
    }

    private Optional<Key> key(Gathering.Found found, KitState kit) {
        var exercise = found.whose().exercise();
        return found.seen() instanceof Seen.Work(var source, var _)
                ? Optional.of(new Key(exercise, source.content(), kit.made(exercise, plan.seed(exercise))))
                : Optional.empty();
    }

    private int judge(ClassGrade.Order order, Map<Key, Content> contents, Map<Key, List<Whose>> whose, PartFile written)
            throws IOException {
        var byId = new HashMap<String, ExerciseEntry>();
        order.exercises().forEach(exercise -> byId.put(exercise.id(), exercise));
        var tasks = contents.entrySet().stream()
                .map(entry -> new Bench.Task(
                        entry.getKey(),
                        Objects.requireNonNull(byId.get(entry.getKey().exercise())),
                        entry.getValue()))
                .iterator();
        var failed = new ArrayList<Key>();
        new Bench(opened, order.jobs(), watcher).judge(tasks, done -> {
            var key = done.task().key();
            switch (done.judgement()) {
                case Judgement.Verdict(var judged) -> written.verdict(key, judged);
                case Judgement.Failed(var what) -> {
                    failed.add(key);
                    whose.getOrDefault(key, List.of()).forEach(each -> written.failed(each, key.content(), what));
                }
            }
        });
        return failed.size();
    }
}
