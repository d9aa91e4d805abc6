package processes.p06_process_pool;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * One end of the line between the pool and a worker: messages of strings over two byte streams.
 *
 * <p>A stream knows no messages, so each says how many strings it has, and each string how many {@code char}s; then
 * it may hold anything, line breaks too. The {@code char}s go as they are, two bytes each: UTF-8 has no bytes for
 * half a surrogate pair, and {@code writeUTF} none for more than 65535.
 */
record Line(DataInputStream in, DataOutputStream out) {
    /** Sends one message, and does not keep back a byte of it. */
    void send(List<String> message) throws IOException {
        out.writeInt(message.size());
        for (var text : message) {
            out.writeInt(text.length());
            out.writeChars(text);
        }
        out.flush();
    }

    /**
     * Waits for one message.
     *
     * @throws java.io.EOFException when the other side has ended, or ends in the middle of it
     */
    List<String> receive() throws IOException {
        var message = new ArrayList<String>();
        for (var left = in.readInt(); left > 0; left--) {
            var text = new char[in.readInt()];
            for (var i = 0; i < text.length; i++) {
                text[i] = in.readChar();
            }
            message.add(new String(text));
        }
        return message;
    }

    /** Ends this side's half of the line, so that the other side is told. */
    void end() {
        try {
            out.close();
        } catch (IOException already) {
            // then the other side knows
        }
    }
}
