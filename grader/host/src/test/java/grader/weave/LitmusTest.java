package grader.weave;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the memory model allows is seen in some seed, and what it forbids in none; of plain fields and their like. */
class LitmusTest {
    static final int SEEDS = Integer.getInteger("litmus.seeds", 500);

    private static final String MESSAGE = """
        int data; %s boolean flag;
        public %s void one() { data = 42; flag = true; }
        public %s int two() { return flag ? data : -1; }
        """;

    @Test
    void aPlainFlagOrdersNothing() throws Exception {
        var answers = new Litmus(MESSAGE.formatted("", "", "")).oneAfterTheOther(SEEDS);
        assertEquals(Set.of("null/-1", "null/0", "null/42"), answers);
    }

    @Test
    void aGetterWithoutTheLockMaySeeNothing() throws Exception {
        var answers = new Litmus(MESSAGE.formatted("", "synchronized", "")).oneAfterTheOther(SEEDS);
        assertTrue(answers.contains("null/-1"), answers::toString);
    }

    /** The class is for try-with-resources: that makes nobody call it in an order that is not seen. */
    @Test
    void aPlainFlagOfAResourceOrdersNothing() throws Exception {
        var answers = new Litmus("""
            static class R implements AutoCloseable { boolean closed; public void close() { closed = true; } }
            final R r = new R(); public void one() { r.close(); } public boolean two() { return r.closed; }
            """).oneAfterTheOther(SEEDS);
        assertEquals(Set.of("null/false", "null/true"), answers);
    }

    @Test
    void aVolatileFlagOrdersWhatWasWrittenBefore() throws Exception {
        assertEquals(Set.of("null/42"), new Litmus(MESSAGE.formatted("volatile", "", "")).oneAfterTheOther(SEEDS));
        assertEquals(
                Set.of("null/42"), new Litmus(MESSAGE.formatted("static volatile", "", "")).oneAfterTheOther(SEEDS));
    }

    @Test
    void aCommonLockOrdersAll() throws Exception {
        var answers = new Litmus(MESSAGE.formatted("", "synchronized", "synchronized")).oneAfterTheOther(SEEDS);
        assertEquals(Set.of("null/42"), answers);
    }

    @Test
    void twoLocksOrderNothing() throws Exception {
        var answers = new Litmus("""
            int data; final Object a = new Object(); final Object b = new Object();
            public void one() { synchronized (a) { data = 42; } }
            public int two() { synchronized (b) { return data; } }
            """).oneAfterTheOther(SEEDS);
        assertEquals(Set.of("null/0", "null/42"), answers);
    }

    @Test
    void aLockThatWasLeftByAnExceptionOrdersAll() throws Exception {
        var answers = new Litmus("""
            int data; boolean flag;
            public void one() { try { fails(); } catch (IllegalStateException e) { return; } }
            synchronized void fails() { data = 42; flag = true; throw new IllegalStateException(); }
            public synchronized int two() { return flag ? data : -1; }
            """).oneAfterTheOther(SEEDS);
        assertEquals(Set.of("null/42"), answers);
    }

    @ParameterizedTest
    @CsvSource({"'', true", "volatile, false"})
    void storesMayBeBufferedUnlessTheyAreVolatile(String modifier, boolean possible) throws Exception {
        var litmus = new Litmus("""
            %1$s int x; %1$s int y;
            public int one() { x = 1; return y; }
            public int two() { y = 1; return x; }
            """.formatted(modifier));
        assertEquals(possible, litmus.together(SEEDS).contains("0/0"));
        assertEquals(possible, litmus.oneAfterTheOther(SEEDS).contains("0/0"));
    }

    @ParameterizedTest
    @CsvSource({"'', '', true", "'', final, false", "volatile, '', false"})
    void onlyFinalFieldsAreSeenHoweverTheirObjectWasPublished(String reference, String field, boolean possible)
            throws Exception {
        var answers = new Litmus("""
            static class Box { %2$s int v; Box(int v) { this.v = v; } }
            %1$s Box box;
            public void one() { box = new Box(42); }
            public int two() { Box b = box; return b == null ? -1 : b.v; }
            """.formatted(reference, field)).oneAfterTheOther(SEEDS);
        assertTrue(answers.contains("null/42"));
        assertEquals(possible, answers.contains("null/0"), answers::toString);
    }

