package iomodels.echo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** How much of a connection the system itself may hold. */
final class Buffers {
    /** Linux's own defaults are smaller. */
    private static final int USUAL = 16 << 20;

    private Buffers() {}

    /** The largest buffers that the system gives to a socket, for what was received and for what is to be sent. */
    static int largest() {
        return largest("tcp_rmem") + largest("tcp_wmem");
    }

    private static int largest(String setting) {
        try {
            var three = Files.readString(Path.of("/proc/sys/net/ipv4", setting))
                    .strip()
                    .split("\\s+");
            return Integer.parseInt(three[2]);
        } catch (IOException | RuntimeException unknown) {
            return USUAL;
        }
    }
}
