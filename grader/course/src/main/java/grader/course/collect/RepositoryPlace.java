package grader.course.collect;

import grader.course.gradebook.Source.Clock;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;

/** A branch of a repository: its states are the commits on it, one before the other. */
final class RepositoryPlace implements Place {
    private static final String CUT = "its branch is long: the last " + Limits.STATES
            + " commits that are not too late were looked into, no older ones";

    private final String name;
    private final ObjectsOf repository;
    private final ObjectId tip;
    private final Optional<Submitted> submitted;
    private final Map<ObjectId, Snapshot> known = new HashMap<>();

    /** The commit that a platform took, and when it did: not the author's word. */
    record Submitted(String commit, Instant when) {}

    RepositoryPlace(String name, ObjectsOf repository, ObjectId tip, Optional<Submitted> submitted) {
        this.name = name;
        this.repository = repository;
        this.tip = tip;
        this.submitted = submitted;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Optional<Snapshot> take(Pick pick) throws IOException {
        try (var walk = new RevWalk(repository.repository())) {
            var byPlatform = submitted.filter(own -> isIn(own.when(), pick.end()));
            if (byPlatform.isPresent()) {
                var own = byPlatform.get();
                var commit = walk.parseCommit(ObjectId.fromString(own.commit()));
                return Optional.of(snapshot(commit, own.when(), Clock.PLATFORM));
            }
            var inTime = last(walk, pick.first());
            var commit = inTime.isPresent() ? inTime : last(walk, pick.end());
            var counts = commit.isPresent() ? commit.get() : walk.parseCommit(tip); // too late: that is told, and shown
            return Optional.of(snapshot(counts, time(counts), Clock.COMMIT));
        } catch (MissingObjectException | IllegalArgumentException broken) {
            throw new IOException("its repository is not whole (" + broken.getMessage() + ")", broken);
        }
    }

    @Override
    public void each(Optional<Instant> end, Consumer<Snapshot> listener) throws IOException {
        try (var walk = new RevWalk(repository.repository())) {
            var commits = until(walk, end);
            var isCut = commits.size() > Limits.STATES;
            for (var each : isCut ? commits.subList(0, Limits.STATES) : commits) {
                var clock = isTaken(each) ? Clock.PLATFORM : Clock.COMMIT;
                var notes = Stream.concat(notes(each).stream(), isCut ? Stream.of(CUT) : Stream.of());
                listener.accept(new Snapshot(
                        Optional.of(each.name()), Optional.of(when(each)), clock, items(each), notes.toList()));
            }
        } catch (MissingObjectException | IllegalArgumentException broken) {
            throw new IOException("its repository is not whole (" + broken.getMessage() + ")", broken);
        }
    }

    /** Those that are not too late, the last one first; one more than are looked into, where there are so many. */
    private List<RevCommit> until(RevWalk walk, Optional<Instant> end) throws IOException {
        var commits = new ArrayList<RevCommit>();
        var commit = Optional.of(walk.parseCommit(tip));
        for (var seen = 0; seen < Limits.COMMITS && commits.size() <= Limits.STATES && commit.isPresent(); seen++) {
            if (isIn(when(commit.get()), end)) {
                commits.add(commit.get());
            }
            commit = before(walk, commit.get());
        }
        return commits;
    }

    private boolean isTaken(RevCommit commit) {
        return submitted.filter(taken -> taken.commit().equals(commit.name())).isPresent();
    }

    private Instant when(RevCommit commit) {
        return isTaken(commit) ? submitted.orElseThrow().when() : time(commit);
    }

    /** Along the branch itself; empty at its beginning, or where a shallow clone begins. */
    private static Optional<RevCommit> before(RevWalk walk, RevCommit commit) throws IOException {
        try {
            return commit.getParentCount() == 0 ? Optional.empty() : Optional.of(walk.parseCommit(commit.getParent(0)));
        } catch (MissingObjectException shallow) {
            return Optional.empty();
        }
    }

    private static boolean isIn(Instant when, Optional<Instant> end) {
        return end.isEmpty() || !when.isAfter(end.get());
    }

    private static Instant time(RevCommit commit) {
        return Instant.ofEpochSecond(commit.getCommitTime());
    }

    /** The last commit not after that moment, along the branch itself: what was merged into it came with the merge. */
    private Optional<RevCommit> last(RevWalk walk, Optional<Instant> end) throws IOException {
        var commit = walk.parseCommit(tip);
        for (var looked = 0; looked < Limits.COMMITS; looked++) {
            if (isIn(time(commit), end)) {
                return Optional.of(commit);
            }
            if (commit.getParentCount() == 0) {
                return Optional.empty();
            }
            commit = walk.parseCommit(commit.getParent(0));
        }
        throw new IOException("its branch has more than " + Limits.COMMITS + " commits after the due date");
    }

    private Snapshot snapshot(RevCommit commit, Instant when, Clock clock) throws IOException {
        var before = known.get(commit.getId());
        if (before != null && before.clock() == clock) {
            return before;
        }
        var snapshot = new Snapshot(Optional.of(commit.name()), Optional.of(when), clock, items(commit), notes(commit));
        known.put(commit.getId(), snapshot);
        return snapshot;
    }

    private List<String> notes(RevCommit commit) throws IOException {
        return goesBack(commit)
                ? List.of("the dates of its commits go backwards: this one is older than the one before it")
                : List.of();
    }

    private boolean goesBack(RevCommit commit) throws IOException {
        if (commit.getParentCount() == 0) {
            return false;
        }
        try (var walk = new RevWalk(repository.repository())) {
            return walk.parseCommit(commit.getParent(0)).getCommitTime() > commit.getCommitTime();
        } catch (MissingObjectException shallow) {
            return false;
        }
    }

    private List<Item> items(RevCommit commit) throws IOException {
        var reading = new Reading();
        try (var tree = new TreeWalk(repository.repository())) {
            tree.addTree(commit.getTree());
            while (tree.next()) {
                reading.seen();
                if (tree.isSubtree()) {
                    if (Limits.isEntered(tree.getNameString()) && tree.getDepth() < Limits.DEPTH) {
                        tree.enterSubtree();
                    }
                } else if (Limits.isSource(tree.getNameString())) {
                    item(tree, reading);
                }
            }
        }
        return reading.items();
    }

    private static void item(TreeWalk tree, Reading reading) throws IOException {
        var mode = tree.getFileMode();
        if (FileMode.SYMLINK.equals(mode)) {
            reading.link(tree.getPathString());
        } else if (FileMode.REGULAR_FILE.equals(mode) || FileMode.EXECUTABLE_FILE.equals(mode)) {
            try (var in = tree.getObjectReader().open(tree.getObjectId(0)).openStream()) {
                reading.file(tree.getPathString(), in);
            }
        }
    }

    @Override
    public void close() {
        repository.close();
    }
}
