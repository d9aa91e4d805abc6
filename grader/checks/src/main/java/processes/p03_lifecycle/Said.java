package processes.p03_lifecycle;

import grader.spec.Actors;
import grader.spec.Call;
import java.util.Arrays;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** What came of a stream, as a witness shows it. */
record Said(byte @Nullable [] bytes) {
    /** No two places of it are alike as far as one can see. */
    static byte[] content(boolean errors, int length) {
        var bytes = new byte[length];
        for (var i = 0; i < length; i++) {
            bytes[i] = (byte) (i * 31 + (i >> 8) * 7 + (errors ? 100 : 0));
        }
        return bytes;
    }

    static void same(Stage stage, byte[] wanted, String what, String because, Callable<byte[]> call) {
        requireSame(stage.actors(), stage.actors().start("A", what, () -> new Said(call.call())), wanted, because);
    }

    static void requireSame(Actors actors, Call<Said> call, byte[] wanted, String because) {
        var came = call.returns(because).bytes();
        if (came == null || !Arrays.equals(came, wanted)) {
            throw actors.broken(
                    because,
                    came == null
                            ? "null came"
                            : came.length + " bytes came of " + wanted.length + "; the first "
                                    + Math.max(0, Arrays.mismatch(came, wanted)) + " are right");
        }
    }

    @Override
    public String toString() {
        return bytes == null ? "null" : bytes.length + " bytes";
    }
}
