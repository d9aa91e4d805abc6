package threads.t02_interpreter_lock;

/** How a run has ended. */
sealed interface Ended {
    /** It returned this. */
    record Returned(long value) implements Ended {
        @Override
        public String toString() {
            return "returned " + value;
        }
    }

    /**
     * It threw this.
     *
     * @param statusSet whether the interrupt status was set then
     */
    record Threw(Throwable thrown, boolean statusSet) implements Ended {
        @Override
        public String toString() {
            return "threw " + thrown;
        }
    }
}
