package grader.course.collect;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/** Collects the sources of one submission within the limits. */
final class Reading {
    private final List<Item> items = new ArrayList<>();
    private int entries;
    private int bytes;

    /** One more file or folder was looked at, whatever it is. */
    void seen() throws IOException {
        entries++;
        if (entries > Limits.ENTRIES) {
            throw new IOException("it holds more than " + Limits.ENTRIES + " files and folders");
        }
    }

    void link(String path) {
        items.add(new Item(path, true, new byte[0]));
    }

    /** Reads a source, not further than the limit. */
    void file(String path, InputStream in) throws IOException {
        var content = in.readNBytes(Limits.FILE_BYTES + 1);
        bytes += content.length;
        if (bytes > Limits.ALL_BYTES) {
            throw new IOException("its .java files are larger than " + (Limits.ALL_BYTES >> 20) + " MiB together");
        }
        items.add(new Item(path, false, content));
    }

    List<Item> items() {
        return items;
    }
}
