// Used by WeaverTest: what it answers does not depend on the schedule.
import java.util.Arrays;
import java.util.function.Supplier;
public class Monitors implements Supplier<String> {
    private static final Object OUTER = new Object();
    private final Object inner = new Object();
    private final int[] cells = {1, 2, 3};
    private long wide; private double real; private String text = "";
    static int made;
    static { for (int i = 0; i < 3; i++) { made += i; } }
    public String get() {
        for (int round = 0; round < 200; round++) { spin(round); }
        return text + wide + real + Arrays.toString(cells) + made + early(true) + early(false) + rethrown() + twice(3);
    }
    private void spin(int round) {
        synchronized (OUTER) {
            try {
                synchronized (inner) { cells[round % 3] += round; wide += cells[0]; real += 0.5; }
                if (round % 7 == 0) { throw new IllegalStateException("seven"); }
            } catch (IllegalStateException seven) { text = seven.getMessage(); }
            finally { synchronized (this) { wide++; } }
        }
    }
    private synchronized long early(boolean now) {
        if (now) { return wide; }
        synchronized (inner) { return cells.length; }
    }
    private String rethrown() {
        try { synchronized (inner) { synchronized (OUTER) { throw new RuntimeException("out"); } } }
        catch (RuntimeException out) { return out.getMessage() + Thread.holdsLock(inner) + Thread.holdsLock(OUTER); }
    }
    private static synchronized double twice(double value) { return 2 * value; }
}
