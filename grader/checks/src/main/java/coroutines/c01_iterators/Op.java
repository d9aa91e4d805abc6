package coroutines.c01_iterators;

/** The methods under test, each with the clause that says what it has. */
enum Op {
    RANGE("C2"),
    MAP("C3"),
    TAKE("C4"),
    CHAIN("C5"),
    ZIP("C6"),
    CYCLE("C7");

    private final String clause;

    Op(String clause) {
        this.clause = clause;
    }

    String clause() {
        return clause;
    }
}
