package iomodels.i04_select_and_poll;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The bits of a descriptor, by their names. */
final class Bits {
    static final int READING = Kernel.READABLE | Kernel.HANGUP | Kernel.ERROR;
    static final int WRITING = Kernel.WRITABLE | Kernel.ERROR;
    static final int UNASKED = Kernel.ERROR | Kernel.HANGUP | Kernel.INVALID;

    private static final int MOST_TOLD = 12;
    private static final List<String> NAMES = List.of("READABLE", "URGENT", "WRITABLE", "ERROR", "HANGUP", "INVALID");

    private Bits() {}

    static String named(int bits) {
        var names = new ArrayList<String>();
        for (var i = 0; i < NAMES.size(); i++) {
            if ((bits & 1 << i) != 0) {
                names.add(NAMES.get(i));
            }
        }
        return names.isEmpty() ? "0" : String.join("|", names);
    }

    static String told(List<PollFd> entries) {
        return entries.stream()
                .limit(MOST_TOLD)
                .map(Bits::told)
                .collect(Collectors.joining(", ", "[", entries.size() > MOST_TOLD ? ", …]" : "]"));
    }

    private static String told(PollFd entry) {
        return entry.descriptor() + " asks for " + named(entry.events())
                + (entry.revents() == 0 ? "" : ": " + named(entry.revents()));
    }
}
