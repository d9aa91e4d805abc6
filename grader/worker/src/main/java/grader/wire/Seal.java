package grader.wire;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Lines that only the worker itself can write: each carries its number and a code (HMAC-SHA-256) under a one-time
 * secret that the worker reads before any class of the submission is loaded. Other lines on the same stream are the
 * submission's output. One instance seals or opens one stream, in order; not for several threads.
 */
public final class Seal {
    /** How a sealed line begins. */
    public static final String MARK = "@interleave ";

    /** Length of the secret, in bytes: that of the code. */
    public static final int SECRET_BYTES = 32;

    private final SecretKeySpec key;
    private long number;

    /** @param secret {@link #SECRET_BYTES} random bytes; copied */
    public Seal(byte[] secret) {
        this.key = new SecretKeySpec(secret, "HmacSHA256");
    }

    /** The event as the next line of the stream, without a line end. */
    public String seal(Event event) {
        var payload = Encoding.encode(event);
        var code = code(number++, payload);
        var base64 = Base64.getEncoder();
        return MARK + base64.encodeToString(payload) + " " + base64.encodeToString(code);
    }

    /**
     * The event of the next line of the stream.
     *
     * @return empty when the line does not claim to be sealed: it is output of the submission
     * @throws ForgedException when it claims to be and is not: somebody tries to forge a result
     */
    public Optional<Event> open(String line) throws ForgedException {
        if (!line.startsWith(MARK)) {
            return Optional.empty();
        }
        try {
            var parts = line.substring(MARK.length()).split(" ", -1);
            var payload = Base64.getDecoder().decode(parts[0]);
            var code = Base64.getDecoder().decode(parts.length == 2 ? parts[1] : "");
            if (!MessageDigest.isEqual(code, code(number, payload))) {
                throw new ForgedException("a result that the worker did not write came over its channel");
            }
            number++;
            return Optional.of(Encoding.event(payload));
        } catch (IllegalArgumentException | IOException garbled) {
            throw new ForgedException("a garbled result came over the worker's channel");
        }
    }

    private byte[] code(long lineNumber, byte[] payload) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            mac.update(ByteBuffer.allocate(Long.BYTES).putLong(lineNumber).array());
            return mac.doFinal(payload);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every JDK has HmacSHA256", missing);
        }
    }

    /** Somebody wrote what only the worker may write. */
    public static final class ForgedException extends Exception {
        private static final long serialVersionUID = 1L;

        ForgedException(String message) {
            super(message);
        }
    }
}
