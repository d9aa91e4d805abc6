package processes.p07_process_queue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.ServerSocketChannel;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The queue, which the loop alone touches. */
final class Home implements Place, Loop.Keeper {
    private final Loop loop = new Loop();
    private final ServerSocketChannel door = ServerSocketChannel.open();
    private final byte[] word = UUID.randomUUID().toString().getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    private final String address;
    private final int capacity;
    private final Deque<byte[]> items = new ArrayDeque<>();
    private final Set<Duty> waiting = new LinkedHashSet<>();
    private boolean closed;

    Home(int capacity) throws IOException {
        this.capacity = capacity;
        door.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
        door.configureBlocking(false);
        door.register(loop.selector(), SelectionKey.OP_ACCEPT, this);
        var port = ((InetSocketAddress) door.getLocalAddress()).getPort();
        address = port + "/" + new String(word, java.nio.charset.StandardCharsets.US_ASCII);
        loop.start();
    }

    String address() {
        return address;
    }

    @Override
    public Loop loop() {
        return loop;
    }

    @Override
    public void begins(Duty duty) {
        if (closed) {
            duty.ends(Duty.Answer.CLOSED);
        } else if (duty.kind == Duty.Kind.COUNT) {
            duty.bytes = ByteBuffer.allocate(4).putInt(items.size()).array();
            duty.ends(Duty.Answer.YES);
        } else if (does(duty)) {
            othersGoOn();
        } else if (duty.waits) {
            waiting.add(duty);
        } else {
            duty.ends(Duty.Answer.NO);
        }
    }

    private boolean does(Duty duty) {
        var can = duty.kind == Duty.Kind.PUT ? items.size() < capacity : !items.isEmpty();
        if (can) {
            if (duty.kind == Duty.Kind.PUT) {
                items.add(duty.bytes);
            } else {
                duty.bytes = items.remove();
            }
            duty.ends(Duty.Answer.YES);
        }
        return can;
    }

    private void othersGoOn() {
        var again = true;
        while (again) {
            again = false;
            for (var all = waiting.iterator(); !again && all.hasNext(); ) {
                if (does(all.next())) {
                    all.remove();
                    again = true;
                }
            }
        }
    }

    @Override
    public void givesUp(Duty duty) {
        if (waiting.remove(duty)) {
            duty.ends(Duty.Answer.NO);
        }
    }

    @Override
    public void closes() {
        closed = true;
        items.clear();
        waiting.forEach(duty -> duty.ends(Duty.Answer.CLOSED));
        waiting.clear();
    }

    @Override
    public void ready(SelectionKey key) throws IOException {
        try {
            var channel = door.accept();
            if (channel != null) {
                channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
                var visitor = new Visitor();
                visitor.line = new Line(channel, loop, visitor);
            }
        } catch (IOException ofOneClient) {
            return;
        }
    }

    @Override
    public void fails() {
        try {
            door.close();
        } catch (IOException closedAllTheSame) {
            closed = true;
        }
    }

    /** Whoever has connected. */
    private final class Visitor implements Line.Ear {
        private final Map<Long, Duty> duties = new HashMap<>();
        private Line line;

        @Override
        public int greeting() {
            return word.length;
        }

        @Override
        public void isGreeted(byte[] greeting) throws IOException {
            if (!Arrays.equals(greeting, word)) {
                throw new IOException("a stranger");
            }
            line.sends(ByteBuffer.allocate(4).putInt(capacity).flip());
        }

        /** 0 to 2 are kinds that do not wait, 4 and 5 those that do, 9 gives up. */
        @Override
        public void hears(int what, long number, byte[] bytes) throws IOException {
            if (what == 9) {
                var duty = duties.get(number);
                if (duty != null) {
                    givesUp(duty);
                }
                return;
            }
            if (what < 0 || what > 6 || what == 3) {
                throw new IOException("no duty");
            }
            var duty = new Duty[1];
            duty[0] = new Duty(Duty.Kind.values()[what % 4], what >= 4, bytes, () -> {
                duties.remove(number);
                var comesOut = duty[0].answer() == Duty.Answer.YES && duty[0].kind != Duty.Kind.PUT;
                line.sends(duty[0].answer().ordinal(), number, comesOut ? duty[0].bytes : new byte[0]);
            });
            duties.put(number, duty[0]);
            begins(duty[0]);
        }

        @Override
        public void isOver() {
            waiting.removeAll(duties.values());
            duties.clear();
        }
    }
}
