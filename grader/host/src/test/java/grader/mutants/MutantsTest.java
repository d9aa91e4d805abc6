package grader.mutants;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import grader.submission.SourceFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class MutantsTest {
    private static final String MUTEX = String.join(
            "\n",
            "class Mutex {",
            "    private volatile boolean held;",
            "    private int waiting = 1;",
            "",
            "    synchronized boolean tryAcquire(Duration timeout) throws InterruptedException {",
            "        var deadline = System.nanoTime() + timeout.toNanos();",
            "        waiting++;",
            "        while (held && waiting > 0) {",
            "            wait((deadline - System.nanoTime()) / 1_000_000);",
            "        }",
            "        held = true;",
            "        return true;",
            "    }",
            "",
            "    void release() {",
            "        synchronized (this) {",
            "            if (!held) {",
            "                throw new IllegalStateException();",
            "            }",
            "            held = false;",
            "            notifyAll();",
            "        }",
            "    }",
            "}",
            "");

    private static List<Mutant> mutants(String text) {
        return Mutants.of(List.of(new SourceFile(Path.of("Mutex.java"), "Mutex.java", text)));
    }

    private static String changes(String operator) {
        return mutants(MUTEX).stream()
                .filter(mutant -> mutant.operator().equals(operator))
                .map(mutant -> mutant.before() + " => " + mutant.after())
                .collect(Collectors.joining("\n"));
    }

    @Test
    void whileBecomesIf() {
        assertEquals(
                "while (held && waiting > 0) { => if (held && waiting > 0) {",
                changes("while to if").replaceAll("\\{ wait.*?\\}", "{"));
    }

    @Test
    void aLockIsLostOrGivenBackBetween() {
        assertTrue(changes("a lost synchronized").startsWith("synchronized boolean tryAcquire"));
        assertTrue(changes("a lock given back between")
                .contains("held = false; => } synchronized (this) { held = false;"));
        assertTrue(changes("a lock given back between").contains("this.wait(1)"));
    }

    @Test
    void whatIsWrittenForOneWordIsWrittenOtherwise() {
        assertEquals("notifyAll(); => notify();", changes("notifyAll to notify"));
        assertEquals("private volatile boolean held; => private boolean held;", changes("a lost volatile"));
        assertEquals("waiting++; => waiting--;", changes("++ to --"));
        assertEquals(
                "wait((deadline - System.nanoTime()) / 1_000_000); => wait((timeout.toNanos()) / 1_000_000);",
                changes("a deadline taken anew"));
    }

    @Test
    void anExceptionIsSwallowedOrLeftOut() {
        assertTrue(changes("an interrupt swallowed").contains("} catch (InterruptedException swallowed) { }"));
        assertEquals("throw new IllegalStateException(); => ;", changes("an exception left out"));
    }

    @Test
    void statementsAreLeftOutAndSwapped() {
        assertTrue(changes("a statement left out").contains("notifyAll(); => ;"));
        assertTrue(
                changes("two statements swapped").contains("held = true; return true; => return true; held = true;"));
    }

    /** Each is another text, changed in one place, and told with the line of that place. */
    @Test
    void eachIsOneChange() {
        var mutants = mutants(MUTEX);
        var texts = mutants.stream().map(mutant -> mutant.changed().text()).collect(Collectors.toSet());
        assertEquals(mutants.size(), texts.size());
        for (var mutant : mutants) {
            var changed = mutant.changed().text();
            assertTrue(changed.startsWith(MUTEX.substring(0, mutant.from())), mutant::toString);
            assertTrue(changed.endsWith(MUTEX.substring(mutant.to())), mutant::toString);
            assertTrue(
                    MUTEX.lines().toList().get(mutant.line() - 1).strip().startsWith(firstLine(mutant)),
                    mutant::toString);
        }
    }

    private static String firstLine(Mutant mutant) {
        return mutant.before().substring(0, Math.min(8, mutant.before().length()));
    }

    @Test
    void everyFamilyIsThere() {
        var operators = mutants(MUTEX).stream().map(Mutant::operator).collect(Collectors.toSet());
        assertTrue(
                operators.containsAll(Set.of(
                        "> to >=",
                        "> to <=",
                        "&& to ||",
                        "half of a condition left out",
                        "an amount off by one",
                        "an answer turned round",
                        "a condition never met",
                        "a condition always met",
                        "a lost !",
                        "- to +")),
                operators::toString);
    }
}
