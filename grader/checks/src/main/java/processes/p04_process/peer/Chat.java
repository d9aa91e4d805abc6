package processes.p04_process.peer;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import processes.p04_process.Body;
import processes.p04_process.ChildProcess;
import processes.p04_process.Launcher;

/** A process with a body and fields of its own: it notes what it finds in them, and what it is told of itself. */
public final class Chat extends ChildProcess {
    /** How often a body has run in this process. */
    public static final AtomicInteger RUN = new AtomicInteger();

    private static final long serialVersionUID = 1L;

    private final String file;

    @SuppressWarnings("serial") // whoever makes one gives it a list that can be serialised, or not
    private final List<Object> words;

    private final transient Object left = new Object();
    private String person;

    /** One that notes in that file. */
    public Chat(Launcher launcher, String file, String person, List<Object> words) {
        super(launcher);
        this.file = file;
        this.person = person;
        this.words = words;
    }

    /** The same with a body, which its own {@code run} does not care for. */
    public Chat(Launcher launcher, Class<? extends Body> body, String file, String person, List<Object> words) {
        super(launcher, body, file, words);
        this.file = file;
        this.person = person;
        this.words = words;
    }

    /** With whom. */
    public String person() {
        return person;
    }

    @Override
    @SuppressWarnings("NullAway") // in a copy nothing transient is there
    public void run() throws Exception {
        RUN.incrementAndGet();
        Notes.add(file, Observer.here() + " person " + person + " words " + words + " transient " + (left == null));
        Notes.add(
                file,
                "pid " + (pid().orElse(0) == ProcessHandle.current().pid()) + ", alive " + isAlive() + ", exit code "
                        + exitCode() + ", daemon " + isDaemon());
        person = "changed";
        words.add("changed");
    }
}
