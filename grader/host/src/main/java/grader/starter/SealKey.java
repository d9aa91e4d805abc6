package grader.starter;

import grader.catalog.UsageException;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** The key that seals the hidden checks: 256 bits, written as 64 hexadecimal digits. */
public final class SealKey {
    /** The environment variable, and the secret of a repository, that hold it. */
    public static final String VARIABLE = "INTERLEAVE_KEY";

    private static final int BYTES = 32;

    private final byte[] bytes;

    private SealKey(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * The key that is written so.
     *
     * @throws UsageException when it is none; the message does not tell what was written
     */
    public static SealKey parse(String written) {
        var digits = written.strip();
        if (!digits.matches("[0-9a-fA-F]{" + 2 * BYTES + "}")) {
            throw new UsageException(VARIABLE + " is no key: it has " + digits.length() + " characters and must be "
                    + 2 * BYTES + " hexadecimal digits; `./grade starter --new-key` makes one");
        }
        return new SealKey(HexFormat.of().parseHex(digits));
    }

    /** A new key. */
    public static SealKey fresh() {
        var bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return new SealKey(bytes);
    }

    /** As it is written. Only for the person who keeps it. */
    public String written() {
        return HexFormat.of().formatHex(bytes);
    }

    SecretKey secret() {
        return new SecretKeySpec(bytes, "AES");
    }

    @Override
    public String toString() {
        return "a key that is not shown";
    }
}
