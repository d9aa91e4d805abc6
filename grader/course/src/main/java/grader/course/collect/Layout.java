package grader.course.collect;

import grader.catalog.UsageException;
import grader.course.gradebook.Gradebook.Unclaimed;
import grader.course.roster.Roster;
import grader.course.roster.Student;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Goes through a folder of submissions of whatever layout, and finds whose each of them is. Used once. */
final class Layout {
    private static final Pattern OLD_CLASSROOM = Pattern.compile("^(.+)-submissions$");
    private static final Pattern CLASSROOM_50 = Pattern.compile("^(.+)_submissions_\\d{4}_\\d{2}_\\d{2}_T_[\\d_]+$");
    private static final int NESTED = 3;

    private final Owners owners;
    private final Map<String, List<Spot>> spots = new LinkedHashMap<>();
    private final List<Unclaimed> unclaimed = new ArrayList<>();

    Layout(Roster roster) {
        this.owners = new Owners(roster);
    }

    /** By the id of their owners. */
    Map<String, List<Spot>> spots() {
        return spots;
    }

    List<Unclaimed> unclaimed() {
        return unclaimed;
    }

    /**
     * Goes through a folder.
     *
     * @throws UsageException when it holds nothing that could be a submission
     */
    void read(Path folder) throws IOException {
        var git = List.of(folder.resolve(".git"), folder).stream()
                .filter(Layout::isGitFolder)
                .findFirst();
        if (git.isPresent()) {
            branches(git.get());
        } else {
            container(folder, NESTED);
        }
        if (spots.isEmpty() && unclaimed.isEmpty()) {
            throw new UsageException(
                    folder + " holds no submission; give the folder with one folder or zip file a student");
        }
    }

    private static boolean isGitFolder(Path folder) {
        return Files.isRegularFile(folder.resolve("HEAD"), LinkOption.NOFOLLOW_LINKS)
                && Files.isDirectory(folder.resolve("objects"), LinkOption.NOFOLLOW_LINKS);
    }

    private void branches(Path git) throws IOException {
        for (var branch : References.of(git).branches().entrySet()) {
            var owner = owners.of(branch.getKey(), Optional.empty());
            add(owner, Spot.branch(branch.getKey(), git, branch.getValue()));
        }
    }

    private void container(Path folder, int nested) throws IOException {
        var prefix = prefix(folder);
        var index = GradescopeIndex.in(folder);
        for (var each : Spot.visible(folder)) {
            var name = each.getFileName().toString();
            if (Files.isDirectory(each, LinkOption.NOFOLLOW_LINKS)) {
                var entry = index.flatMap(known -> known.of(name));
                if (entry.isPresent()) {
                    exported(each, entry.get());
                } else {
                    directory(each, prefix, nested);
                }
            } else if (!name.equals(GradescopeIndex.FILE)) {
                file(each, prefix);
            }
        }
    }

    /** What stands before every account: {@code os-hw1-} in {@code os-hw1-submissions}. */
    private static Optional<String> prefix(Path folder) {
        var name = String.valueOf(folder.toAbsolutePath().normalize().getFileName());
        for (var pattern : List.of(OLD_CLASSROOM, CLASSROOM_50)) {
            var matcher = pattern.matcher(name);
            if (matcher.matches()) {
                return Optional.of(matcher.group(1) + "-");
            }
        }
        return Optional.empty();
    }

    private void exported(Path folder, GradescopeIndex.Entry entry) {
        var name = folder.getFileName().toString();
        var owner = owners.named(entry.names())
                .<Owners.Owner>map(Owners.Owner.Known::new)
                .orElseGet(() ->
                        new Owners.Owner.Nobody("none of " + String.join(", ", entry.names()) + " is on the roster"));
        add(owner, Spot.folder(name, folder, entry.when(), false));
    }

    private void directory(Path folder, Optional<String> prefix, int nested) throws IOException {
        var name = folder.getFileName().toString();
        var owner = owners.of(name, prefix);
        if (owner instanceof Owners.Owner.Nobody && nested > 0 && isContainer(folder, name)) {
            container(folder, nested - 1);
        } else {
            add(owner, Spot.folder(name, folder, Optional.<Instant>empty(), isFromPlatform(folder)));
        }
    }

    /** A folder of submissions: by its name, or because nobody's sources but somebody's folders are in it. */
    private boolean isContainer(Path folder, String name) throws IOException {
        if (OLD_CLASSROOM.matcher(name).matches() || CLASSROOM_50.matcher(name).matches()) {
            return true;
        }
        if (Files.isRegularFile(folder.resolve(GradescopeIndex.FILE), LinkOption.NOFOLLOW_LINKS)) {
            return true;
        }
        return !Files.exists(folder.resolve(".git"), LinkOption.NOFOLLOW_LINKS)
                && Spot.visible(folder).stream()
                        .anyMatch(each -> owners.of(each.getFileName().toString(), Optional.empty())
                                instanceof Owners.Owner.Known);
    }

    private static boolean isFromPlatform(Path folder) {
        var parent = folder.toAbsolutePath().normalize().getParent();
        return parent != null
                && CLASSROOM_50.matcher(String.valueOf(parent.getFileName())).matches();
    }

    private void file(Path file, Optional<String> prefix) {
        var name = file.getFileName().toString();
        var lower = name.toLowerCase(Locale.ROOT);
        if (Files.isSymbolicLink(file)) {
            unclaimed.add(new Unclaimed(name, "it is a link, and links are not followed; put there what it names"));
        } else if (lower.endsWith(".zip")) {
            add(owners.of(name, prefix), Spot.zip(name, file));
        } else if (lower.endsWith(".java")) {
            add(
                    owners.of(name, prefix),
                    Spot.file(name, file, Owners.original(name).orElse(name)));
        } else {
            unclaimed.add(new Unclaimed(name, "it is neither a folder nor a zip file nor a .java file"));
        }
    }

    private void add(Owners.Owner owner, Spot spot) {
        switch (owner) {
            case Owners.Owner.Known(Student student) ->
                spots.computeIfAbsent(student.id(), _ -> new ArrayList<>()).add(spot);
            case Owners.Owner.Nobody(var why) -> unclaimed.add(new Unclaimed(spot.name(), why));
        }
    }
}
