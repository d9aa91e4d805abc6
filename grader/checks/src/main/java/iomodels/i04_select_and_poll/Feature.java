package iomodels.i04_select_and_poll;

/** The one thing that a script has and plain ones have not: what breaks only with it is told as its clause. */
enum Feature {
    /** Nothing special. */
    PLAIN("", ""),
    /** Sets and lists that cannot be modified. */
    UNMODIFIABLE("C1", "any kind of Set and List is taken"),
    /** The greatest descriptor of a set. */
    LIMIT("C2", "a set holds descriptors from 0 to 1023, and nfds is at most 1024"),
    /** Descriptors from nfds on. */
    NFDS("C4", "what is below nfds is watched, and nothing else"),
    /** Entries with negative descriptors. */
    IGNORED("C8", "entries with negative descriptors are ignored, and the others are not"),
    /** Something fails. */
    FAILURE("C13", "what the kernel throws comes out as it is"),
    /** The caller's collections are changed during the call. */
    MEDDLING("C12", "what happens to the caller's sets and list changes nothing"),
    /** Several calls on several multiplexers. */
    SEVERAL("C14", "each call starts from what it is handed, whatever was called before");

    private final String clause;
    private final String fact;

    Feature(String clause, String fact) {
        this.clause = clause;
        this.fact = fact;
    }

    String clause() {
        return clause;
    }

    String fact() {
        return fact;
    }
}
