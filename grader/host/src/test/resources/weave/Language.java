// Used by WeaverTest: a program that uses much of the language.
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
public class Language implements Supplier<String> {
    sealed interface Shape permits Circle, Square {}
    record Circle(double radius) implements Shape { Circle { if (radius < 0) throw new IllegalArgumentException(); } }
    record Square(double side) implements Shape {}
    enum Colour { RED { int code() { return 1; } }, BLUE; int code() { return 2; } }
    interface Named {
        String name();
        default String greet() { return prefix() + name() + shared(); }
        private String prefix() { return "hi "; }
        static String shared() { return "!"; }
    }
    static class Base { final String kept; Base(String kept) { this.kept = kept; } int size() { return kept.length(); } }
    static class Derived extends Base implements Named {
        static String source = "static";
        int own;
        Derived(int given) {
            int sum = given;
            for (int i = 0; i < 3; i++) { sum += i; }
            own = sum;
            super(source + (given > 1 ? "many" : "one"));
            own += size();
        }
        Derived() { this(2); }
        public String name() { return kept + own; }
        int size() { return super.size() + 1; }
    }
    class Inner { int up() { return ++count + Language.this.count; } }
    private int count;
    private final List<String> seen = new ArrayList<>();
    private char[][] grid = new char[2][2];
    private final AtomicInteger atomic = new AtomicInteger();
    private final Map<String, Integer> map = new ConcurrentHashMap<>();
    public String get() {
        assert count == 0 : "fresh";
        var out = new StringBuilder();
        for (Shape shape : List.of(new Circle(1), new Square(2), new Circle(3))) { out.append(area(shape)); }
        for (String word : "a bb ccc".split(" ")) { out.append(word(word)); }
        for (Colour colour : Colour.values()) {
            out.append(switch (colour) { case RED -> "r"; case BLUE -> "b"; }).append(colour.code());
        }
        out.append(new Derived().greet()).append(new Inner().up()).append(join(1, "x", 2.0)).append(count++ + --count);
        grid[1][0] = 'z';
        grid[1][0]++;
        out.append(grid[1][0]);
        Function<Integer, Function<Integer, Integer>> add = a -> b -> a + b + count;
        out.append(add.apply(1).apply(2));
        out.append(IntStream.range(0, 5).map(this::square).boxed().collect(Collectors.toList()));
        map.merge("k", 1, Integer::sum);
        map.merge("k", 1, Integer::sum);
        out.append(map).append(atomic.incrementAndGet()).append(deep(30)).append(closing());
        out.append(new Object() { int x = count; public String toString() { return "anon" + x; } });
        label:
        for (int i = 0; ; i++) {
            for (int j = 0; j < 9; j++) {
                if (i * j == 12) { out.append(i).append(j); break label; }
            }
        }
        Runnable remember = () -> { synchronized (seen) { seen.add("s" + count); } };
        remember.run();
        out.append(seen);
        int x = 0;
        do { x += x % 2 == 0 ? 3 : 1; } while (x < 20);
        long l = x;
        l <<= 3;
        return out.append(l).append((byte) l).append(x >>> 1).toString();
    }
    private static String area(Object shape) {
        return switch (shape) {
            case Circle(double radius) when radius > 2 -> "big";
            case Circle circle -> "c" + circle.radius();
            case Square(var side) -> "s" + side * side;
            default -> "?";
        };
    }
    private String word(String word) {
        switch (word) {
            case "a": count++;
            case "bb": count += 2; return "fell";
            default: return "d";
        }
    }
    private int square(int n) { return n * n; }
    @SafeVarargs
    private static <T> String join(T... parts) {
        String all = "";
        for (T part : parts) { all += part; }
        return all;
    }
    private int deep(int n) { return n <= 1 ? n : deep(n - 1) + deep(n - 2) % 3; }
    private String closing() {
        StringBuilder text = new StringBuilder();
        try (AutoCloseable closing = () -> text.append("closed")) { text.append("in"); throw new Exception("e"); }
        catch (Exception thrown) { return text + thrown.getMessage(); }
        finally { count = 7; }
    }
}
