package processes.p04_process.peer;

import processes.p04_process.Body;

/** Does nothing. */
public final class Nothing implements Body {
    /** A new one. */
    public Nothing() {}

    @Override
    public void run(Object... arguments) {}
}
