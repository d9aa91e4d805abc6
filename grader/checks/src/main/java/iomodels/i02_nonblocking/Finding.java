package iomodels.i02_nonblocking;

/**
 * What breaks the contract.
 *
 * @param expected what should have been, as {@code C7: …}
 * @param found what was instead
 */
record Finding(String expected, String found) {
    /** Where findings go. */
    @FunctionalInterface
    interface Findings {
        /** One more. */
        void add(String expected, String found);
    }

    /** The clause, as {@code C7}. */
    String clause() {
        return expected.substring(0, expected.indexOf(':'));
    }
}
