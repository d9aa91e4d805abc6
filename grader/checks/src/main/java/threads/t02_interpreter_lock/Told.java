package threads.t02_interpreter_lock;

/** What the observer was told: this run is about to execute this instruction. */
record Told(String run, Instruction instruction) {
    @Override
    public String toString() {
        return run + " " + instruction;
    }
}
