package grader.wire;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The fields that {@link Encoding} writes: text is length-prefixed UTF-8, and lists say how long they are. */
final class Fields {
    private static final int MOST_LINES = 10_000;

    private Fields() {}

    interface Writer {
        void write(DataOutputStream out) throws IOException;
    }

    static byte[] bytes(Writer writer) {
        var bytes = new ByteArrayOutputStream();
        try {
            writer.write(new DataOutputStream(bytes));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    static void texts(DataOutputStream out, char tag, String... texts) throws IOException {
        out.writeByte(tag);
        for (var text : texts) {
            text(out, text);
        }
    }

    static void texts(DataOutputStream out, List<String> texts) throws IOException {
        out.writeInt(texts.size());
        for (var text : texts) {
            text(out, text);
        }
    }

    static void text(DataOutputStream out, String text) throws IOException {
        var shown =
                text.length() <= Encoding.LONGEST_TEXT / 4 ? text : text.substring(0, Encoding.LONGEST_TEXT / 4) + "…";
        var bytes = shown.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    static List<String> texts(DataInputStream in) throws IOException {
        var count = in.readInt();
        if (count < 0 || count > MOST_LINES) {
            throw new IOException("a list of " + count + " texts");
        }
        var texts = new ArrayList<String>();
        for (var i = 0; i < count; i++) {
            texts.add(text(in));
        }
        return texts;
    }

    static String text(DataInputStream in) throws IOException {
        var length = in.readInt();
        if (length < 0 || length > Encoding.LONGEST_TEXT + 16) {
            throw new IOException("a text of " + length + " bytes");
        }
        var bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new IOException("the text ends early");
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
