package iomodels.i02_nonblocking;

import iomodels.echo.Echo;
import java.io.IOException;

/** A server of the submission, on the sockets of this machine. */
record Server(EchoServer server, Loopback network) implements Echo {
    static Echo open(int longest) throws IOException {
        var network = new Loopback();
        return new Server(new EchoServer(longest, network), network);
    }

    @Override
    public int port() {
        return server.port();
    }

    @Override
    public void stop() {
        network.hurry();
        server.stop();
    }

    @Override
    public void nudge() {
        network.nudge();
    }

    @Override
    public void goesRound() {
        network.goesRound();
    }
}
