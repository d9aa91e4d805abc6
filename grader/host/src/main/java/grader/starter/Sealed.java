package grader.starter;

import grader.catalog.UsageException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;

/** Bytes under AES-256-GCM: a line that says what they are, a nonce, and what only the key opens. */
public final class Sealed {
    /** It is sealed with, so that what was sealed as something else does not open. */
    private static final byte[] HEADER = "interleave sealed checks 1\n".getBytes(StandardCharsets.US_ASCII);

    private static final String CIPHER = "AES/GCM/NoPadding";
    /** What the mode is made for; a nonce drawn anew for each seal does not repeat in any number we shall make. */
    private static final int NONCE_BYTES = 12;

    private static final int TAG_BITS = 128;

    private Sealed() {}

    /** Seals; twice the same bytes give two different texts. */
    public static byte[] seal(byte[] plain, SealKey key) {
        var nonce = new byte[NONCE_BYTES];
        new SecureRandom().nextBytes(nonce);
        try {
            var sealed = cipher(Cipher.ENCRYPT_MODE, key, nonce).doFinal(plain);
            var all = Arrays.copyOf(HEADER, HEADER.length + NONCE_BYTES + sealed.length);
            System.arraycopy(nonce, 0, all, HEADER.length, NONCE_BYTES);
            System.arraycopy(sealed, 0, all, HEADER.length + NONCE_BYTES, sealed.length);
            return all;
        } catch (GeneralSecurityException lacking) {
            throw new IllegalStateException("this JDK cannot do " + CIPHER, lacking);
        }
    }

    /**
     * Opens what was sealed with this key.
     *
     * @throws UsageException when it is something else, was changed, or was sealed with another key
     */
    public static byte[] open(byte[] sealed, SealKey key) {
        var begin = HEADER.length + NONCE_BYTES;
        if (sealed.length < begin || !Arrays.equals(sealed, 0, HEADER.length, HEADER, 0, HEADER.length)) {
            throw new UsageException("the sealed checks cannot be read: they are damaged or of another version of the"
                    + " kit; take them anew from your course's repository");
        }
        var nonce = Arrays.copyOfRange(sealed, HEADER.length, begin);
        try {
            return cipher(Cipher.DECRYPT_MODE, key, nonce).doFinal(sealed, begin, sealed.length - begin);
        } catch (AEADBadTagException another) {
            throw new UsageException(SealKey.VARIABLE
                    + " does not open the checks: it is another key than they were sealed with, or they were changed");
        } catch (GeneralSecurityException lacking) {
            throw new IllegalStateException("this JDK cannot do " + CIPHER, lacking);
        }
    }

    private static Cipher cipher(int mode, SealKey key, byte[] nonce) throws GeneralSecurityException {
        var cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, key.secret(), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(HEADER);
        return cipher;
    }
}
