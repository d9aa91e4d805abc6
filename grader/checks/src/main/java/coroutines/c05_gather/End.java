package coroutines.c05_gather;

/** How a task ends when it is told to. */
enum End {
    RETURNS("returns"),
    RETURNS_NULL("returns null"),
    THROWS("throws"),
    /** It returns, and leaves its thread interrupted. */
    RETURNS_INTERRUPTED("interrupts its own thread and returns");

    private final String told;

    End(String told) {
        this.told = told;
    }

    @Override
    public String toString() {
        return told;
    }
}
