package processes.p04_process.peer;

import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;

/** It can be written, and not read. */
public final class Unreadable implements Serializable {
    private static final long serialVersionUID = 1L;

    /** A new one. */
    public Unreadable() {}

    private void readObject(ObjectInputStream input) throws InvalidObjectException {
        throw new InvalidObjectException("nobody reads it");
    }
}
