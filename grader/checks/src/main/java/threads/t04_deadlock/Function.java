package threads.t04_deadlock;

import java.util.Set;

/** The two functions of the notes' program, and which locks their steps need. */
enum Function {
    FUNC1(Set.of('A'), Set.of('A', 'B')),
    FUNC2(Set.of('B'), Set.of('A', 'B'));

    private final Set<Character> ofFirst;
    private final Set<Character> ofSecond;

    Function(Set<Character> ofFirst, Set<Character> ofSecond) {
        this.ofFirst = ofFirst;
        this.ofSecond = ofSecond;
    }

    /** What the first or the second step needs, and holds while it runs. */
    Set<Character> needs(boolean second) {
        return second ? ofSecond : ofFirst;
    }

    String run(TwoLocks locks, Runnable first, Runnable second) {
        switch (this) {
            case FUNC1 -> locks.func1(first, second);
            case FUNC2 -> locks.func2(first, second);
        }
        return "through";
    }

    @Override
    public String toString() {
        return this == FUNC1 ? "func1" : "func2";
    }
}
