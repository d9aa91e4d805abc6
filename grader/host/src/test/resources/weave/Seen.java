package seen;

import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.atomic.*;
import java.util.concurrent.locks.*;
import java.util.function.*;

public class Seen extends Base implements Callable<Object> {
    public Object call() throws Exception {
        synchronized (list) {
            STATEMENT
            return null;
        }
    }

    interface Act<T> { void on(T it) throws Exception; }
    interface Act2<T> { void on(T it, long n) throws Exception; }
    interface Default { default int asked() { return 1; } private int hidden() { return 2; } }
    enum Colour { RED, GREEN }
    sealed interface Shape {
        record Circle(Object r) implements Shape {}
        record Square(long[] side) implements Shape {}
    }
    class Inner { int field; synchronized void guarded() {} }
    class MyLock extends ReentrantLock { int twice() { return super.getHoldCount() * 2; } }
    static int counter;
    int field;
    long wide;
    volatile boolean flag;
    double[] numbers = {1, 2};
    Object[] things = new Object[2];
    int[][] grid = new int[2][2];
    byte[] bytes = new byte[2];
    final List<Object> list = new ArrayList<>(List.of(1, 2));
    final Map<Object, Object> map = new HashMap<>();
    final BitSet bits = new BitSet();
    final StringBuilder text = new StringBuilder("x");
    final AtomicInteger atomic = new AtomicInteger();
    final CountDownLatch latch = new CountDownLatch(0);
    final MyLock lock = new MyLock();
    Colour colour = Colour.GREEN;
    Shape shape = new Shape.Circle(list);
    static void own() {}
    private int hidden(int n) { return n; }
    static <T> void act(Act<T> act, T it) throws Exception { act.on(it); }
}
class Base { protected int inherited; protected void told() {} }
