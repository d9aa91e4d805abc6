package grader.spec;

/** What a call that may wait came back with, as a story tells it. */
enum Got {
    /** It has no value that would tell: it returned. */
    ALL(""),
    /** What it came for, within its time. */
    WHAT_IT_CAME_FOR("true"),
    /** Nothing: its time was over. */
    NOTHING("false");

    private final String told;

    Got(String told) {
        this.told = told;
    }

    static Got of(boolean got) {
        return got ? WHAT_IT_CAME_FOR : NOTHING;
    }

    @Override
    public String toString() {
        return told;
    }
}
