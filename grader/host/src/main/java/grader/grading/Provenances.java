package grader.grading;

import grader.report.Provenance;
import grader.run.Kit;
import grader.submission.CheckedOut;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Finds out which submission is judged, and by what. */
public final class Provenances {
    /** As many digits as tell two kits apart. */
    private static final int DIGITS = 16;

    private Provenances() {}

    /** Of a submission that is judged now; digests that cannot be had are not there. */
    public static Provenance of(Path folder, Kit kit, Instant now) {
        var name = folder.toAbsolutePath().normalize().getFileName();
        return new Provenance(name == null ? "" : name.toString(), CheckedOut.in(folder), now, digests(kit));
    }

    private static Map<String, String> digests(Kit kit) {
        var files = new FileDigests(kit.cache().resolve("verdicts").resolve("digests"));
        var digests = new HashMap<String, String>();
        try {
            digests.put("checks", files.of(kit.checksJar()).substring(0, DIGITS));
            digests.put("kit", new KitDigest(kit, files).now().substring(0, DIGITS));
        } catch (IOException gone) {
            digests.clear(); // built anew at this very moment: what judged is not there any more
        }
        return digests;
    }
}
