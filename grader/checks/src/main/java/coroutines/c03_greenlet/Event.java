package coroutines.c03_greenlet;

/**
 * Something that must happen next.
 *
 * @param who in whose code
 * @param what as the story tells it
 * @param clause the one that says what it is
 * @param because the fact of the contract
 * @param whose the one that says who it is that goes on
 * @param tells whether that puts the clause to the test
 */
record Event(int who, String what, String clause, String because, String whose, boolean tells) {
    private static final String WHOEVER = "it goes on with whoever was switched to";

    /** As the story tells it. */
    String text() {
        return text(who, what);
    }

    static String text(int who, String what) {
        return Script.name(who) + ": " + what;
    }

    /** The clause that is broken when something happens in the code of that one instead, or nothing does. */
    String clause(int instead) {
        return instead == who ? clause : whose;
    }

    String because(int instead) {
        return instead != who && whose.equals("C3") ? WHOEVER : because;
    }
}
