package processes.p07_process_queue;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A client: its loop has one connection. */
final class Away implements Place, Line.Ear {
    private final Loop loop = new Loop();
    private final Line line;
    private final int capacity;
    private final Map<Long, Duty> duties = new HashMap<>();
    private final Map<Duty, Long> numbers = new HashMap<>();
    private long last;
    private boolean over;

    Away(int port, String word) throws IOException {
        var channel = SocketChannel.open();
        try {
            channel.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
            channel.write(ByteBuffer.wrap(word.getBytes(StandardCharsets.UTF_8)));
            capacity = new DataInputStream(Channels.newInputStream(channel)).readInt();
            line = new Line(channel, loop, this);
        } catch (IOException noQueue) {
            loop.selector().close();
            channel.close();
            throw noQueue;
        }
        loop.start();
    }

    int capacity() {
        return capacity;
    }

    @Override
    public Loop loop() {
        return loop;
    }

    @Override
    public void begins(Duty duty) {
        if (over) {
            duty.ends(Duty.Answer.CLOSED);
            return;
        }
        last++;
        duties.put(last, duty);
        numbers.put(duty, last);
        line.sends(duty.kind.ordinal() + (duty.waits ? 4 : 0), last, duty.bytes);
    }

    @Override
    public void givesUp(Duty duty) {
        var number = numbers.get(duty);
        if (number != null) {
            line.sends(9, number, new byte[0]);
        }
    }

    @Override
    public void closes() {
        over = true;
        List.copyOf(duties.values()).forEach(duty -> duty.ends(Duty.Answer.CLOSED));
        duties.clear();
        numbers.clear();
    }

    @Override
    public int greeting() {
        return 0;
    }

    @Override
    public void isGreeted(byte[] greeting) {
        // it was read before
    }

    @Override
    public void hears(int what, long number, byte[] bytes) throws IOException {
        var duty = duties.remove(number);
        if (duty == null) {
            throw new IOException("nobody has asked");
        }
        numbers.remove(duty);
        duty.bytes = bytes;
        duty.ends(Duty.Answer.values()[what]);
    }

    @Override
    public void isOver() {
        closes();
        loop.ends();
    }
}
