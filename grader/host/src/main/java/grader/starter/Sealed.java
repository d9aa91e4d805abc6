package grader.starter;

import grader.catalog.UsageException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Bytes under AES-256-GCM: a line that says what they are, a nonce, and what only the key opens. The nonce is made from
 * the key and the bytes, as in AES-SIV: what has not changed is sealed to the same, and is no change of a repository.
 */
public final class Sealed {
    /** It is sealed with, so that what was sealed as something else does not open. */
    private static final byte[] HEADER = "interleave sealed checks 1\n".getBytes(StandardCharsets.US_ASCII);

    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final String MAC = "HmacSHA256";
    private static final byte[] NONCE_KEY = "nonce".getBytes(StandardCharsets.US_ASCII);
    /** What the mode is made for; two texts under one key have the same one in none of any number we shall make. */
    private static final int NONCE_BYTES = 12;

    private static final int TAG_BITS = 128;

    private Sealed() {}

    /** Seals; the same bytes under the same key give the same text, and that they are the same is all it tells. */
    public static byte[] seal(byte[] plain, SealKey key) {
        try {
            var nonce = nonce(plain, key);
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

    /** By a key of its own, which is made from the other one. */
    private static byte[] nonce(byte[] plain, SealKey key) throws GeneralSecurityException {
        var own = digest(key.secret().getEncoded(), NONCE_KEY);
        return Arrays.copyOf(digest(own, plain), NONCE_BYTES);
    }

    private static byte[] digest(byte[] key, byte[] text) throws GeneralSecurityException {
        var mac = Mac.getInstance(MAC);
        mac.init(new SecretKeySpec(key, MAC));
        mac.update(HEADER);
        return mac.doFinal(text);
    }

    private static Cipher cipher(int mode, SealKey key, byte[] nonce) throws GeneralSecurityException {
        var cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, key.secret(), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(HEADER);
        return cipher;
    }
}
