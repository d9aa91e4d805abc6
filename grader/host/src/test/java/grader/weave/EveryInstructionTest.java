package grader.weave;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import grader.schedule.Point;
import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever javac makes of what a thread can notice of another is seen: its line passes a point. */
class EveryInstructionTest {
    /** Where the statement's surroundings pass points; a constructor passes its own elsewhere. */
    private static final Set<String> OTHERS = Set.of("Seen.java:11", "Seen.java:13");

    private static String program(String statement) throws IOException {
        return Programs.read("Seen").replace("STATEMENT", statement);
    }

    @AfterEach
    void unhook() {
        Point.unhook();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "field = 1;",
                "int i = field;",
                "field++;",
                "wide += 2;",
                "counter = 1;",
                "int i = counter;",
                "flag = !flag;",
                "inherited = 1;",
                "new Inner().field = 3;",
                "numbers[0] = numbers[1];",
                "things[0] = things[1];",
                "grid[0][1]++;",
                "bytes[0] |= 1;",
                "var copy = numbers.clone();",
                "System.arraycopy(bytes, 0, bytes, 1, 1);",
                "synchronized (map) { }",
                "own();",
                "hidden(1);",
                "told();",
                "super.told();",
                "new Inner().guarded();",
                "new Default() {}.asked();",
                "new Seen();",
                "atomic.incrementAndGet();",
                "latch.await();",
                "lock.lock();",
                "lock.twice();",
                "lock.newCondition();",
                "list.add(3);",
                "for (var each : list) { }",
                "map.merge(1, 2, (a, b) -> b);",
                "new ArrayList<>(list);",
                "bits.set(1);",
                "text.append(1);",
                "String s = \"\" + list;",
                "CharSequence c = text; c.length();",
                "Collections.sort(new ArrayList<Integer>());",
                "Arrays.fill(bytes, (byte) 1);",
                "list.notifyAll();",
                "list.wait(1);",
                "Thread.sleep(0);",
                "new Thread(Seen::own).start();",
                "var t = new Thread(); t.start(); t.join();",
                "Thread.yield();",
                "LockSupport.parkNanos(1);",
                "Object o = list; o.hashCode();",
                "switch (colour) { case RED -> {} case GREEN -> {} }",
                "var n = switch (shape) { case Shape.Circle(var r) when r != null -> 1; case Shape s -> 2; };",
                "shape.equals(new Shape.Circle(list));",
                "shape.toString();",
                "shape.hashCode();",
                "try (AutoCloseable c = () -> {}) { }",
                "Runnable r = () -> field++; r.run();",
                "list.forEach(each -> counter++);",
                "list.stream().map(Object::toString).toList();"
            })
    void aStatementThatOthersCouldNoticePassesAPoint(String statement) throws Exception {
        seen(statement);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "act(Object::notifyAll, list);",
                "act(list::wait, 1L);",
                "Act2<Object> w = Object::wait; w.on(list, 1);",
                "act(LockSupport::parkNanos, 1L);",
                "act(Thread::sleep, 0L);",
                "act(Thread::join, new Thread());",
                "act(CountDownLatch::await, latch);",
                "Callable<Object> c = latch::getCount; c.call();",
                "act(ReentrantLock::lock, lock);",
                "act(lock::lockIt, 1);",
                "Supplier<Object> c = lock::newCondition; c.get();",
                "act(AtomicInteger::incrementAndGet, atomic);",
                "act(BitSet::flip, bits, 1);",
                "act(bits::set, 1);",
                "act(text::append, \"y\");",
                "act(list::add, (Object) 1);",
                "Supplier<Object> s = list::iterator; s.get();",
                "Function<List<Object>, Object> f = ArrayList::new; f.apply(list);",
                "Supplier<Seen> s = Seen::new; s.get();",
                "Runnable r = Seen::own; r.run();",
                "IntUnaryOperator f = this::hidden; f.applyAsInt(1);",
                "Runnable r = this::told; r.run();",
                "Runnable r = super::told; r.run();",
                "Supplier<Object> c = numbers::clone; c.get();",
                "ToIntFunction<Default> f = Default::asked; f.applyAsInt(new Default() {});",
                "IntFunction<int[]> f = int[]::new; f.apply(1); own();"
            })
    void whatAMethodReferenceCallsIsSeen(String statement) throws Exception {
        seen(statement
                .replace("act(lock::lockIt, 1)", "Runnable r = lock::lock; r.run()")
                .replace(
                        "act(BitSet::flip, bits, 1)",
                        "BiConsumer<BitSet, Integer> f = BitSet::flip; f.accept(bits, 1)"));
    }

    private static void seen(String statement) throws Exception {
        var plain = Sources.compile("seen.Seen", program(statement));
        var passed = new ConcurrentSkipListSet<String>();
        Point.hook(_ -> {});
        var woven = (Callable<?>) Sources.instance(Sources.weave(plain), "seen.Seen");
        Point.hook(passed::add);
        woven.call();
        Point.unhook();
        passed.removeAll(OTHERS);
        assertTrue(!passed.isEmpty(), () -> statement + " is not seen: " + passed);
    }

    /** A new JDK's javac may make more: then the weaver must learn it. */
    @Test
    void theseAreAllBootstrapsThatJavacMakes() throws Exception {
        var statements = "Runnable r = Seen::own; String s = \"\" + list; shape.toString();"
                + "var n = switch (shape) { case Shape.Circle(var o) -> 1; case Shape x -> 2; };"
                + "var m = switch ((Object) colour) { case Colour.RED -> 1; default -> 2; };"
                + "var k = switch (colour) { case Colour c when c == null -> 1; case RED -> 2; case GREEN -> 3; };"
                + "Runnable t = (Runnable & java.io.Serializable) Seen::own;";
        var found = bootstraps(Sources.compile("seen.Seen", program(statements)));
        assertEquals(
                Set.of(
                        "LambdaMetafactory.metafactory",
                        "LambdaMetafactory.altMetafactory",
                        "StringConcatFactory.makeConcatWithConstants",
                        "ObjectMethods.bootstrap",
                        "SwitchBootstraps.typeSwitch",
                        "SwitchBootstraps.enumSwitch"),
                found);
    }

    private static Set<String> bootstraps(Map<String, byte[]> classes) {
        return classes.values().stream()
                .map(ClassFile.of()::parse)
                .map(ClassModel::methods)
                .flatMap(methods -> methods.stream())
                .flatMap(method -> method.code().stream())
                .flatMap(code -> code.elementStream())
                .filter(InvokeDynamicInstruction.class::isInstance)
                .map(InvokeDynamicInstruction.class::cast)
                .map(call -> call.bootstrapMethod().owner().displayName() + "."
                        + call.bootstrapMethod().methodName())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void staticInitialisersAndConstructorsAreSeen() throws Exception {
        var passed = new ConcurrentSkipListSet<String>();
        Point.hook(passed::add);
        Sources.instance(Sources.weave(Sources.compile("Made", """
            public class Made {
                static int[] shared = new int[1];
                static { shared[0] = 1; }
                int own;
                { own = 2; }
                public Made() { synchronized (this) { own++; } }
            }
            """)), "Made");
        assertTrue(
                passed.containsAll(Set.of("Made.java:2", "Made.java:3", "Made.java:5", "Made.java:6")),
                passed.toString());
    }
}
