package processes.p04_process.peer;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** One of a chain, which may be a ring. */
public final class Link implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Its number. */
    final int number;

    /** The next one. */
    @Nullable
    Link next;

    /** The last of a chain. */
    public Link(int number) {
        this.number = number;
    }

    /** A ring of so many. */
    public static Link ring(int size) {
        var first = new Link(0);
        var last = first;
        for (var i = 1; i < size; i++) {
            last.next = new Link(i);
            last = last.next;
        }
        last.next = first;
        return first;
    }
}
