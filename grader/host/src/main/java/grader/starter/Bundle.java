package grader.starter;

import grader.catalog.UsageException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What a platform wants beside the kit, and where in its archive: {@code --for} names it. */
public enum Bundle {
    /** Gradescope's container: its archive is the instructor's alone. */
    GRADESCOPE("gradescope", false, List.of("setup.sh", "run_autograder")),
    /** Classroom 50's bundle, in a folder with the assignment's name; whoever finds its address can read it. */
    CLASSROOM50("classroom50", true, List.of("autograder.py"));

    private static final String KIT = "kit/";

    private final String word;
    private final boolean foldered;
    private final List<String> scripts;

    Bundle(String word, boolean foldered, List<String> scripts) {
        this.word = word;
        this.foldered = foldered;
        this.scripts = scripts;
    }

    /**
     * The bundle of that name.
     *
     * @throws UsageException when there is none
     */
    public static Bundle named(String word) {
        return Arrays.stream(values())
                .filter(bundle -> bundle.word.equals(word))
                .findFirst()
                .orElseThrow(() -> new UsageException("--for " + word + ": there is "
                        + Arrays.stream(values()).map(bundle -> bundle.word).collect(Collectors.joining(" and "))));
    }

    /**
     * The files of the bundle, by path.
     *
     * @param tree a student's repository, of which the grader's part is taken
     * @param assignment the name that the platform knows the assignment by; not asked for by every platform
     * @throws UsageException when the name can be none
     */
    public SequencedMap<String, byte[]> of(SequencedMap<String, byte[]> tree, String assignment) {
        if (foldered && !assignment.matches("[A-Za-z0-9][A-Za-z0-9._-]*")) {
            throw new UsageException("--assignment NAME is needed, with letters, digits, '.', '_' and '-'; it was \""
                    + assignment + "\"");
        }
        var top = foldered ? assignment + "/" : "";
        var files = new TreeMap<String, byte[]>();
        scripts.forEach(script -> files.put(top + script, script(script)));
        tree.forEach((path, bytes) -> {
            if (isLeftOut(path)) {
                return;
            }
            if (path.equals("grade") || path.startsWith(StarterTree.KIT_FOLDER) || path.startsWith("exercises/")) {
                files.put(top + KIT + path, bytes);
            }
        });
        return files;
    }

    /** No key reaches a grader whose bundle anybody can read, so what only a key opens would be dead weight there. */
    private boolean isLeftOut(String path) {
        return !checksOpen() && (path.equals(StarterTree.SEALED) || path.startsWith(StarterTree.JARS + "jqwik-"));
    }

    /** Whether the hidden checks are in it, open: only where students cannot read it. */
    public boolean checksOpen() {
        return this == GRADESCOPE;
    }

    private byte[] script(String name) {
        var path = "/interleave/bundle/" + word + "/" + name;
        try (InputStream in = Bundle.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("the grader's jar lacks " + path);
            }
            return in.readAllBytes();
        } catch (IOException notReadable) {
            throw new UncheckedIOException("cannot read " + path, notReadable);
        }
    }
}
