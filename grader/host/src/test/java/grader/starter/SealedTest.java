package grader.starter;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import grader.catalog.UsageException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SealedTest {
    private static final byte[] PLAIN =
            "the checks, which nobody reads ".repeat(50).getBytes(StandardCharsets.UTF_8);

    private final byte[] sealed = Sealed.seal(PLAIN, Starters.KEY);

    @Test
    void theKeyOpensWhatItSealed() {
        assertArrayEquals(PLAIN, Sealed.open(sealed, Starters.KEY));
        assertArrayEquals(new byte[0], Sealed.open(Sealed.seal(new byte[0], Starters.KEY), Starters.KEY));
    }

    @Test
    void nothingOfItCanBeRead() {
        assertFalse(new String(sealed, StandardCharsets.ISO_8859_1).contains("checks, which"));
    }

    @Test
    void theSameIsSealedToTheSameAndNothingElseIs() {
        assertArrayEquals(sealed, Sealed.seal(PLAIN, Starters.KEY), "else each update would change a repository");
        byte[] other = PLAIN.clone();
        other[other.length - 1] ^= 1;
        assertFalse(Arrays.equals(nonce(sealed), nonce(Sealed.seal(other, Starters.KEY))), "of another text");
        assertFalse(Arrays.equals(nonce(sealed), nonce(Sealed.seal(PLAIN, SealKey.fresh()))), "under another key");
    }

    private static byte[] nonce(byte[] sealed) {
        int begin = "interleave sealed checks 1\n".length();
        return Arrays.copyOfRange(sealed, begin, begin + 12);
    }

    @Test
    void anotherKeyOpensNothing() {
        var refused = assertThrows(UsageException.class, () -> Sealed.open(sealed, SealKey.fresh()));
        assertTrue(refused.toString().contains("another key"), refused.toString());
    }

    @Test
    void noByteOfItCanBeChangedUnnoticed() {
        for (int at = 0; at < sealed.length; at++) {
            byte[] changed = sealed.clone();
            changed[at] ^= 1;
            assertThrows(UsageException.class, () -> Sealed.open(changed, Starters.KEY), "byte " + at);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 5, 27, 30, 39, 60})
    void aPieceOfItIsRefused(int length) {
        assertThrows(UsageException.class, () -> Sealed.open(Arrays.copyOf(sealed, length), Starters.KEY));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "zz23456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"})
    void whatIsNoKeyIsRefusedAndNotRepeated(String written) {
        var refused = assertThrows(UsageException.class, () -> SealKey.parse(written));
        assertTrue(refused.toString().contains("64 hexadecimal digits"), refused.toString());
        assertTrue(written.isEmpty() || !refused.toString().contains(written), "a secret is not told");
    }

    @Test
    void aNewKeyIsReadAsItWasWrittenAndIsNotShown() {
        var key = SealKey.fresh();
        assertArrayEquals(PLAIN, Sealed.open(Sealed.seal(PLAIN, key), SealKey.parse(" " + key.written() + "\n")));
        assertNotEquals(key.written(), SealKey.fresh().written());
        assertEquals("a key that is not shown", key.toString());
    }
}
