package grader.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import grader.wire.Seal.ForgedException;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SealTest {
    private static final Event PASS = new Event.Judged("check", new Verdict.Holds(), 1, 1);

    private final byte[] secret = new byte[Seal.SECRET_BYTES];
    private final Seal worker = new Seal(secret);
    private final Seal grader = new Seal(secret);

    @Test
    void sealedLinesAreOpenedInOrder() throws ForgedException {
        for (var i = 0; i < 3; i++) {
            assertEquals(Optional.of(new Event.Ended(i)), grader.open(worker.seal(new Event.Ended(i))));
        }
    }

    @Test
    void otherLinesAreTheSubmissionsOutput() throws ForgedException {
        assertEquals(Optional.empty(), grader.open("all tests passed"));
        assertEquals(Optional.empty(), grader.open(""));
    }

    @Test
    void aLineUnderAnotherSecretIsForged() {
        var other = secret.clone();
        other[0] = 1;
        var line = new Seal(other).seal(PASS);
        assertThrows(ForgedException.class, () -> grader.open(line));
    }

    @Test
    void aRepeatedLineIsForged() throws ForgedException {
        var line = worker.seal(PASS);
        grader.open(line);
        assertThrows(ForgedException.class, () -> grader.open(line));
    }

    @Test
    void aLeftOutLineIsForged() {
        worker.seal(PASS);
        var second = worker.seal(PASS);
        assertThrows(ForgedException.class, () -> grader.open(second));
    }

    @Test
    void everyChangeOfALineIsForged() {
        var line = worker.seal(PASS);
        var payload = Base64.getEncoder().encodeToString(Encoding.encode(new Event.Ended(1)));
        for (var forged : new String[] {
            Seal.MARK,
            Seal.MARK + payload,
            line + " ",
            line.substring(0, line.length() - 4),
            Seal.MARK + "é é",
            Seal.MARK + payload + line.substring(line.lastIndexOf(' '))
        }) {
            assertThrows(ForgedException.class, () -> grader.open(forged), forged);
        }
    }
}
