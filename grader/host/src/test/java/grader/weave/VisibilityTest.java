package grader.weave;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import grader.schedule.Memory;
import grader.schedule.StaleReads;
import grader.spec.Broken;
import grader.spec.Plain;
import grader.spec.Scenario;
import grader.spec.Stress;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VisibilityTest {
    private static final int ROUNDS = 60;

    @AfterEach
    void forget() {
        Memory.forget();
    }

    /** Programs whose answer does not depend on the schedule, nor on what a racy read gives: they have none. */
    @ParameterizedTest
    @ValueSource(strings = {"Monitors", "Language"})
    void aRightProgramVerifiesAndAnswersAsBefore(String name) throws Exception {
        var plain = Sources.compile(name, Programs.read(name));
        var rewritten = Visibility.rewrite(Sources.weave(plain));
        for (var bytes : rewritten.values()) {
            var resolver = ClassHierarchyResolver.ofClassLoading(Sources.load(rewritten));
            var verifier = ClassFile.of(ClassFile.ClassHierarchyResolverOption.of(resolver));
            assertEquals(List.of(), verifier.verify(bytes));
        }
        var expected = answer(plain, name);
        assertEquals(expected, answer(rewritten, name));
        for (var seed = 0; seed < ROUNDS; seed++) {
            var memory = new StaleReads(seed);
            memory.enrol(Thread.currentThread(), "main");
            Memory.remember(memory);
            assertEquals(expected, answer(rewritten, name));
            assertEquals(List.of(), memory.told());
        }
    }

    private static Object answer(Map<String, byte[]> classes, String name) throws Exception {
        return ((Supplier<?>) Sources.instance(classes, name)).get();
    }

    @Test
    void whatHasNoRoomIsLeftAsItIs() {
        var body = "synchronized (this) { }\n".repeat(1_700);
        var source = "public class Long { public void f() {\n" + body + "}\n}";
        var woven = Sources.weave(Sources.compile("Long", source));
        assertTrue(woven.get("Long") == Visibility.rewrite(woven).get("Long"), "it has room");
    }

    private static final String FLAG = """
        public class Flag {
            private boolean set;
            public synchronized void set() {
                set = true;
            }
            public %s boolean isSet() {
                return set;
            }
        }
        """;

    /** Whoever asks after set() has returned is told so; the check's own latch is no edge. */
    private static Scenario isSeen(String modifier) throws ReflectiveOperationException {
        var flag = Sources.load(Visibility.rewrite(Sources.weave(Sources.compile("Flag", FLAG.formatted(modifier)))))
                .loadClass("Flag");
        return round -> {
            var object = flag.getDeclaredConstructor().newInstance();
            var message = new Plain<>("the message", "none");
            var returned = new CountDownLatch(1);
            round.thread("T1", () -> {
                message.set("some");
                flag.getMethod("set").invoke(object);
                returned.countDown();
            });
            round.thread("T2", () -> {
                returned.await();
                round.require(flag.getMethod("isSet").invoke(object).equals(true), "the flag is set", "it is not", "");
                round.require(message.get().equals("some"), "the message is read", "it is not", "");
            });
            round.withStaleReads().run();
        };
    }

    @Test
    void aStaleReadIsToldWithItsLinesAndWhatIsMissing() throws Exception {
        var scenario = isSeen("");
        var witness = assertThrows(Broken.class, () -> new Stress(7).play(ROUNDS, scenario))
                .witness();
        assertEquals(List.of("Flag.java:4", "Flag.java:7"), witness.where());
        assertEquals(
                "T2 reads Flag.set at Flag.java:7 and does not see what T1 wrote at Flag.java:4: neither"
                        + " `volatile` nor a common lock lies between",
                witness.story().getLast());
    }

    @Test
    void whatIsOrderedIsNeverStale() throws Exception {
        new Stress(7).play(10 * ROUNDS, isSeen("synchronized"));
    }

    @Test
    void otherRoundsReadWhatTheProcessorGives() throws Exception {
        var value = new Plain<>("the value", 0);
        new Stress(7).play(ROUNDS, round -> {
            var written = new CountDownLatch(1);
            round.thread("T1", () -> {
                value.set(round.number());
                written.countDown();
            });
            round.thread("T2", () -> {
                written.await();
                round.require(value.get() == round.number(), "the value", "another one", "");
            });
            round.run();
        });
        assertTrue(value.get() > 0);
    }
}
