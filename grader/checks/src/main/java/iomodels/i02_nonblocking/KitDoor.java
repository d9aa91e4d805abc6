package iomodels.i02_nonblocking;

import iomodels.i02_nonblocking.Log.Kind;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.SocketAddress;
import java.net.SocketOption;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.channels.spi.SelectorProvider;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The server's channel of the kit: clients come as it says, and nobody in between. */
final class KitDoor extends ServerSocketChannel {
    private static final int PORT = 40_000;

    private final Log log;
    private final Deque<Coming> comings;
    private final Optional<IOException> bindFails;

    /** What an {@code accept} comes to. */
    sealed interface Coming {
        /** A client. */
        record Client(KitSocket socket) implements Coming {}

        /** Nobody, once. */
        record Nobody() implements Coming {}

        /** It fails, once. */
        record Fails() implements Coming {}
    }

    KitDoor(Log log, List<Coming> comings, Optional<IOException> bindFails) {
        super(SelectorProvider.provider());
        this.log = log;
        this.comings = new ArrayDeque<>(comings);
        this.bindFails = bindFails;
    }

    @Override
    public @Nullable SocketChannel accept() throws IOException {
        synchronized (log) {
            if (!isOpen()) {
                log.add(Kind.ASKED_AFTER_CLOSE, Log.DOOR, 0);
                throw new ClosedChannelException();
            }
            if (isBlocking()) {
                log.add(Kind.ASKED_WHILE_BLOCKING, Log.DOOR, 0);
            }
            return switch (comings.isEmpty() ? new Coming.Nobody() : comings.getFirst()) {
                case Coming.Nobody _ -> {
                    comings.pollFirst();
                    log.add(Kind.ACCEPT, Log.DOOR, 0);
                    yield null;
                }
                case Coming.Client(var socket) -> {
                    comings.removeFirst();
                    log.add(Kind.ACCEPT, Log.DOOR, socket.who());
                    yield socket;
                }
                case Coming.Fails _ -> {
                    comings.removeFirst();
                    log.add(Kind.ACCEPT, Log.DOOR, Log.FAILED);
                    throw new IOException("Too many open files, says the kit");
                }
            };
        }
    }

    @Override
    public ServerSocketChannel bind(@Nullable SocketAddress local, int backlog) throws IOException {
        if (bindFails.isPresent()) {
            throw bindFails.get();
        }
        return this;
    }

    @Override
    protected void implCloseSelectableChannel() {
        log.add(Kind.CLOSE, Log.DOOR, 0);
    }

    @Override
    protected void implConfigureBlocking(boolean block) {}

    @Override
    public <T> ServerSocketChannel setOption(SocketOption<T> name, T value) {
        return this;
    }

    @Override
    public <T> T getOption(SocketOption<T> name) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Set<SocketOption<?>> supportedOptions() {
        return Set.of();
    }

    @Override
    public ServerSocket socket() {
        throw new UnsupportedOperationException();
    }

    @Override
    public SocketAddress getLocalAddress() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), PORT);
    }
}
