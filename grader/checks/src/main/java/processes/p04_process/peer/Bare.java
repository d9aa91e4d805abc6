package processes.p04_process.peer;

import processes.p04_process.ChildProcess;
import processes.p04_process.Launcher;

/** A process without a body. */
public final class Bare extends ChildProcess {
    private static final long serialVersionUID = 1L;

    /** A new one. */
    public Bare(Launcher launcher) {
        super(launcher);
    }
}
