package grader.weave;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import grader.schedule.Point;
import java.io.IOException;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.instruction.InvokeInstruction;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WeaverTest {
    @AfterEach
    void unhook() {
        Point.unhook();
    }

    @ParameterizedTest
    @CsvSource({"Monitors, 1", "Language, 11", "Huge, 1"})
    void aWovenProgramVerifiesAndAnswersAsBefore(String name, int classesAtLeast) throws Exception {
        var plain = Sources.compile(name, source(name));
        var woven = Sources.weave(plain);
        assertEquals(plain.keySet(), woven.keySet());
        assertTrue(plain.size() >= classesAtLeast, () -> "only " + plain.keySet());
        for (var bytes : woven.values()) {
            assertEquals(List.of(), verifier(Sources.load(woven)).verify(bytes));
        }
        var expected = answer(plain, name);
        var passed = new AtomicLong();
        Point.hook(_ -> passed.incrementAndGet());
        assertEquals(expected, answer(woven, name));
        assertTrue(passed.get() > 0, "nothing was woven");
    }

    private static String source(String name) throws IOException {
        return name.equals("Huge") ? Programs.huge() : Programs.read(name);
    }

    private static ClassFile verifier(ClassLoader loader) {
        return ClassFile.of(ClassFile.ClassHierarchyResolverOption.of(ClassHierarchyResolver.ofClassLoading(loader)));
    }

    /** Every class is loaded and initialised, so that the JVM verifies all of them. */
    private static String answer(Map<String, byte[]> classes, String name) throws Exception {
        var loader = Sources.load(classes);
        loader.setDefaultAssertionStatus(true);
        for (var each : classes.keySet()) {
            assertSame(loader, Class.forName(each, true, loader).getClassLoader());
        }
        var made = loader.loadClass(name).getDeclaredConstructor().newInstance();
        return (String) ((Supplier<?>) made).get();
    }

    @Test
    void pointsStandWhereAnotherThreadCouldNotice() throws Exception {
        var program = Sources.woven(Runnable.class, "Places", Programs.read("Places"));
        var lines = new ArrayList<Integer>();
        Point.hook(site -> lines.add(Integer.parseInt(site.substring("Places.java:".length()))));
        program.run();
        assertEquals(List.of(6, 7, 8, 9, 9, 10, 10, 11, 13, 14, 14, 21, 22, 15), lines);
    }

    @Test
    void compilerMadeFieldsGetNoPoints() {
        var source = "public class Quiet { static void f(int n) { assert n > 0; } }";
        var woven = Sources.weave(Sources.compile("Quiet", source));
        assertEquals(0, points(method(ClassFile.of().parse(woven.get("Quiet")), "f")));
    }

    @Test
    void aLongMethodIsWovenInLessRoom() {
        var model = ClassFile.of()
                .parse(Sources.weave(Sources.compile("Huge", Programs.huge())).get("Huge"));
        var code = method(model, "huge").findAttribute(Attributes.code()).orElseThrow();
        assertEquals(0, points(method(model, "huge")), "written out it would not fit");
        assertTrue(code.codeLength() < 1 << 16, "it fits");
        assertTrue(points(method(model, "small")) > 0);
    }

    /** Every step of it is a point that stands nowhere else: the least room that there is is not enough. */
    @Test
    void whatHasNoRoomForPointsIsRefused() {
        var body = "value[i]++;\n".repeat(5_000);
        var source = "class Long {\n int[] value;\n int short() { return 1; }\n void f(int i) {\n" + body + "}\n}";
        var plain = Sources.compile("Long", source.replace("short()", "brief()"));
        var refused = assertInstanceOf(Weaving.TooLong.class, Weaver.weave(plain));
        assertEquals(List.of(new Weaving.Code("Long.java", 5, "the method f")), refused.code());
    }

    @Test
    void theGivenClassesAreLeftAsTheyAre() throws Exception {
        var plain = Sources.compile("Monitors", Programs.read("Monitors"));
        var copy = new HashMap<String, byte[]>();
        plain.forEach((name, bytes) -> copy.put(name, bytes.clone()));
        Weaver.weave(plain);
        plain.forEach((name, bytes) -> assertArrayEquals(copy.get(name), bytes));
    }

    @Test
    void whatIsNoClassFileIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> Weaver.weave(Map.of("X", new byte[] {1, 2, 3})));
    }

    private static MethodModel method(ClassModel model, String name) {
        return model.methods().stream()
                .filter(method -> method.methodName().equalsString(name))
                .findFirst()
                .orElseThrow();
    }

    private static long points(MethodModel method) {
        return method.code()
                .orElseThrow()
                .elementStream()
                .filter(element -> element instanceof InvokeInstruction call
                        && call.owner().asInternalName().equals("grader/schedule/Point"))
                .count();
    }
}
