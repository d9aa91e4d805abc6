package processes.p06_process_pool.tasks;

import processes.p06_process_pool.Task;

/**
 * Says in plain ASCII what it was given: so a mistake on the way there is not undone by the same mistake on the way
 * back.
 */
public final class Fingerprint implements Task {
    /** A new one. */
    public Fingerprint() {}

    @Override
    public String run(String argument) {
        return of(argument);
    }

    /** The length and the hash code of the text, which both depend on its {@code char}s alone. */
    public static String of(String text) {
        return text.length() + " chars, hash " + text.hashCode();
    }
}