    @Test
    void whatAFinalFieldLedToWhenItWasMadeIsSeen() throws Exception {
        var answers = new Litmus("""
            static class In { int v; }
            static class Box { final In in = new In(); Box() { in.v = 42; } }
            record Pair(In in) {}
            Box box; Pair pair; IntSupplier lambda;
            public void one() {
                box = new Box();
                In in = new In(); in.v = 42; pair = new Pair(in);
                In other = new In(); other.v = 42; lambda = () -> other.v;
            }
            public String two() {
                Box b = box; Pair p = pair; IntSupplier l = lambda;
                String s = "" + (b == null ? 42 : b.in.v) + (p == null ? 42 : p.in().v);
                return s + (l == null ? 42 : l.getAsInt());
            }
            """).oneAfterTheOther(SEEDS);
        assertEquals(Set.of("null/424242"), answers);
    }

    @ParameterizedTest
    @CsvSource({"'', true", "volatile, false"})
    void doubleCheckedLockingNeedsVolatile(String modifier, boolean possible) throws Exception {
        var litmus = new Litmus("""
            static class Box { int v; Box(int v) { this.v = v; } }
            %s Box box;
            int get() {
                Box b = box;
                if (b == null) {
                    synchronized (this) {
                        b = box;
                        if (b == null) { b = new Box(42); box = b; }
                    }
                }
                return b.v;
            }
            public int one() { return get(); }
            public int two() { return get(); }
            """.formatted(modifier));
        assertEquals(possible, litmus.oneAfterTheOther(SEEDS).contains("42/0"));
        assertEquals(possible, litmus.together(4 * SEEDS).stream().anyMatch(answer -> answer.contains("0")));
    }

    @Test
    void staticFieldsAreNoBetter() throws Exception {
        var answers = new Litmus("""
            static int data;
            int before;
            public L() { before = data; }
            public void one() { data = before + 1; }
            public int two() { return data - before; }
            """).oneAfterTheOther(SEEDS);
        assertEquals(Set.of("null/0", "null/1"), answers);
    }

    @Test
    void oneThreadNeverSeesAnOlderValueThanBefore() throws Exception {
        var answers = new Litmus("""
            int x;
            public void one() { x = 1; x = 2; x = 3; }
            public boolean two() { int a = x; int b = x; int c = x; return a <= b && b <= c; }
            """).together(SEEDS);
        assertEquals(Set.of("null/true"), answers);
    }

    @Test
    void valuesOfAllTypesAreWhatSomebodyWrote() throws Exception {
        var answers = new Litmus("""
            long l = -1; double d = 0.5; float f = 0.5f; Object o = "-";
            byte b = 1; char c = '-'; boolean z; int[] a;
            public void one() {
                l = 1L << 40; d = 2.5; f = 2.5f; o = "+"; b = -3; c = '+'; z = true; a = new int[] {7}; l++; b += 1;
            }
            public boolean two() {
                int[] array = a;
                return (l == -1 || l == 1L << 40 || l == (1L << 40) + 1) && (d == 0.5 || d == 2.5)
                    && (f == 0.5f || f == 2.5f) && (o.equals("-") || o.equals("+"))
                    && (b == 1 || b == -3 || b == -2)
                    && (c == '-' || c == '+') && (!z || z) && (array == null || array[0] == 7);
            }
            """).oneAfterTheOther(SEEDS);
        assertEquals(Set.of("null/true"), answers);
    }

    @Test
    void whoeverLooksAgainAndAgainSeesItInTheEnd() throws Exception {
        var answers = new Litmus("""
            boolean flag;
            public void one() { flag = true; }
            public int two() { int looks = 0; while (!flag) { looks++; } return looks; }
            """).oneAfterTheOther(SEEDS);
        assertTrue(answers.contains("null/0") && answers.contains("null/1000"), answers::toString);
    }
}
