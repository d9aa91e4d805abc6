package iomodels.i04_select_and_poll;

/** Ends a call that has shown all that it can show; no mistake of the call's own. */
final class Enough extends Error {
    private static final long serialVersionUID = 1L;

    Enough() {
        super("the scene is over");
    }
}
