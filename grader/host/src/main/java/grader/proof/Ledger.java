package grader.proof;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * The book of what proofs have come to, honest whatever it says: a line of JSON for each in {@code docs/ledger.jsonl},
 * only ever appended to, and a page made of it, {@code docs/LEDGER.md}.
 */
public final class Ledger {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Path entries;
    private final Path page;

    /** What was judged. */
    public enum What {
        /** The corpus in {@code src/right} and {@code src/wrong}. */
        CORPUS,
        /** Submissions of somebody who has seen the stub alone. */
        BLIND,
        /** One-place changes of right submissions; a survivor that is not declared is one that was not caught. */
        MUTANTS
    }

    /**
     * A proof.
     *
     * @param day when, as {@code 2026-11-29}
     * @param commit of the kit, short; empty where there is none
     * @param what a name of {@link What}
     * @param times how often each submission was judged
     * @param load mean number of threads that wanted a processor in the last minute of it; negative when unknown
     */
    public record Entry(
            String day,
            String commit,
            String exercise,
            String what,
            int times,
            Tally tally,
            double load,
            int processors) {}

    /** @param root of the kit */
    public Ledger(Path root) {
        this.entries = root.resolve("docs").resolve("ledger.jsonl");
        this.page = root.resolve("docs").resolve("LEDGER.md");
    }

    /** All entries, the oldest first. */
    public List<Entry> read() {
        if (!Files.isRegularFile(entries)) {
            return List.of();
        }
        var read = new ArrayList<Entry>();
        for (var line : KitFiles.text(entries).lines().toList()) {
            try {
                read.add(MAPPER.readValue(line, Entry.class));
            } catch (JsonProcessingException unreadable) {
                throw new UncheckedIOException(
                        entries + ":" + (read.size() + 1) + ": cannot be read; put back what version control has of it",
                        unreadable);
            }
        }
        return read;
    }

    /** Appends the entry and makes the page anew. */
    public void add(Entry entry) {
        var all = new ArrayList<>(read());
        all.add(entry);
        try {
            Files.createDirectories(page.getParent());
            Files.writeString(
                    entries,
                    MAPPER.writeValueAsString(entry) + "\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
            Files.writeString(page, LedgerPage.of(all));
        } catch (IOException full) {
            throw new UncheckedIOException("cannot write the ledger below " + page.getParent(), full);
        }
    }
}
