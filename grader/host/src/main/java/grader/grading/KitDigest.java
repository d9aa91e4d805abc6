package grader.grading;

import grader.run.Kit;
import grader.scratch.Sha;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;

/** All that judges but the exercise's own files: every jar of the grader and of its workers, the checks, the JDK. */
final class KitDigest {
    private static final List<String> MACHINE =
            List.of("java.vm.vendor", "java.vm.name", "java.vm.version", "os.name", "os.arch");

    private final List<Path> parts;
    private final FileDigests files;

    KitDigest(Kit kit, FileDigests files) {
        var all = new ArrayList<Path>();
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .map(Path::toAbsolutePath)
                .forEach(all::add);
        all.addAll(kit.workerClassPath());
        all.add(kit.checksJar());
        this.parts = List.copyOf(new LinkedHashSet<>(all));
        this.files = files;
    }

    /** Of what is there now: it may be built anew while exercises are judged. */
    String now() throws IOException {
        var digest = new Sha();
        MACHINE.forEach(name -> digest.with(System.getProperty(name, "")));
        for (var part : parts) {
            if (part.toFile().exists()) {
                digest.with(files.of(part));
            }
        }
        files.note();
        return digest.hex();
    }
}
