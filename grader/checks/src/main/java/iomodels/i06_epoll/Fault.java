package iomodels.i06_epoll;

/**
 * What is wrong with the list that an {@code await} of a script returned.
 *
 * @param kind which clause it is about
 * @param expected what a right epoll does here
 * @param found what this one did
 * @param at the descriptor that was passed over, or -1
 */
record Fault(Kind kind, String expected, String found, int at) {
    /** Every fault belongs to exactly one clause. */
    enum Kind {
        /** Reported, but not ready, or not so, or twice in a list (C2). */
        NOT_READY("was the descriptor looked at just now, and masked with what is wanted?"),
        /** Level-triggered and ready, but not reported (C3). */
        LEVEL_LOST("does a level-triggered one go back to the ready list as long as it is ready?"),
        /** An edge-triggered arrival that is not reported (C4). */
        EDGE_LOST("every arrival of a wanted bit counts, whether the bit was set before or not"),
        /** An edge-triggered event that is reported without an arrival (C4). */
        EDGE_AGAIN("what puts an edge-triggered one into the ready list although nothing wanted has arrived?"),
        /** What ADD or MODIFY found ready is not reported (C5). */
        WATCH_LOST("do ADD and MODIFY both look, and put into the ready list what is ready?"),
        /** Reported after DELETE (C6). */
        DELETED("take it off the ready list as well, or pass over it there"),
        /** Reported twice before another that was ready all the time (C10). */
        UNFAIR("who is reported goes to the end of the ready list; take from its front");

        private final String advice;

        Kind(String advice) {
            this.advice = advice;
        }

        String advice() {
            return advice;
        }
    }
}
